package vn.baucu.committee.constituency;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.job.ImportRow;

/** On which lines of the file which constituencies stand: all that must be remembered of its rows. */
final class Lines {

    private final Map<String, Long> lines = new HashMap<>();
    private final Set<String> unread = new HashSet<>();

    /** Adds a row, or says on which line the constituency stands already. */
    @Nullable
    Long add(ImportRow row) {
        return lines.putIfAbsent(row.get("code"), row.line());
    }

    /** The row could not be read: of its council nobody knows yet what is missing. */
    void unread(ImportRow row) {
        unread.add(row.get("ballot_type") + " " + row.get("council_area"));
    }

    @Nullable
    Long of(String constituency) {
        return lines.get(constituency);
    }

    boolean name(Constituency constituency) {
        return lines.containsKey(constituency.code());
    }

    boolean isUnread(String council) {
        return unread.contains(council);
    }
}
