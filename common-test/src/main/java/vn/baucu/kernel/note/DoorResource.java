package vn.baucu.kernel.note;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.access.PublicAccess;
import vn.baucu.common.access.Role;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** Doors of every kind, open and shut, and some that break. */
@Path("/api/v1")
public class DoorResource {

    private final Jdbi jdbi;
    private final Notes notes;
    private final CurrentOfficer officer;

    DoorResource(Jdbi jdbi, Notes notes, CurrentOfficer officer) {
        this.jdbi = jdbi;
        this.notes = notes;
        this.officer = officer;
    }

    @GET
    @Path("doors")
    @PublicAccess
    public String open() {
        return "open";
    }

    @GET
    @Path("notes/{id}")
    @DutyRequired(value = Role.POLLING_TEAM, anywhere = true)
    public Note note(UUID id) {
        return notes.find(id)
                .orElseThrow(() -> ProblemException.notFound(new Sentence("ghi chú {0}", "note {0}").with(id)));
    }

    @GET
    @Path("elections/{election}/areas/{area}/door")
    @DutyRequired({Role.COMMITTEE, Role.NATIONAL_COUNCIL})
    public String ofArea() {
        return officer.get().role() + " " + officer.get().scopes();
    }

    @GET
    @Path("elections/{election}/areas/{area}/any/door")
    @DutyRequired
    public String ofAnyDuty() {
        return officer.get().role() + " " + officer.get().scopes();
    }

    @GET
    @Path("elections/{election}/constituencies/{constituency}/door")
    @DutyRequired({Role.BOARD, Role.COMMITTEE})
    public String ofConstituency() {
        return officer.get().role() + " " + officer.get().scopes();
    }

    @GET
    @Path("elections/{election}/door")
    @DutyRequired({Role.NATIONAL_COUNCIL, Role.COMMITTEE})
    public String ofNation() {
        return officer.get().role() + " " + officer.get().scopes();
    }

    @GET
    @Path("broken/sql")
    @PublicAccess
    public String brokenSql() {
        return jdbi.withHandle(handle -> handle.createQuery("select secret_column from note.note")
                .mapTo(String.class)
                .one());
    }

    @GET
    @Path("broken/code")
    @PublicAccess
    public String brokenCode() {
        throw new IllegalStateException("vn.baucu.kernel.Secret at /home/x");
    }

    @GET
    @Path("broken/checked")
    @PublicAccess
    public String brokenChecked() throws IOException {
        throw new IOException("secret of host db-1.internal");
    }

    @GET
    @Path("broken/teapot")
    @PublicAccess
    public String teapot() {
        throw new WebApplicationException("secret", 418);
    }
}
