package vn.baucu.committee.situation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;

/**
 * How an area stands at a cut-off time, as far as this service's own records tell.
 *
 * @param below areas directly below, and how many of them reported
 * @param missing names of those that did not
 */
record Standing(
        String area,
        AreaLevel level,
        String name,
        Instant cutOff,
        ZoneId zone,
        int below,
        List<String> missing,
        int pollingAreas,
        List<Seats> seats,
        List<Incidents> incidents,
        List<QuickReport> reports,
        @Nullable String corrects) {

    /** Constituencies of a ballot type and the deputies they elect. */
    record Seats(String ballot, int constituencies, int seats) {}

    /** Incidents of an urgency, and how many are still open. */
    record Incidents(String urgency, int all, int open) {}
}
