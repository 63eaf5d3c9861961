package vn.baucu.committee.progress;

import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.Deadline;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** What is reported as done for a constituency (đơn vị bầu cử). */
@Path("/api/v1/elections/{election}/constituencies/{constituency}/progress")
@Tag(name = "Progress")
public class ConstituencyProgressResource {

    private final ReportRegister register;
    private final CurrentOfficer officer;

    ConstituencyProgressResource(ReportRegister register, CurrentOfficer officer) {
        this.register = register;
        this.officer = officer;
    }

    @GET
    @Path("{deadline}/reports")
    @Produces({"application/json", "text/csv"})
    @DutyRequired
    @Operation(summary = "What was reported about a deadline, the newest report first")
    @APIResponse(responseCode = "200", description = "Every report; one with knownUntil counts no more")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election, deadline or place")
    @APIResponse(responseCode = "409", description = "state-conflict: the deadline is counted from records")
    public Page<DeadlineReport> reports(
            String election, String constituency, String deadline, @BeanParam PageRequest page) {
        Paging paging = page.paging("reports " + election + " " + constituency + " " + deadline);
        Unit unit = new Unit(Deadline.Unit.CONSTITUENCY, constituency);
        return Page.of(register.history(election, unit, deadline, paging), paging, DeadlineReport::sortKey);
    }

    @PUT
    @Path("{deadline}/report")
    @Transactional
    @DutyRequired({NATIONAL_COUNCIL, COMMITTEE, BOARD})
    @Operation(
            summary = "Report that it was done",
            description =
                    "For what no service records, by the body responsible or a committee above it, with a document."
                            + " A report takes the place of the one before, named by If-Match; the first needs none.")
    @APIResponse(responseCode = "200", description = "The report; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed: no day or no document")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; forbidden: another body is responsible")
    @APIResponse(responseCode = "404", description = "not-found: no such election, deadline or place")
    @APIResponse(responseCode = "409", description = "state-conflict: the deadline is counted from records")
    @APIResponse(responseCode = "422", description = "validation-failed: a day in the future")
    public RestResponse<DeadlineReport> report(
            String election,
            String constituency,
            String deadline,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReportDocument document) {
        Unit unit = new Unit(Deadline.Unit.CONSTITUENCY, constituency);
        DeadlineReport report = register.report(election, unit, deadline, document, ifMatch, officer.get());
        return Versioned.shown(report, report.version());
    }

    @DELETE
    @Path("{deadline}/report")
    @Transactional
    @DutyRequired({NATIONAL_COUNCIL, COMMITTEE, BOARD})
    @Operation(summary = "Withdraw a report", description = "It counts no more from now on, and stays in the history.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; forbidden: another body is responsible")
    @APIResponse(responseCode = "404", description = "not-found: no such election, deadline, place or report")
    @APIResponse(responseCode = "409", description = "state-conflict: the deadline is counted from records")
    public void withdraw(
            String election, String constituency, String deadline, @RestHeader("If-Match") @Nullable String ifMatch) {
        register.withdraw(
                election, new Unit(Deadline.Unit.CONSTITUENCY, constituency), deadline, ifMatch, officer.get());
    }
}
