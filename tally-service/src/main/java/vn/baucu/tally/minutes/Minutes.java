package vn.baucu.tally.minutes;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.Figures;

/**
 * The counts a polling team signed for (biên bản kết quả kiểm phiếu). A value: corrected minutes are new minutes.
 *
 * @param ballotsByNames valid ballots by how many names they leave; empty where they were not sorted so
 * @param votes per candidate code
 * @param explanations per code of a rule that only warns
 * @param proceedings what the form tells beside the figures; none where only figures were sent
 */
record Minutes(
        Figures figures,
        Map<Integer, Long> ballotsByNames,
        Map<String, Long> votes,
        Map<String, String> explanations,
        @Nullable Proceedings proceedings) {

    Minutes {
        ballotsByNames = new TreeMap<>(ballotsByNames);
        votes = new TreeMap<>(votes);
        explanations = new TreeMap<>(explanations);
    }

    /** Figures alone. */
    Minutes(
            Figures figures,
            Map<Integer, Long> ballotsByNames,
            Map<String, Long> votes,
            Map<String, String> explanations) {
        this(figures, ballotsByNames, votes, explanations, null);
    }

    long totalVotes() {
        return votes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The record of a surplus of ballots that they name. */
    Optional<UUID> incident() {
        return Optional.ofNullable(proceedings).map(Proceedings::incident);
    }

    Optional<String> number() {
        return Optional.ofNullable(proceedings).map(Proceedings::number);
    }

    boolean sortedByNames() {
        return !ballotsByNames.isEmpty();
    }
}
