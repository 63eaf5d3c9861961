package vn.baucu.tally.turnout;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
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
import vn.baucu.common.problem.Versioned;

/** The door of turnout reports. */
@Path("/api/v1/elections/{election}/turnout")
@Tag(name = "Turnout", description = "Tiến độ cử tri đi bầu")
public class TurnoutReportResource {

    private final TurnoutRegister register;
    private final TurnoutHistory history;
    private final Elections elections;
    private final CurrentOfficer officer;

    TurnoutReportResource(
            TurnoutRegister register, TurnoutHistory history, Elections elections, CurrentOfficer officer) {
        this.register = register;
        this.history = history;
        this.elections = elections;
        this.officer = officer;
    }

    @POST
    @Path("polling-areas/{pollingArea}/reports")
    @DutyRequired({POLLING_TEAM, COMMITTEE})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Report how many have voted at a polling area",
            description = "Never more than are on the list, never lower than before without a reason, and only at a"
                    + " milestone that has come. Entered by a committee it counts as on behalf of the team.")
    @APIResponse(responseCode = "200", description = "All the polling area has reported; ETag is the version")
    @APIResponse(responseCode = "409", description = "The election takes no reports now")
    @APIResponse(responseCode = "422", description = "Rules are broken; all violations are listed")
    public RestResponse<TurnoutReceipt> report(
            String election, String pollingArea, @NotNull @Valid TurnoutDocument document) {
        elections.requirePollingArea(election, pollingArea);
        TurnoutReceipt receipt = register.enter(election, null, List.of(document.toReport(pollingArea)), officer.get())
                .get(0);
        return Versioned.shown(receipt, receipt.version());
    }

    @POST
    @Path("areas/{area}/reports")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Report for many polling areas of an area at once",
            description = "All or none; every violation names its line.")
    @APIResponse(responseCode = "200", description = "What each has reported, in the order of the request")
    @APIResponse(responseCode = "409", description = "The election takes no reports now")
    @APIResponse(responseCode = "422", description = "Rules are broken; all violations are listed")
    public List<TurnoutReceipt> reports(String election, String area, @NotNull @Valid TurnoutListDocument document) {
        elections.requireArea(election, area);
        return register.enter(election, area, document.toReports(), officer.get());
    }

    @GET
    @Path("polling-areas/{pollingArea}/reports")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({POLLING_TEAM, COMMITTEE, BOARD, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "Every report and correction of a polling area, oldest first")
    public Page<TurnoutEntry> history(String election, String pollingArea, @BeanParam PageRequest page) {
        return history.of(election, pollingArea, page.paging("turnout " + pollingArea));
    }
}
