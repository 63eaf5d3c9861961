package vn.baucu.tally.hint;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;

/** Shows what is worth a second look. */
@Path("/api/v1/elections/{election}/hints/areas/{area}/{ballotType}")
@Tag(name = "Hints", description = "Dấu hiệu số liệu cần xem lại")
public class HintResource {

    private final Hints hints;
    private final Elections elections;

    HintResource(Hints hints, Elections elections) {
        this.elections = elections;
        this.hints = hints;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "Counts of an area that are worth a second look",
            description = "Each says why. A hint proves nothing and stops nothing.")
    public Page<Hint> hints(
            String election,
            String area,
            BallotType ballotType,
            @RestQuery @DefaultValue("FIRST") Round round,
            @BeanParam PageRequest page) {
        elections.requireArea(election, area);
        return hints.of(
                election,
                ballotType,
                round,
                area,
                page.paging(String.join("/", "hints", ballotType.name(), round.name(), area)));
    }
}
