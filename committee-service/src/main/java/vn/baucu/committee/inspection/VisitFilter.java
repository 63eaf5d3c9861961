package vn.baucu.committee.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which visits are asked for.
 *
 * @param within area in which the visited one lies, at any depth
 * @param on a day of the visit
 * @param scopes of the duties of the one who asks, who sees nothing outside them
 */
record VisitFilter(
        @Nullable String delegation,
        @Nullable Integer round,
        @Nullable VisitState state,
        @Nullable String within,
        @Nullable LocalDate on,
        @Nullable Boolean overlapping,
        List<String> scopes,
        VisitSort sort) {

    boolean everywhere() {
        return scopes.contains("VN");
    }
}
