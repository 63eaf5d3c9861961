package vn.baucu.committee.situation;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Versioned;

/** Quick reports (báo cáo nhanh): the hours, the reports, and who has not reported. */
@Path("/api/v1/elections/{election}/report-hours")
@Tag(name = "Quick reports")
public class QuickReportResource {

    private final ReportHours hours;
    private final QuickReports reports;
    private final Elections elections;
    private final CurrentOfficer officer;

    QuickReportResource(ReportHours hours, QuickReports reports, Elections elections, CurrentOfficer officer) {
        this.hours = hours;
        this.reports = reports;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "The hours at which levels report, the first one first")
    @APIResponse(responseCode = "200", description = "A page of hours")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<ReportHour> hours(String election, @BeanParam PageRequest page) {
        elections.require(election);
        Paging paging = page.paging(election + "hours");
        return Page.of(hours.list(election, paging), paging, hour -> hour.due().toString());
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(NATIONAL_COUNCIL)
    @Operation(summary = "Set an hour at which levels report")
    @APIResponse(responseCode = "201", description = "Set; ETag is its version")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "duplicate: there is this hour already")
    @APIResponse(responseCode = "422", description = "validation-failed: the regime has no such local level")
    public RestResponse<ReportHour> set(String election, @NotNull @Valid ReportHourDocument document) {
        ReportHour hour = hours.set(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/report-hours/{due}/reports")
                        .build(election, hour.due()),
                hour,
                hour.version());
    }

    @DELETE
    @Path("{due}")
    @Transactional
    @DutyRequired(NATIONAL_COUNCIL)
    @Operation(summary = "Take an hour away", description = "As long as nobody has reported.")
    @APIResponse(responseCode = "204", description = "Taken away")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: somebody has reported already")
    public void remove(String election, String due, @RestHeader("If-Match") @Nullable String ifMatch) {
        hours.remove(election, due, ifMatch, officer.get());
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @Path("{due}/reports")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "The reports of an hour within one's duty, by area")
    @APIResponse(responseCode = "200", description = "A page of reports")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election or hour")
    public Page<QuickReport> list(
            String election,
            @Parameter(example = "2021-05-23T04:30:00Z") String due,
            @RestQuery @Nullable @Parameter(description = "In this area", example = "105") String within,
            @BeanParam PageRequest page) {
        ReportHour hour = hours.require(election, due);
        List<String> areas = officer.get().scopes();
        Paging paging = page.paging(election + hour.due() + within + areas);
        return Page.of(reports.list(election, hour.due(), within, areas, paging), paging, QuickReport::area);
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @Path("{due}/missing")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "Who has not reported, by area")
    @APIResponse(responseCode = "200", description = "A page of areas")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election or hour")
    public Page<MissingReport> missing(
            String election,
            String due,
            @RestQuery @Nullable @Parameter(example = "COMMUNE") String level,
            @RestQuery @Nullable @Parameter(description = "In this area", example = "105") String within,
            @BeanParam PageRequest page) {
        ReportHour hour = hours.require(election, due);
        AreaLevel asked = Choice.of(AreaLevel.class, "level", level);
        List<String> areas = officer.get().scopes();
        Paging paging = page.paging(election + hour.due() + asked + within + areas);
        return Page.of(reports.missing(election, hour, asked, within, areas, paging), paging, MissingReport::area);
    }

    @GET
    @Path("{due}/reports/{area}")
    @DutyRequired({NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR})
    @Operation(summary = "The report of an area at an hour")
    @APIResponse(responseCode = "200", description = "The report; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such hour, or no report yet")
    public RestResponse<QuickReport> get(String election, String due, String area) {
        ReportHour hour = hours.require(election, due);
        QuickReport found = reports.find(election, hour.due(), area)
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("báo cáo của {0}", "report of {0}").with(area)));
        return shown(RestResponse.Status.OK, found);
    }

    @PUT
    @Path("{due}/reports/{area}")
    @Transactional
    @DutyRequired({NATIONAL_COUNCIL, COMMITTEE})
    @Operation(summary = "Report, or report anew", description = "Anew with If-Match, the version seen.")
    @APIResponse(responseCode = "200", description = "Reported anew; ETag is the new version")
    @APIResponse(responseCode = "201", description = "Reported; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election, hour or area")
    @APIResponse(responseCode = "422", description = "validation-failed: this level does not report at that hour")
    public RestResponse<QuickReport> report(
            String election,
            String due,
            String area,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid QuickReportDocument document) {
        ReportHour hour = hours.require(election, due);
        QuickReport report = reports.report(election, hour, area, ifMatch, document, officer.get());
        return shown(report.version() == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK, report);
    }

    private static RestResponse<QuickReport> shown(RestResponse.Status status, QuickReport report) {
        return RestResponse.ResponseBuilder.create(status, report)
                .header("ETag", Precondition.tag(report.version()))
                .build();
    }
}
