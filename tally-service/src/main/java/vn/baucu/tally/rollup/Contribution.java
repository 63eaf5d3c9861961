package vn.baucu.tally.rollup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.baucu.common.event.Figures;
import vn.baucu.common.event.MinutesAccepted;

/** What one polling area's minutes add to the sums they belong to. */
record Contribution(
        List<String> path,
        String constituency,
        Figures figures,
        Map<String, Long> votes,
        Instant acceptedAt,
        boolean quarantined) {

    static Contribution of(MinutesAccepted minutes) {
        return new Contribution(
                minutes.path().codes(),
                minutes.constituency(),
                minutes.figures(),
                minutes.votes(),
                minutes.acceptedAt(),
                minutes.quarantined());
    }
}
