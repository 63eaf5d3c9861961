package vn.baucu.candidate.list;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.access.Role;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The official list of one constituency. */
@Path("/api/v1/elections/{election}/constituencies/{constituency}/candidate-list")
@Tag(name = "Candidates")
public class CandidateListResource {

    private final Elections elections;
    private final PublishedLists published;
    private final CandidateLists lists;
    private final CurrentOfficer officer;

    CandidateListResource(Elections elections, PublishedLists published, CandidateLists lists, CurrentOfficer officer) {
        this.elections = elections;
        this.published = published;
        this.lists = lists;
        this.officer = officer;
    }

    @GET
    @DutyRequired(
            value = {
                Role.NATIONAL_COUNCIL,
                Role.COMMITTEE,
                Role.BOARD,
                Role.POLLING_TEAM,
                Role.FATHERLAND_FRONT,
                Role.REGISTRAR,
                Role.INSPECTOR,
                Role.AUDITOR
            },
            anywhere = true)
    @Operation(
            summary = "The official list in ballot order",
            description = "What the law publishes of each candidate (Art 57.5), with the version as ETag.")
    @APIResponse(responseCode = "200", description = "The list")
    @APIResponse(responseCode = "404", description = "No such election or constituency, or no list yet")
    public RestResponse<OfficialList> get(String election, String constituency) {
        elections.require(election);
        return tagged(require(election, constituency)).build();
    }

    @POST
    @Path("publication")
    @Transactional
    @Idempotent
    @DutyRequired({Role.NATIONAL_COUNCIL, Role.COMMITTEE})
    @Operation(
            summary = "Publish one list for a stated reason",
            description = "For force majeure: the list may have fewer candidates than the residual rule asks for (Art"
                    + " 57.6, 58.3), yet always more than seats. A list that exists needs If-Match. The very same list"
                    + " changes nothing.")
    @APIResponse(responseCode = "200", description = "The very same list was published already")
    @APIResponse(responseCode = "201", description = "The list as published")
    @APIResponse(responseCode = "400", description = "The body has the wrong form")
    @APIResponse(responseCode = "403", description = "The constituency lies outside the duty")
    @APIResponse(responseCode = "404", description = "No such election or constituency")
    @APIResponse(responseCode = "409", description = "The election is open")
    @APIResponse(responseCode = "412", description = "The list has another version by now, told by ETag")
    @APIResponse(responseCode = "422", description = "A candidate or the list breaks a rule")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<OfficialList> publish(
            String election,
            String constituency,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ListPublication publication) {
        Election held = elections.require(election);
        boolean changed = lists.publish(held, constituency, new Precondition(ifMatch), publication, officer.get());
        OfficialList list = require(election, constituency);
        return changed ? created(list) : tagged(list).build();
    }

    private OfficialList require(String election, String constituency) {
        return published
                .find(election, constituency)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("danh sách chính thức của đơn vị bầu cử {0}", "official list of constituency {0}")
                                .with(constituency)));
    }

    private static RestResponse<OfficialList> created(OfficialList list) {
        return tagged(list)
                .status(RestResponse.Status.CREATED)
                .location(UriBuilder.fromResource(CandidateListResource.class)
                        .build(list.election(), list.constituency()))
                .build();
    }

    private static RestResponse.ResponseBuilder<OfficialList> tagged(OfficialList list) {
        return RestResponse.ResponseBuilder.ok(list).header("ETag", Precondition.tag(list.version()));
    }
}
