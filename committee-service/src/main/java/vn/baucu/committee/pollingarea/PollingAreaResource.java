package vn.baucu.committee.pollingarea;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.job.Job;
import vn.baucu.common.job.Jobs;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** The polling areas (khu vực bỏ phiếu) of an election. */
@Path("/api/v1/elections/{election}/polling-areas")
@Tag(name = "Polling areas")
public class PollingAreaResource {

    private final PollingAreas pollingAreas;
    private final PollingAreaRegister register;
    private final Elections elections;
    private final ElectionLock lock;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    PollingAreaResource(
            PollingAreas pollingAreas,
            PollingAreaRegister register,
            Elections elections,
            ElectionLock lock,
            Jobs jobs,
            CurrentOfficer officer) {
        this.pollingAreas = pollingAreas;
        this.register = register;
        this.elections = elections;
        this.lock = lock;
        this.jobs = jobs;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "Polling areas by code")
    @APIResponse(responseCode = "200", description = "A page of polling areas")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<PollingArea> list(
            String election,
            @RestQuery @Nullable @Parameter(description = "In this area, at any depth", example = "105") String area,
            @RestQuery @Nullable @Parameter(description = "In this constituency", example = "PC-12-3")
                    String constituency,
            @RestQuery @Nullable @Parameter(description = "Serving this hamlet", example = "03388-T05") String hamlet,
            @RestQuery @Nullable @Parameter(example = "MEDICAL") String kind,
            @RestQuery @Nullable @Parameter(description = "PROPOSED, DECIDED or APPROVED", example = "DECIDED")
                    String state,
            @RestQuery @Nullable @Parameter(description = "With this flag", example = "BELOW_SIZE") String flag,
            @BeanParam PageRequest page) {
        Election found = elections.require(election);
        PollingAreaFilter filter = new PollingAreaFilter(
                area,
                constituency,
                hamlet,
                Choice.of(PollingAreaKind.class, "kind", kind),
                Choice.of(PollingAreaState.class, "state", state),
                Choice.of(PollingAreaFlag.class, "flag", flag));
        Paging paging = page.paging(election + filter);
        return Page.of(pollingAreas.list(found, filter, paging), paging, PollingArea::code);
    }

    @GET
    @Path("{pollingArea}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "One polling area")
    @APIResponse(responseCode = "200", description = "The polling area; ETag is its version")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<PollingArea> get(String election, String pollingArea) {
        PollingArea found = register.require(elections.require(election), pollingArea);
        return Versioned.shown(found, found.version());
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Import polling areas",
            description = "CSV, UTF-8, columns code, area, kind, voting_date, national_assembly, provincial_council,"
                    + " district_council, commune_council in any order. The area is a commune, or a district without"
                    + " communes; the last four name the constituency of each ballot type of the regime. An empty"
                    + " voting_date is the election day. If wanted also external_code, address, hamlets (separated by"
                    + " semicolons), voters, terrain and early_decision_number, _date and _issuer; what the file leaves"
                    + " out stays. The job's counts tell what is still missing.")
    @APIResponse(responseCode = "202", description = "A job; Location shows its progress and its rows' errors")
    @APIResponse(responseCode = "200", description = "The same file again: the job it already has")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "election-locked: it has opened; request-in-progress")
    @APIResponse(responseCode = "422", description = "upload-rejected, file-type-mismatch, import-row-errors: header")
    public RestResponse<Job> importPollingAreas(
            String election,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = """
                            code,area,kind,national_assembly,provincial_council,district_council,commune_council
                            03388-001,03388,REGULAR,NA-12-1,PC-12-1,DC-105-1,CC-03388-1
                            """))
                    byte[] csv) {
        lock.requireUnopened(election);
        return jobs.submit(election, PollingAreaImport.KIND, officer.get(), csv);
    }
}
