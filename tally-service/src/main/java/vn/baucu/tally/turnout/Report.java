package vn.baucu.tally.turnout;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/**
 * One polling area's report at one milestone (báo cáo tiến độ cử tri đi bầu).
 *
 * @param pointer where it stands in the request
 */
record Report(
        String pollingArea,
        String milestone,
        Map<BallotType, Long> voted,
        boolean byPhone,
        @Nullable String reason,
        String pointer) {

    Report {
        voted = new TreeMap<>(voted);
    }
}
