package vn.baucu.committee.seal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which seals are asked for.
 *
 * @param within area whose seals they are, or in which the body that has it works, at any depth
 * @param unreturned only those whose body is dissolved, or only the others
 * @param serial part of the serial
 * @param scopes of the duties of the one who asks, who sees nothing outside them
 */
record SealFilter(
        @Nullable SealKind kind,
        @Nullable SealState state,
        @Nullable String holder,
        @Nullable String within,
        @Nullable Boolean unreturned,
        @Nullable String serial,
        List<String> scopes,
        SealSort sort,
        LocalDate today) {

    boolean everywhere() {
        return scopes.contains("VN");
    }
}
