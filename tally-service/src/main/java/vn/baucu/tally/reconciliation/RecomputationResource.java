package vn.baucu.tally.reconciliation;

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
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/** Adds a figure up again on demand. */
@Path("/api/v1/elections/{election}/tallies/{ballotType}")
@Tag(name = "Tallies")
public class RecomputationResource {

    private final Recomputations recomputations;

    RecomputationResource(Recomputations recomputations) {
        this.recomputations = recomputations;
    }

    @GET
    @Path("areas/{area}/recomputation")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The figure of an area, added up again from the minutes by other means")
    public Recomputation area(
            String election, BallotType ballotType, String area, @RestQuery @DefaultValue("FIRST") Round round) {
        return recomputations.of(election, ballotType, round, area);
    }

    @GET
    @Path("constituencies/{constituency}/recomputation")
    @DutyRequired({BOARD, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The figures and votes of a constituency, added up again from the minutes by other means")
    public Recomputation constituency(
            String election,
            BallotType ballotType,
            String constituency,
            @RestQuery @DefaultValue("FIRST") Round round) {
        return recomputations.of(election, ballotType, round, constituency);
    }
}
