package vn.baucu.committee.mandate;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The end of many mandates by one act (kết thúc nhiệm vụ đồng loạt). */
@Path("/api/v1/elections/{election}/bodies/dissolutions")
@Tag(name = "Bodies")
public class EndingResource {

    private final EndingRegister register;
    private final Endings endings;
    private final Elections elections;
    private final CurrentOfficer officer;

    EndingResource(EndingRegister register, Endings endings, Elections elections, CurrentOfficer officer) {
        this.register = register;
        this.endings = endings;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(
            summary = "What ended the mandates of many bodies, in the order it was decided",
            description = "Publications of results, which end those of boards and polling teams, and orders.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Ending> list(String election, @BeanParam PageRequest page) {
        elections.require(election);
        Paging paging = page.paging(election + " endings");
        return Page.of(endings.list(election, paging), paging, ending -> ending.ending()
                .toString());
    }

    @GET
    @Path("{ending}")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "One of them, and how far it has come")
    @APIResponse(responseCode = "200", description = "What was ordered; with finishedAt it has reached every body")
    @APIResponse(responseCode = "404", description = "not-found")
    public Ending get(String election, UUID ending) {
        elections.require(election);
        return endings.find(election, ending)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("quyết định kết thúc nhiệm vụ {0}", "order {0} that ends mandates").with(ending)));
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "End the mandates of many bodies by one decision",
            description = "Of all bodies of a kind in an area, such as the polling teams of a province. They end one"
                    + " after the other from now on, their members' duties with them; what the order was about and how"
                    + " far it has come is at its Location.")
    @APIResponse(responseCode = "202", description = "Taken; Location shows how far it has come")
    @APIResponse(responseCode = "400", description = "validation-failed, malformed-json")
    @APIResponse(
            responseCode = "403",
            description = "area-out-of-scope: one of them is dissolved by the committee above")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "state-conflict: no body of that kind there has a mandate")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown-area, ends-before-start")
    public RestResponse<Ending> order(String election, @NotNull @Valid EndingDocument document) {
        elections.require(election);
        Ending ending = register.order(election, document, officer.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, ending)
                .location(UriBuilder.fromPath("/api/v1/elections/{election}/bodies/dissolutions/{ending}")
                        .build(election, ending.ending()))
                .build();
    }
}
