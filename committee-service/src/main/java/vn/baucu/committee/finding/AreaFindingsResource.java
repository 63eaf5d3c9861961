package vn.baucu.committee.finding;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.FATHERLAND_FRONT;
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
import vn.baucu.committee.site.Site;
import vn.baucu.committee.site.Sites;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** Inspections added up by area. */
@Path("/api/v1/elections/{election}/inspections/areas")
@Tag(name = "Inspections", description = "Kiểm tra, giám sát")
public class AreaFindingsResource {

    private final AreaFindingsReport report;
    private final FindingRegister register;
    private final Sites sites;
    private final Elections elections;
    private final CurrentOfficer officer;

    AreaFindingsResource(
            AreaFindingsReport report,
            FindingRegister register,
            Sites sites,
            Elections elections,
            CurrentOfficer officer) {
        this.report = report;
        this.register = register;
        this.sites = sites;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, FATHERLAND_FRONT, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(
            summary = "Visits and findings of an area and of each area directly below it",
            description = "The line of the area itself has what lies in none of those below.")
    @APIResponse(responseCode = "200", description = "A line for each area, those never visited too")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election or area")
    public Page<AreaFindings> list(
            String election,
            @RestQuery @DefaultValue("VN") @Parameter(example = "12") String within,
            @BeanParam PageRequest page) {
        Election asked = elections.require(election);
        Site area = sites.requireArea(election, within);
        area.requireWithin(officer.get());
        Paging paging = page.paging(election + within);
        return Page.of(report.below(election, area, register.today(asked), paging), paging, AreaFindings::area);
    }
}
