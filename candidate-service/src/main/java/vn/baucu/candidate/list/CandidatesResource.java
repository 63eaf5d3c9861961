package vn.baucu.candidate.list;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.access.Role;
import vn.baucu.common.job.Job;
import vn.baucu.common.job.Jobs;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/** Candidates (người ứng cử) on the official lists. */
@Path("/api/v1/elections/{election}/candidates")
@Tag(name = "Candidates", description = "Danh sách chính thức những người ứng cử")
public class CandidatesResource {

    private final Elections elections;
    private final PublishedLists published;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    CandidatesResource(Elections elections, PublishedLists published, Jobs jobs, CurrentOfficer officer) {
        this.elections = elections;
        this.published = published;
        this.jobs = jobs;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {
                Role.NATIONAL_COUNCIL,
                Role.COMMITTEE,
                Role.BOARD,
                Role.POLLING_TEAM,
                Role.FATHERLAND_FRONT,
                Role.REGISTRAR,
                Role.INSPECTOR,
                Role.AUDITOR
            },
            anywhere = true)
    @Operation(
            summary = "Find candidates by name",
            description = "By given name in the Vietnamese alphabet. The name is found without tone marks: \"do duc\""
                    + " finds Đỗ Đức Đạt.")
    @APIResponse(responseCode = "200", description = "A page of candidates")
    @APIResponse(responseCode = "404", description = "No such election")
    public Page<FoundCandidate> search(
            String election,
            @RestQuery
                    @DefaultValue("")
                    @Size(max = 120)
                    @Parameter(description = "Part of the name", example = "nguyen van d")
                    String q,
            @RestQuery @Nullable BallotType ballotType,
            @RestQuery @Pattern(regexp = "[A-Z]{2}-[0-9]{2,5}-[0-9]{1,3}") @Nullable String constituency,
            @BeanParam PageRequest page) {
        elections.require(election);
        Paging paging = page.paging(
                String.join("/", "candidates", election, q, String.valueOf(ballotType), String.valueOf(constituency)));
        return published.search(election, q, ballotType, constituency, paging);
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @DutyRequired(
            value = {Role.NATIONAL_COUNCIL, Role.COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Publish official lists from CSV",
            description =
                    "Columns constituency, code, full_name, birth_date, gender, ethnicity, religion, party_member,"
                            + " education, occupation, workplace, residence in any order, and optionally education_level,"
                            + " political_theory, sector, re_elected, self_nominated, which the statistics of the"
                            + " elected need. Publishes the lists of all"
                            + " constituencies that the file names, in ballot order, all of them or none. A list that is"
                            + " published already as in the file is counted as unchanged.")
    @APIResponse(responseCode = "200", description = "The same file was sent before: its job")
    @APIResponse(responseCode = "202", description = "The job that publishes the lists")
    @APIResponse(responseCode = "404", description = "No such election")
    @APIResponse(responseCode = "409", description = "The election is open, or another import is running")
    @APIResponse(responseCode = "422", description = "The file cannot be read, or its header is not right")
    public RestResponse<Job> importCandidates(
            String election,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = """
                                        constituency,code,full_name,birth_date,gender,ethnicity,religion,party_member,education,occupation,workplace,residence
                                        NA-12-1,1,Lò Thị Mai,1980-12-31,FEMALE,Thái,Không,true,Đại học,Giáo viên,Trường THPT Tam Đường,Tam Đường
                                        """))
                    byte[] csv) {
        Election held = elections.require(election);
        if (CandidateLists.isLocked(held)) {
            throw new ProblemException(ProblemType.ELECTION_LOCKED, CandidateLists.LOCKED);
        }
        return jobs.submit(election, CandidateImport.KIND, officer.get(), csv);
    }
}
