package vn.baucu.voter.roll;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.event.VoterRollChanged;
import vn.baucu.common.law.BallotType;

/** The voter roll (tổng số cử tri) of a polling area as it now stands. */
@Schema(name = "VoterRoll")
public record VoterRoll(
        @Schema(examples = "2021") String election,
        @Schema(examples = "03388-005") String pollingArea,

        @Schema(
                description = "Voters listed, by ballot type",
                examples = "{\"NATIONAL_ASSEMBLY\": 310, \"PROVINCIAL_COUNCIL\": 310}")
        Map<BallotType, Long> listed,

        @Schema(description = "Whether the list was closed, 24 hours before voting (Art 29.4, 30)")
        boolean closed,

        long version,
        Instant changedAt,

        @Schema(
                description = "Rules that hold in law but not here, such as M10: voters of the National Assembly"
                        + " = of the province >= of the district >= of the commune",
                examples = "[\"M10\"]")
        List<String> warnings) {

    static VoterRoll of(
            String election,
            String pollingArea,
            Map<BallotType, Long> listed,
            boolean closed,
            long version,
            Instant changedAt) {
        ListedVoters voters = new ListedVoters(listed);
        return new VoterRoll(
                election, pollingArea, voters.byBallotType(), closed, version, changedAt, voters.warnings());
    }

    VoterRollChanged changed() {
        return new VoterRollChanged(election, pollingArea, listed, closed, version);
    }
}
