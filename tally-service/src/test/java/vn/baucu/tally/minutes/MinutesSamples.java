package vn.baucu.tally.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.Figures;
import vn.baucu.common.law.BallotType;
import vn.baucu.tally.ballot.Ballot;

/** Minutes that pass everything, and the ways to spoil one thing. */
final class MinutesSamples {

    static final Ballot BALLOT = new Ballot(
            new AreaPath("VN", "12", "106", "03390"), "NA-12-1", 3, List.of("a", "b", "c", "d", "e"), 310, 1);

    static final Scene SCENE = new Scene(BallotType.NATIONAL_ASSEMBLY, BALLOT, Surroundings.NONE, null);
    static final Instant NOW = Instant.parse("2021-05-23T16:00:00Z");

    private static final Figures FIGURES = new Figures(310, 309, 330, 309, 309, 305, 4, 20, 1);
    private static final Map<String, Long> VOTES = Map.of("a", 300L, "b", 250L, "c", 200L, "d", 100L, "e", 5L);

    private MinutesSamples() {}

    static Minutes correct() {
        return new Minutes(FIGURES, Map.of(), VOTES, Map.of());
    }

    static Minutes withFigures(Figures figures) {
        return new Minutes(figures, Map.of(), VOTES, Map.of());
    }

    static Minutes withVotes(Map<String, Long> votes) {
        return new Minutes(FIGURES, Map.of(), votes, Map.of());
    }

    static Minutes withVotesOf(String candidate, long votes) {
        Map<String, Long> changed = new TreeMap<>(VOTES);
        changed.put(candidate, votes);
        return withVotes(changed);
    }

    static Minutes withBallotsByNames(Map<Integer, Long> ballotsByNames) {
        return new Minutes(FIGURES, ballotsByNames, VOTES, Map.of());
    }

    static Minutes explained(Minutes minutes, Map<String, String> explanations) {
        return new Minutes(minutes.figures(), minutes.ballotsByNames(), minutes.votes(), explanations);
    }
}
