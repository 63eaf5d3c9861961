package vn.baucu.committee.situation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.turnout.Turnout;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.PercentageRule;

/**
 * How an area stands at a cut-off time, as far as this service's own records tell.
 *
 * @param percentages how a rate of turnout is written
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
        List<Voted> turnout,
        PercentageRule percentages,
        List<Seats> seats,
        List<Incidents> incidents,
        List<QuickReport> reports,
        @Nullable String corrects) {

    /** Constituencies of a ballot type and the deputies they elect. */
    record Seats(String ballot, int constituencies, int seats) {}

    /** The turnout of a ballot type, and of the places below those with the highest and the lowest rate. */
    record Voted(String ballot, Turnout all, Turnout highest, Turnout lowest) {}

    /** Incidents of an urgency, and how many are still open. */
    record Incidents(String urgency, int all, int open) {}
}
