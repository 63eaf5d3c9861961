package vn.baucu.committee.pollingarea;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Elections;

/** Decisions on polling areas (quyết định và phê chuẩn khu vực bỏ phiếu). */
@Path("/api/v1/elections/{election}/polling-areas")
@Tag(name = "Polling areas")
public class PollingAreaDecisionResource {

    private final PollingAreaDecisions decisions;
    private final Elections elections;
    private final CurrentOfficer officer;

    PollingAreaDecisionResource(PollingAreaDecisions decisions, Elections elections, CurrentOfficer officer) {
        this.decisions = decisions;
        this.elections = elections;
        this.officer = officer;
    }

    @POST
    @Path("decisions")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Record that polling areas are decided",
            description = "All proposed ones of an area, or those named. From now on a document changes them.")
    @APIResponse(responseCode = "200", description = "The polling areas that are decided now")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election or area")
    @APIResponse(responseCode = "409", description = "state-conflict: decided already, or none; election-locked")
    public DecisionView decide(String election, @NotNull @Valid DecisionDocument decision) {
        elections.require(election);
        return decisions.decide(election, decision, officer.get());
    }

    @POST
    @Path("approvals")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Record that decided polling areas are approved",
            description = "By the level the law names (a district in 2021), for all decided ones of an area or those"
                    + " named. Regime vn-2025 knows no approval.")
    @APIResponse(responseCode = "200", description = "The polling areas that are approved now")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: approval comes from above the commune")
    @APIResponse(responseCode = "404", description = "not-found: no such election or area")
    @APIResponse(responseCode = "409", description = "state-conflict: not decided, or no approval; election-locked")
    public DecisionView approve(String election, @NotNull @Valid DecisionDocument decision) {
        elections.require(election);
        return decisions.approve(election, decision, officer.get());
    }
}
