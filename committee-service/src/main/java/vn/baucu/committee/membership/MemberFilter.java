package vn.baucu.committee.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Position;

/**
 * Which members are asked for.
 *
 * @param areas areas of the duties of the one who asks, who sees nobody outside them
 * @param past those who left as well
 */
record MemberFilter(
        List<String> areas,
        @Nullable String body,
        @Nullable String within,
        @Nullable Position position,
        @Nullable String name,
        boolean past,
        boolean byName) {

    boolean everywhere() {
        return areas.contains("VN");
    }
}
