package vn.baucu.committee.area;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
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
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.job.Job;
import vn.baucu.common.job.Jobs;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Versioned;

/** The administrative areas (đơn vị hành chính) of an election. */
@Path("/api/v1/elections/{election}/areas")
@Tag(name = "Areas")
public class AreaResource {

    private final Areas areas;
    private final Elections elections;
    private final ElectionLock lock;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    AreaResource(Areas areas, Elections elections, ElectionLock lock, Jobs jobs, CurrentOfficer officer) {
        this.areas = areas;
        this.elections = elections;
        this.lock = lock;
        this.jobs = jobs;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "Areas, by code or by Vietnamese name")
    @APIResponse(responseCode = "200", description = "A page of areas")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Area> list(
            String election,
            @RestQuery @Nullable @Parameter(description = "NATION, PROVINCE, DISTRICT or COMMUNE", example = "COMMUNE")
                    String level,
            @RestQuery @Nullable @Parameter(description = "Directly below this area", example = "12") String parent,
            @RestQuery
                    @Nullable
                    @Size(min = 1, max = 100)
                    @Parameter(description = "Part of the name, tone marks do not matter", example = "sin ho")
                    String q,
            @RestQuery @Nullable @Parameter(description = "code (default) or name", example = "name") String sort,
            @BeanParam PageRequest page) {
        elections.require(election);
        AreaFilter filter = AreaFilter.of(level, parent, q, sort);
        Paging paging = page.paging(election + filter);
        List<Area> found = areas.list(election, filter, paging);
        return Page.of(found, paging, filter.sort()::keyOf);
    }

    @GET
    @Path("{area}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "One area and how many lie directly below it")
    @APIResponse(responseCode = "200", description = "The area; ETag is its version")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<AreaView> get(String election, String area) {
        elections.require(election);
        Area found = areas.find(election, area)
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("đơn vị hành chính {0}", "area {0}").with(area)));
        return Versioned.shown(AreaView.of(found, areas.children(election, area)), found.version());
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Import areas",
            description = "CSV, UTF-8, columns code, level, kind, name, parent_code in any order. Parents exist already"
                    + " or come in the same file. If wanted also external_code, terrain, population, voters,"
                    + " council_seats and assembly_seats; what the file leaves out stays. A committee imports what lies"
                    + " below its own area.")
    @APIResponse(responseCode = "202", description = "A job; Location shows its progress and its rows' errors")
    @APIResponse(responseCode = "200", description = "The same file again: the job it already has")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "election-locked: it has opened; request-in-progress")
    @APIResponse(responseCode = "422", description = "upload-rejected, file-type-mismatch, import-row-errors: header")
    public RestResponse<Job> importAreas(
            String election,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = """
                                        code,level,kind,name,parent_code
                                        12,PROVINCE,PROVINCE,Tỉnh Lai Châu,VN
                                        03388,COMMUNE,WARD,Phường Đoàn Kết,12
                                        """))
                    byte[] csv) {
        lock.requireUnopened(election);
        return jobs.submit(election, AreaImport.KIND, officer.get(), csv);
    }
}
