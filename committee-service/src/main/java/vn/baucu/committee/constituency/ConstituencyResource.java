package vn.baucu.committee.constituency;

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
import vn.baucu.common.law.BallotType;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Versioned;

/** The constituencies (đơn vị bầu cử) of an election. */
@Path("/api/v1/elections/{election}/constituencies")
@Tag(name = "Constituencies")
public class ConstituencyResource {

    private final Constituencies constituencies;
    private final Elections elections;
    private final ElectionLock lock;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    ConstituencyResource(
            Constituencies constituencies, Elections elections, ElectionLock lock, Jobs jobs, CurrentOfficer officer) {
        this.constituencies = constituencies;
        this.elections = elections;
        this.lock = lock;
        this.jobs = jobs;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "Constituencies by code")
    @APIResponse(responseCode = "200", description = "A page of constituencies")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Constituency> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "PROVINCIAL_COUNCIL") String ballotType,
            @RestQuery @Nullable @Parameter(description = "Of this area's council", example = "12") String councilArea,
            @RestQuery
                    @Nullable
                    @Parameter(description = "Of every council in this area, at any depth", example = "105")
                    String within,
            @BeanParam PageRequest page) {
        elections.require(election);
        ConstituencyFilter filter =
                new ConstituencyFilter(Choice.of(BallotType.class, "ballotType", ballotType), councilArea, within);
        Paging paging = page.paging(election + filter);
        return Page.of(constituencies.list(election, filter, paging), paging, Constituency::code);
    }

    @GET
    @Path("{constituency}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "One constituency")
    @APIResponse(responseCode = "200", description = "The constituency; ETag is its version")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Constituency> get(String election, String constituency) {
        elections.require(election);
        Constituency found = constituencies
                .find(election, constituency)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("đơn vị bầu cử {0}", "constituency {0}").with(constituency)));
        return Versioned.shown(found, found.version());
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Import constituencies",
            description = "CSV, UTF-8, columns code, ballot_type, council_area, number, seats, covers in any order;"
                    + " covers are area codes separated by semicolons. If wanted also hamlets, of a commune's"
                    + " constituency and separated likewise, and external_code; what the file leaves out stays."
                    + " Constituencies of the National Assembly come from the National Election Council, those of a"
                    + " council from its committee or one above.")
    @APIResponse(responseCode = "202", description = "A job; Location shows its progress and its rows' errors")
    @APIResponse(responseCode = "200", description = "The same file again: the job it already has")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "election-locked: it has opened; request-in-progress")
    @APIResponse(responseCode = "422", description = "upload-rejected, file-type-mismatch, import-row-errors: header")
    public RestResponse<Job> importConstituencies(
            String election,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = """
                                        code,ballot_type,council_area,number,seats,covers
                                        PC-12-1,PROVINCIAL_COUNCIL,12,1,5,03388;03390
                                        """))
                    byte[] csv) {
        lock.requireUnopened(election);
        return jobs.submit(election, ConstituencyImport.KIND, officer.get(), csv);
    }
}
