package vn.baucu.rehearsal.night;

import java.util.List;

/** What came of a replayed night. */
public record ReplayReport(ReplayProgress end, List<Surprise> surprises, Latencies latencies) {

    public ReplayReport {
        surprises = List.copyOf(surprises);
    }
}
