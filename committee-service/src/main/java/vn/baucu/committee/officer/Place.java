package vn.baucu.committee.officer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;

/**
 * What a duty's scope names.
 *
 * @param level only of an area
 * @param path codes from the nation down to the area, or to that in which the constituency or polling area lies
 */
record Place(Kind kind, String code, @Nullable AreaLevel level, List<String> path) {

    /** What a scope can be. */
    enum Kind {
        AREA,
        CONSTITUENCY,
        POLLING_AREA
    }
}
