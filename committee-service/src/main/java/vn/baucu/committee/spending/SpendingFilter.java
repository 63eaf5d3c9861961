package vn.baucu.committee.spending;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which spendings are asked for.
 *
 * @param allocation id of the allocation that they were taken from
 * @param within area whose money it was, at any depth
 * @param scopes of the duties of the one who asks, who sees nothing outside them
 */
record SpendingFilter(
        @Nullable String allocation,
        @Nullable String within,
        @Nullable String content,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> scopes,
        SpendingSort sort) {

    boolean everywhere() {
        return scopes.contains("VN");
    }
}
