package vn.baucu.committee.document;

import java.util.List;
import vn.baucu.common.law.AreaLevel;

/**
 * Where a document stands in the register.
 *
 * @param path codes of what covers the place, from the nation down to the place itself
 */
record Origin(List<String> path, AreaLevel level) {

    boolean isNation() {
        return level == AreaLevel.NATION;
    }
}
