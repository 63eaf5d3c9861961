package vn.baucu.tally.minutes;

import java.util.Map;
import java.util.TreeMap;
import vn.baucu.common.event.Figures;

/**
 * The counts a polling team signed for (biên bản kết quả kiểm phiếu). A value: corrected minutes are new minutes.
 *
 * @param ballotsByNames valid ballots by how many names they leave; empty where they were not sorted so
 * @param votes per candidate code
 * @param explanations per code of a rule that only warns
 */
record Minutes(
        Figures figures, Map<Integer, Long> ballotsByNames, Map<String, Long> votes, Map<String, String> explanations) {

    Minutes {
        ballotsByNames = new TreeMap<>(ballotsByNames);
        votes = new TreeMap<>(votes);
        explanations = new TreeMap<>(explanations);
    }

    long totalVotes() {
        return votes.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean sortedByNames() {
        return !ballotsByNames.isEmpty();
    }
}
