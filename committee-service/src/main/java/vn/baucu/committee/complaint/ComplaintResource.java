package vn.baucu.committee.complaint;

import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;
import static vn.baucu.common.access.Role.REGISTRAR;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.problem.Versioned;

/** Complaints, denunciations and petitions (khiếu nại, tố cáo, kiến nghị): the register and its files. */
@Path("/api/v1/elections/{election}/complaints")
@Tag(name = "Complaints")
public class ComplaintResource {

    private final ComplaintRegister register;
    private final CurrentOfficer officer;

    ComplaintResource(ComplaintRegister register, CurrentOfficer officer) {
        this.register = register;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(
            summary = "The complaints on whose trail one's bodies are",
            description = "Confidential: nobody else sees them, whatever his or her duty.")
    @APIResponse(responseCode = "200", description = "A page of complaints")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Complaint> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "DENUNCIATION") String kind,
            @RestQuery @Nullable @Parameter(example = "VOTER_LIST") String subject,
            @RestQuery @Nullable @Parameter(example = "RECEIVED") String state,
            @RestQuery @Nullable @Parameter(example = "NATIONAL_ASSEMBLY") String ballotType,
            @RestQuery @Nullable @Parameter(description = "The body that has the file", example = "EC-12")
                    String holder,
            @RestQuery @Nullable @Parameter(description = "true: open and past the day of the answer") Boolean overdue,
            @RestQuery @Nullable @Parameter(description = "received (default) or due", example = "due") String sort,
            @BeanParam PageRequest page) {
        ComplaintFilter.Words words =
                new ComplaintFilter.Words(kind, subject, state, ballotType, holder, overdue, sort);
        return register.list(election, words, page, officer.get());
    }

    @GET
    @Path("{complaint}")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "One file with its trail")
    @APIResponse(responseCode = "200", description = "The file; ETag is its version")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or one's bodies are not on its trail")
    public RestResponse<ComplaintFile> get(String election, UUID complaint) {
        ComplaintFile file = register.file(election, complaint, officer.get());
        return Versioned.shown(file, file.complaint().version());
    }

    @GET
    @Path("{complaint}/complainant")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Who brought it", description = "Every look is recorded with its purpose.")
    @APIResponse(responseCode = "200", description = "The complainant")
    @APIResponse(responseCode = "400", description = "validation-failed: the purpose is missing")
    @APIResponse(
            responseCode = "404",
            description = "not-found: no such file on one's trail, or it came without a name")
    public Complainant complainant(
            String election,
            UUID complaint,
            @RestQuery @NotBlank @Size(max = 200) @Parameter(example = "Mời làm việc") String purpose) {
        return register.complainant(election, complaint, purpose, officer.get());
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(
            summary = "Register a complaint, denunciation or petition",
            description = "The body that takes it in numbers it. A denunciation without a name, or what comes too late,"
                    + " is registered as NOT_PROCESSED (Art 61.3). The answer names the body that is competent.")
    @APIResponse(responseCode = "201", description = "Registered; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: one does not act for the receiving body")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "422", description = "validation-failed: subject or place missing or unfit, dates")
    public RestResponse<Complaint> register(String election, @NotNull @Valid ComplaintDocument document) {
        Complaint registered = register.register(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/complaints/{complaint}")
                        .build(election, registered.complaint()),
                registered,
                registered.version());
    }
}
