package vn.baucu.committee.officer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;

/**
 * Which duties are asked for.
 *
 * @param areas areas of the duties of the one who asks, who sees nothing outside them
 */
record OfficerFilter(@Nullable Role role, @Nullable String scope, List<String> areas) {

    boolean everywhere() {
        return areas.contains("VN");
    }
}
