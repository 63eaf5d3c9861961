package vn.baucu.committee.register;

import java.util.Map;
import java.util.TreeMap;

/** Counts what an import did, for the person who waits. */
public final class Changes {

    private long created;
    private long changed;
    private long unchanged;

    /** Counts a row as new, when nothing is stored, or as a change of what is. */
    public void written(boolean isNew) {
        if (isNew) {
            created++;
        } else {
            changed++;
        }
    }

    /** Counts a row that says what is stored already (U-048). */
    public void same() {
        unchanged++;
    }

    public Map<String, Long> counts() {
        return new TreeMap<>(Map.of("created", created, "changed", changed, "unchanged", unchanged));
    }
}
