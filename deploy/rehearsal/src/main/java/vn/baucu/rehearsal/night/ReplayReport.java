package vn.baucu.rehearsal.night;

import java.util.List;

/**
 * What came of a replayed night.
 *
 * @param startedAt when the first one set out, by {@link System#nanoTime}
 * @param receipts when each receipt arrived, in order of time
 */
public record ReplayReport(
        ReplayProgress end, List<Surprise> surprises, Latencies latencies, long startedAt, List<Long> receipts) {

    public ReplayReport {
        surprises = List.copyOf(surprises);
        receipts = List.copyOf(receipts);
    }
}
