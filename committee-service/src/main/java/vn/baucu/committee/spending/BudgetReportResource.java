package vn.baucu.committee.spending;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.request.Choice;
import vn.baucu.committee.site.Site;
import vn.baucu.committee.site.Sites;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** Money allocated, spent, remaining and settled. */
@Path("/api/v1/elections/{election}/budget/report")
@Tag(name = "Budget")
public class BudgetReportResource {

    private final BudgetReport report;
    private final Sites sites;
    private final Elections elections;
    private final CurrentOfficer officer;

    BudgetReportResource(BudgetReport report, Sites sites, Elections elections, CurrentOfficer officer) {
        this.report = report;
        this.sites = sites;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(
            summary = "Money of an area, by area, level, content or source",
            description = "remaining = allocated - returned - passedOn - spent. By area, the line of the area itself is"
                    + " what it did not pass on to those directly below it.")
    @APIResponse(responseCode = "200", description = "A line for each group that has money")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election or area")
    public Page<BudgetLine> list(
            String election,
            @RestQuery @DefaultValue("VN") @Parameter(example = "12") String within,
            @RestQuery
                    @Nullable
                    @Parameter(description = "AREA (default), LEVEL, CONTENT or SOURCE", example = "CONTENT")
                    String by,
            @BeanParam PageRequest page) {
        elections.require(election);
        Grouping grouping = Choice.of(Grouping.class, "by", by);
        Site area = sites.requireArea(election, within);
        area.requireWithin(officer.get());
        Paging paging = page.paging(election + within + by);
        return Page.of(
                report.lines(election, area, grouping == null ? Grouping.AREA : grouping, paging),
                paging,
                BudgetLine::line);
    }
}
