package vn.baucu.committee.election;

import static vn.baucu.common.access.Role.AUDITOR;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import vn.baucu.common.problem.Versioned;

/** Closed elections that are counted again (mở lại kiểm phiếu). */
@Path("/api/v1/elections/{election}/reopenings")
@Tag(name = "Elections")
public class ReopeningResource {

    private final ReopeningRegister register;
    private final Reopenings reopenings;
    private final Elections elections;
    private final CurrentOfficer officer;

    ReopeningResource(ReopeningRegister register, Reopenings reopenings, Elections elections, CurrentOfficer officer) {
        this.register = register;
        this.reopenings = reopenings;
        this.elections = elections;
        this.officer = officer;
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(NATIONAL_COUNCIL)
    @Operation(
            summary = "Propose that a closed election be counted again",
            description = "By a decision. Nothing changes before a second member of the Council confirms it; a newer"
                    + " proposal takes the place of one that nobody confirmed.")
    @APIResponse(responseCode = "201", description = "Proposed")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "state-conflict: the election has not been closed")
    public RestResponse<Reopening> propose(String election, @NotNull @Valid ReopeningDocument proposal) {
        Reopening proposed = register.propose(election, proposal, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/reopenings").build(election), proposed, 1);
    }

    @POST
    @Path("{number}/confirmation")
    @Idempotent
    @Transactional
    @DutyRequired(NATIONAL_COUNCIL)
    @Operation(
            summary = "Confirm a reopening as a second person",
            description = "The election goes back from CLOSED to COUNTING.")
    @APIResponse(responseCode = "200", description = "Confirmed")
    @APIResponse(responseCode = "404", description = "not-found: no such election, or not its newest proposal")
    @APIResponse(responseCode = "409", description = "state-conflict: the election has not been closed")
    @APIResponse(responseCode = "422", description = "four-eyes-required: by whoever proposed it")
    public Reopening confirm(String election, @Parameter(example = "1") String number) {
        return register.confirm(election, number, officer.get());
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, AUDITOR},
            anywhere = true)
    @Operation(summary = "What was proposed and confirmed, the earliest first")
    @APIResponse(responseCode = "200", description = "A page of reopenings")
    @APIResponse(responseCode = "400", description = "cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Reopening> list(String election, @BeanParam PageRequest page) {
        elections.require(election);
        Paging paging = page.paging("reopenings " + election);
        return Page.of(reopenings.list(election, paging), paging, reopening -> Integer.toString(reopening.number()));
    }
}
