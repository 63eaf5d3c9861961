package vn.baucu.committee.turnout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Percentage;
import vn.baucu.common.law.PercentageRule;

/**
 * How many have voted at a place (tiến độ cử tri đi bầu): the last number of each of its polling areas.
 *
 * @param pollingAreas that vote on this, and how many of them have reported
 * @param complete where everybody on the list has voted
 * @param listed voters on the rolls against which these were reported, whose versions are added up
 * @param latest when the last of the numbers was reported
 */
public record Turnout(
        String place,
        long pollingAreas,
        long reported,
        long complete,
        long voted,
        long listed,
        long rollVersions,
        @Nullable Instant latest) {

    static Turnout none(String place) {
        return new Turnout(place, 0, 0, 0, 0, 0, 0, null);
    }

    Turnout plus(Turnout other) {
        return new Turnout(
                place,
                pollingAreas + other.pollingAreas,
                reported + other.reported,
                complete + other.complete,
                voted + other.voted,
                listed + other.listed,
                rollVersions + other.rollVersions,
                latest == null || (other.latest != null && other.latest.isAfter(latest)) ? other.latest : latest);
    }

    /** Of those listed; nothing while nobody is. */
    public Optional<BigDecimal> percent(PercentageRule rule) {
        return new Percentage(voted, listed).shown(rule);
    }

    /** By rate, exactly: {@code voted / listed} without rounding. */
    static int byRate(Turnout one, Turnout other) {
        return Long.compare(Math.multiplyExact(one.voted, other.listed), Math.multiplyExact(other.voted, one.listed));
    }
}
