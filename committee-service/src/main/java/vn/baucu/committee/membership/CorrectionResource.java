package vn.baucu.committee.membership;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.body.Body;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.Versioned;

/** What was written down wrongly of a body and its members (đính chính). */
@Path("/api/v1/elections/{election}/bodies/{body}")
@Tag(name = "Members", description = "Thành viên các tổ chức phụ trách bầu cử")
public class CorrectionResource {

    private final Corrections corrections;
    private final Bodies bodies;
    private final Elections elections;
    private final CurrentOfficer officer;

    CorrectionResource(Corrections corrections, Bodies bodies, Elections elections, CurrentOfficer officer) {
        this.corrections = corrections;
        this.bodies = bodies;
        this.elections = elections;
        this.officer = officer;
    }

    @PUT
    @Path("members/{member}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Correct the details of a member",
            description = "Name, birth, organisation and contact as they are to be; what is left out is emptied. The"
                    + " seat, the decision and the sign-in name stay. If-Match is the version of the body.")
    @APIResponse(responseCode = "200", description = "The member; ETag is the new version of the body")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: has left, or the mandate has ended; duplicate")
    @APIResponse(responseCode = "422", description = "validation-failed: birth, candidate (Art 27)")
    public RestResponse<Member> member(
            String election,
            @Parameter(example = "PT-03388-005") String body,
            String member,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MemberCorrection correction) {
        Election found = elections.require(election);
        Member corrected =
                corrections.correct(found, body, SeatResource.id(member), correction, ifMatch, officer.get());
        return RestResponse.ResponseBuilder.ok(corrected)
                .header("ETag", Precondition.tag(bodies.require(election, body).version()))
                .build();
    }

    @PUT
    @Path("name")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Correct the name of a body", description = "If-Match is the version of the body.")
    @APIResponse(responseCode = "200", description = "The body; ETag is its new version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: the mandate has ended")
    public RestResponse<Body> name(
            String election,
            @Parameter(example = "PT-03388-005") String body,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BodyNaming naming) {
        Election found = elections.require(election);
        Body renamed = corrections.rename(found, body, naming, ifMatch, officer.get());
        return Versioned.shown(renamed, renamed.version());
    }
}
