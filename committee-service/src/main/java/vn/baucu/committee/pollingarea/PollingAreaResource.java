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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The polling areas (khu vực bỏ phiếu) of an election. */
@Path("/api/v1/elections/{election}/polling-areas")
@Tag(name = "Polling areas")
public class PollingAreaResource {

    private final PollingAreas pollingAreas;
    private final Elections elections;
    private final ElectionLock lock;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    PollingAreaResource(
            PollingAreas pollingAreas, Elections elections, ElectionLock lock, Jobs jobs, CurrentOfficer officer) {
        this.pollingAreas = pollingAreas;
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
            @RestQuery @Nullable @Parameter(example = "MEDICAL") String kind,
            @BeanParam PageRequest page) {
        elections.require(election);
        PollingAreaFilter filter =
                new PollingAreaFilter(area, constituency, Choice.of(PollingAreaKind.class, "kind", kind));
        Paging paging = page.paging(election + filter);
        return Page.of(pollingAreas.list(election, filter, paging), paging, PollingArea::code);
    }

    @GET
    @Path("{pollingArea}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "One polling area")
    @APIResponse(responseCode = "200", description = "The polling area; ETag is its version")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<PollingArea> get(String election, String pollingArea) {
        elections.require(election);
        PollingArea found = pollingAreas
                .find(election, pollingArea)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("khu vực bỏ phiếu {0}", "polling area {0}").with(pollingArea)));
        return RestResponse.ResponseBuilder.ok(found)
                .header("ETag", Precondition.tag(found.version()))
                .build();
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
                    + " voting_date is the election day. The job's counts tell what is still missing.")
    @APIResponse(responseCode = "202", description = "A job; Location shows its progress and its rows' errors")
    @APIResponse(responseCode = "200", description = "The same file again: the job it already has")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "election-locked: it has opened; request-in-progress")
    @APIResponse(responseCode = "422", description = "upload-rejected, file-type-mismatch, import-row-errors: header")
    public RestResponse<Job> importPollingAreas(String election, byte[] csv) {
        lock.requireUnopened(election);
        return jobs.submit(election, PollingAreaImport.KIND, officer.get(), csv);
    }
}
