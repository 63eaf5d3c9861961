package vn.baucu.kernel.note;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.access.Role;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.job.Job;
import vn.baucu.common.job.Jobs;
import vn.baucu.common.law.Round;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.Versioned;

/** Notes on a polling area. */
@Path("/api/v1/elections/{election}/polling-areas/{pollingArea}/notes")
public class NoteResource {

    private final Notes notes;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    NoteResource(Notes notes, Jobs jobs, CurrentOfficer officer) {
        this.notes = notes;
        this.jobs = jobs;
        this.officer = officer;
    }

    @POST
    @Transactional
    @Idempotent
    @DutyRequired({Role.POLLING_TEAM, Role.BOARD, Role.COMMITTEE})
    public RestResponse<Note> add(String election, String pollingArea, @NotNull @Valid NoteDocument document) {
        Note note = notes.add(election, pollingArea, document);
        return Versioned.created(UriBuilder.fromPath("/api/v1/notes/{id}").build(note.id()), note, note.version());
    }

    /** The same, said in the other way that JAX-RS knows. */
    @POST
    @Path("plain")
    @ResponseStatus(201)
    @Transactional
    @Idempotent
    @DutyRequired(Role.POLLING_TEAM)
    public Note addPlainly(String election, String pollingArea, @NotNull @Valid NoteDocument document) {
        return notes.add(election, pollingArea, document);
    }

    @POST
    @Path("silent")
    @Transactional
    @Idempotent
    @DutyRequired(Role.POLLING_TEAM)
    public void addSilently(String election, String pollingArea, @NotNull @Valid NoteDocument document) {
        notes.add(election, pollingArea, document);
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired({Role.POLLING_TEAM, Role.BOARD, Role.COMMITTEE, Role.NATIONAL_COUNCIL})
    public Page<Note> list(
            String election,
            String pollingArea,
            @BeanParam PageRequest page,
            @RestQuery @Nullable Round round,
            @RestQuery @Nullable LocalDate day,
            @RestQuery("only-urgent") @Nullable Boolean onlyUrgent,
            @RestQuery @Nullable List<String> mark) {
        Paging paging = page.paging(election + "/" + pollingArea + "/" + round);
        return Page.of(notes.of(election, pollingArea, paging), paging, Note::text);
    }

    @POST
    @Path("versions")
    @DutyRequired(Role.POLLING_TEAM)
    public void changeThirdVersion(
            String election, String pollingArea, @RestHeader("If-Match") @Nullable String ifMatch) {
        new Precondition(ifMatch).requireCurrent(3);
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @DutyRequired({Role.POLLING_TEAM, Role.COMMITTEE, Role.FATHERLAND_FRONT})
    public RestResponse<Job> importThings(
            String election,
            String pollingArea,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = """
                                        code,count
                                        a,1
                                        """))
                    byte[] csv) {
        return jobs.submit(election, ThingImport.KIND, officer.get(), csv);
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
        return "nobody may see this";
    }
}
