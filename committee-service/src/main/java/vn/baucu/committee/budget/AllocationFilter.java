package vn.baucu.committee.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;

/**
 * Which allocations are asked for.
 *
 * @param within area in which the receiving one lies, at any depth
 * @param scopes of the duties of the one who asks, who sees nothing outside them
 */
record AllocationFilter(
        @Nullable String within,
        @Nullable String area,
        @Nullable AreaLevel level,
        @Nullable String content,
        @Nullable Source source,
        @Nullable AllocationState state,
        List<String> scopes,
        AllocationSort sort) {

    boolean everywhere() {
        return scopes.contains("VN");
    }
}
