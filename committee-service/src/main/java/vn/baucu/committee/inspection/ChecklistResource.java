package vn.baucu.committee.inspection;

import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Versioned;

/** What inspection delegations look at, round by round. */
@Path("/api/v1/elections/{election}/inspections/checklists/{round}")
@Tag(name = "Inspections")
public class ChecklistResource {

    private final Checklists checklists;
    private final Elections elections;
    private final CurrentOfficer officer;

    ChecklistResource(Checklists checklists, Elections elections, CurrentOfficer officer) {
        this.checklists = checklists;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @DutyRequired(anywhere = true)
    @Operation(summary = "The checklist of a round")
    @APIResponse(responseCode = "200", description = "The checklist; ETag is its version, 0 for the standard one")
    @APIResponse(responseCode = "400", description = "validation-failed: rounds are 1 to 9")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public RestResponse<Checklist> get(String election, @Min(1) @Max(9) int round) {
        elections.require(election);
        return shown(checklists.of(election, round));
    }

    @PUT
    @Transactional
    @DutyRequired(NATIONAL_COUNCIL)
    @Operation(summary = "Replace the checklist of a round")
    @APIResponse(responseCode = "200", description = "The new checklist; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "422", description = "validation-failed: a code comes twice")
    public RestResponse<Checklist> replace(
            String election,
            @Min(1) @Max(9) int round,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChecklistDocument document) {
        elections.require(election);
        return shown(checklists.replace(election, round, document.items(), ifMatch, officer.get()));
    }

    private static RestResponse<Checklist> shown(Checklist checklist) {
        return Versioned.shown(checklist, checklist.version());
    }
}
