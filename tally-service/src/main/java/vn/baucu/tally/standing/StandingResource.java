package vn.baucu.tally.standing;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Versioned;

/** The sums as they stand after further rounds, for those whose duty covers them. */
@Path("/api/v1/elections/{election}/tallies/{ballotType}")
@Tag(name = "Tallies")
public class StandingResource {

    private static final String HOW =
            "A repeat election replaces the minutes of the first round where it is held, from the"
                    + " day it is called; an additional election stands beside. Provisional until complete is true.";

    private final StandingTallies standing;

    StandingResource(StandingTallies standing) {
        this.standing = standing;
    }

    @GET
    @Path("areas/{area}/standing")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The sum of an area as it stands", description = HOW)
    public RestResponse<StandingTally> area(String election, BallotType ballotType, String area) {
        return shown(election, ballotType, area);
    }

    @GET
    @Path("areas/{area}/standing/children")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The sums of the areas directly below as they stand", description = HOW)
    public List<StandingTally> children(String election, BallotType ballotType, String area) {
        return standing.below(election, ballotType, area);
    }

    @GET
    @Path("constituencies/{constituency}/standing")
    @DutyRequired({BOARD, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The sum of a constituency as it stands, with the votes of its candidates", description = HOW)
    public RestResponse<StandingTally> constituency(String election, BallotType ballotType, String constituency) {
        return shown(election, ballotType, constituency);
    }

    private RestResponse<StandingTally> shown(String election, BallotType ballotType, String subject) {
        StandingTally tally = standing.find(election, ballotType, subject)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("số liệu {0} của {1}", "tally {0} of {1}").with(ballotType, subject)));
        return Versioned.shown(tally, tally.version());
    }
}
