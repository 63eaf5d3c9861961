package vn.baucu.committee.complaint;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which order complaints are listed. */
enum ComplaintSort {
    RECEIVED(" and complaint > cast(:after as uuid) order by complaint"),
    /** What must be answered first comes first; what has no deadline comes last. */
    DUE(" and (coalesce(due_on, date '9999-12-31'), complaint) > (cast(:afterDue as date), cast(:after as uuid))"
            + " order by coalesce(due_on, date '9999-12-31'), complaint");

    private static final char BETWEEN = '\n';
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";
    private static final String NEVER = "9999-12-31";

    private final String after;

    ComplaintSort(String after) {
        this.after = after;
    }

    String after() {
        return after;
    }

    String keyOf(Complaint complaint) {
        return this == RECEIVED
                ? complaint.complaint().toString()
                : due(complaint.dueOn()) + BETWEEN + complaint.complaint();
    }

    Map<String, String> key(String sortKey) {
        if (sortKey.isEmpty()) {
            return Map.of("after", FIRST, "afterDue", "0001-01-01");
        }
        int end = sortKey.indexOf(BETWEEN);
        return Map.of("after", sortKey.substring(end + 1), "afterDue", end < 0 ? NEVER : sortKey.substring(0, end));
    }

    private static String due(@Nullable LocalDate day) {
        return day == null ? NEVER : day.toString();
    }
}
