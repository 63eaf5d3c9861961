package vn.baucu.committee.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which order documents are listed. */
enum DocumentSort {
    /** As they were registered. */
    REGISTERED(" and d.document > :after", " order by d.document"),
    /** The oldest date first. */
    DATE(" and (d.issued_on, d.document) > (:afterDate, :after)", " order by d.issued_on, d.document"),
    /** The latest date first. */
    LATEST(" and (d.issued_on, d.document) < (:afterDate, :after)", " order by d.issued_on desc, d.document desc");

    private static final UUID NONE = new UUID(0, 0);

    private final String after;
    private final String order;

    DocumentSort(String after, String order) {
        this.after = after;
        this.order = order;
    }

    /** What follows the row with that sort key, in order. */
    String sql(String sortKey) {
        return (sortKey.isEmpty() ? "" : after) + order;
    }

    String keyOf(Document document) {
        return document.date() + " " + document.id();
    }

    Map<String, @Nullable Object> key(String sortKey) {
        int end = sortKey.indexOf(' ');
        return end < 0
                ? Map.of("afterDate", LocalDate.EPOCH, "after", NONE)
                : Map.of(
                        "afterDate",
                        LocalDate.parse(sortKey.substring(0, end)),
                        "after",
                        UUID.fromString(sortKey.substring(end + 1)));
    }
}
