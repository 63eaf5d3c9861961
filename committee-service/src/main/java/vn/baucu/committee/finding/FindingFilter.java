package vn.baucu.committee.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for.
 *
 * @param within area, constituency or polling area in which the responsible body works, at any depth
 * @param overdue only those still to be mended after their last day, or only the others
 * @param scopes of the duties of the one who asks, who sees nothing outside them
 */
record FindingFilter(
        @Nullable String delegation,
        @Nullable Integer round,
        @Nullable String topic,
        @Nullable Severity severity,
        @Nullable FindingState state,
        @Nullable String responsible,
        @Nullable String within,
        @Nullable Boolean overdue,
        List<String> scopes,
        FindingSort sort,
        LocalDate today) {

    boolean everywhere() {
        return scopes.contains("VN");
    }
}
