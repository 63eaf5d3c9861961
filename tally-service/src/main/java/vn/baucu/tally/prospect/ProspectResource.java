package vn.baucu.tally.prospect;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.Versioned;

/** Who is decided already, and who is not. */
@Path("/api/v1/elections/{election}/constituencies/{constituency}/determination/prospects")
@Tag(name = "Determinations")
public class ProspectResource {

    private final Prospects prospects;

    ProspectResource(Prospects prospects) {
        this.prospects = prospects;
    }

    @GET
    @DutyRequired({BOARD, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "Who is elected, or not, whatever the outstanding minutes say",
            description =
                    "Outstanding minutes, those set aside included, are bounded by the voters on their lists; minutes"
                            + " that count are taken as final. What cannot be told is open. No result: that is determined.")
    public RestResponse<ProspectsView> get(
            String election, String constituency, @RestQuery @DefaultValue("FIRST") Round round) {
        ProspectsView view = prospects.of(election, constituency, round);
        return Versioned.shown(view, view.tallyVersion());
    }
}
