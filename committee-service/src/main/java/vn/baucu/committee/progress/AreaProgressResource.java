package vn.baucu.committee.progress;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.FATHERLAND_FRONT;
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
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.Areas;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.Deadline;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Versioned;

/** How far the preparation of an area has come (tiến độ chuẩn bị), and what is reported as done there. */
@Path("/api/v1/elections/{election}/areas/{area}/progress")
@Tag(name = "Progress", description = "Tiến độ chuẩn bị")
public class AreaProgressResource {

    private static final String AS_OF =
            "As it was known then: an instant, or a day of which the end counts; without it, now";

    private final Progress progress;
    private final ReportRegister register;
    private final Elections elections;
    private final Areas areas;
    private final CurrentOfficer officer;
    private final Clock clock;

    AreaProgressResource(
            Progress progress,
            ReportRegister register,
            Elections elections,
            Areas areas,
            CurrentOfficer officer,
            Clock clock) {
        this.progress = progress;
        this.register = register;
        this.elections = elections;
        this.areas = areas;
        this.officer = officer;
        this.clock = clock;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired
    @Operation(
            summary = "How far each deadline has come within an area",
            description = "Counted from the records: bodies established, constituencies, voter rolls and official lists"
                    + " published; what no service records is counted from reports.")
    @APIResponse(responseCode = "200", description = "Every deadline that is counted")
    @APIResponse(responseCode = "400", description = "validation-failed: at")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election or area")
    public Page<Measured> progress(
            String election,
            String area,
            @RestQuery @Nullable @Parameter(description = AS_OF, example = "2021-03-11") String at,
            @BeanParam PageRequest page) {
        Election asked = elections.require(election);
        Paging paging = page.paging("progress " + election + " " + area + " " + at);
        return Page.of(progress.of(asked, area(election, area), asOf(asked, at), paging), paging, Measured::deadline);
    }

    @GET
    @Path("{deadline}")
    @Produces({"application/json", "text/csv"})
    @DutyRequired
    @Operation(
            summary = "How far one deadline has come in each area below",
            description = "What belongs to the area itself, and to none below, stands under its own code.")
    @APIResponse(responseCode = "200", description = "A page of areas by code")
    @APIResponse(responseCode = "400", description = "validation-failed: at; cursor-invalid")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election, area or deadline that is counted")
    public Page<AreaProgress> below(
            String election,
            String area,
            String deadline,
            @RestQuery @Nullable @Parameter(description = AS_OF, example = "2021-03-11") String at,
            @BeanParam PageRequest page) {
        Question question = ask(election, area, deadline, at);
        Paging paging = page.paging("below " + election + " " + area + " " + deadline + " " + at);
        return Page.of(progress.below(question, paging), paging, AreaProgress::area);
    }

    @GET
    @Path("{deadline}/outstanding")
    @Produces({"application/json", "text/csv"})
    @DutyRequired
    @Operation(summary = "Who has not done it", description = "By code, wherever in the area.")
    @APIResponse(responseCode = "200", description = "A page of areas, constituencies or polling areas")
    @APIResponse(responseCode = "400", description = "validation-failed: at; cursor-invalid")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election, area or deadline that is counted")
    public Page<Outstanding> outstanding(
            String election,
            String area,
            String deadline,
            @RestQuery @Nullable @Parameter(description = AS_OF, example = "2021-03-11") String at,
            @BeanParam PageRequest page) {
        Question question = ask(election, area, deadline, at);
        Paging paging = page.paging("outstanding " + election + " " + area + " " + deadline + " " + at);
        return Page.of(progress.outstanding(question, paging), paging, Outstanding::unit);
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
    public Page<DeadlineReport> reports(String election, String area, String deadline, @BeanParam PageRequest page) {
        Paging paging = page.paging("reports " + election + " " + area + " " + deadline);
        Unit unit = new Unit(Deadline.Unit.AREA, area);
        return Page.of(register.history(election, unit, deadline, paging), paging, DeadlineReport::sortKey);
    }

    @PUT
    @Path("{deadline}/report")
    @Transactional
    @DutyRequired({NATIONAL_COUNCIL, COMMITTEE, FATHERLAND_FRONT})
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
            String area,
            String deadline,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReportDocument document) {
        Unit unit = new Unit(Deadline.Unit.AREA, area);
        DeadlineReport report = register.report(election, unit, deadline, document, ifMatch, officer.get());
        return Versioned.shown(report, report.version());
    }

    @DELETE
    @Path("{deadline}/report")
    @Transactional
    @DutyRequired({NATIONAL_COUNCIL, COMMITTEE, FATHERLAND_FRONT})
    @Operation(summary = "Withdraw a report", description = "It counts no more from now on, and stays in the history.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; forbidden: another body is responsible")
    @APIResponse(responseCode = "404", description = "not-found: no such election, deadline, place or report")
    @APIResponse(responseCode = "409", description = "state-conflict: the deadline is counted from records")
    public void withdraw(
            String election, String area, String deadline, @RestHeader("If-Match") @Nullable String ifMatch) {
        register.withdraw(election, new Unit(Deadline.Unit.AREA, area), deadline, ifMatch, officer.get());
    }

    private Question ask(String election, String area, String deadline, @Nullable String at) {
        Election asked = elections.require(election);
        return progress.ask(asked, area(election, area), deadline, asOf(asked, at));
    }

    private Area area(String election, String code) {
        return areas.find(election, code)
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("đơn vị hành chính {0}", "area {0}").with(code)));
    }

    private Instant asOf(Election election, @Nullable String at) {
        return AsOf.of(at, Regimes.of(election.regime()).zone(), clock);
    }
}
