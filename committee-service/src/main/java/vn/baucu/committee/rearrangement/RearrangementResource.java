package vn.baucu.committee.rearrangement;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.committee.area.Succession;
import vn.baucu.committee.area.Successions;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** Mergers and splits of areas (sắp xếp đơn vị hành chính) before an election opens. */
@Path("/api/v1/elections/{election}/area-rearrangements")
@Tag(name = "Areas")
public class RearrangementResource {

    private final Rearrangements rearrangements;
    private final Successions successions;
    private final Elections elections;
    private final CurrentOfficer officer;

    RearrangementResource(
            Rearrangements rearrangements, Successions successions, Elections elections, CurrentOfficer officer) {
        this.rearrangements = rearrangements;
        this.successions = successions;
        this.elections = elections;
        this.officer = officer;
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Merge or split areas",
            description = "By a document, before the election opens and before constituencies or polling areas lie in"
                    + " those that go. What lies below them moves along, hamlets too; codes are kept and never given to"
                    + " others.")
    @APIResponse(responseCode = "200", description = "The areas as they are now")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: they lie below a committee's own area")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "state-conflict: somebody votes there; election-locked")
    @APIResponse(responseCode = "422", description = "validation-failed: every rule that is broken")
    public RearrangementView rearrange(String election, @NotNull @Valid Rearrangement rearrangement) {
        elections.require(election);
        return rearrangements.rearrange(election, rearrangement, officer.get());
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "Which area came from which, by the code of the predecessor")
    @APIResponse(responseCode = "200", description = "A page of successions")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Succession> list(String election, @BeanParam PageRequest page) {
        elections.require(election);
        Paging paging = page.paging(election);
        return Page.of(
                successions.list(election, paging),
                paging,
                succession -> succession.predecessor() + " " + succession.successor());
    }
}
