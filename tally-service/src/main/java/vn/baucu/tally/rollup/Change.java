package vn.baucu.tally.rollup;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.Figures;

/** What a batch changes in one sum. */
final class Change {

    private long minutesIn;
    private long minutesExpected;
    private long quarantined;
    private Figures figures = Figures.NONE;
    private final Map<String, Long> votes = new TreeMap<>();
    private @Nullable Instant asOf;

    void expect(long more) {
        minutesExpected += more;
    }

    void add(Contribution contribution, boolean withVotes) {
        if (contribution.quarantined()) {
            quarantined++;
            return;
        }
        minutesIn++;
        figures = figures.plus(contribution.figures());
        if (withVotes) {
            contribution.votes().forEach((candidate, count) -> votes.merge(candidate, count, Math::addExact));
        }
        if (asOf == null || asOf.isBefore(contribution.acceptedAt())) {
            asOf = contribution.acceptedAt();
        }
    }

    void remove(Contribution contribution, boolean withVotes) {
        if (contribution.quarantined()) {
            quarantined--;
            return;
        }
        minutesIn--;
        figures = figures.minus(contribution.figures());
        if (withVotes) {
            contribution.votes().forEach((candidate, count) -> votes.merge(candidate, -count, Math::addExact));
        }
    }

    long minutesIn() {
        return minutesIn;
    }

    long minutesExpected() {
        return minutesExpected;
    }

    long quarantined() {
        return quarantined;
    }

    Figures figures() {
        return figures;
    }

    Map<String, Long> votes() {
        return votes;
    }

    @Nullable
    Instant asOf() {
        return asOf;
    }
}
