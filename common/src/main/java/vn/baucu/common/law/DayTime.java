package vn.baucu.common.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A day, or a moment of it where the law names the hour. */
public record DayTime(LocalDate date, @Nullable LocalTime time) {

    /** When it begins: at that hour, otherwise with the day. */
    public ZonedDateTime begins(ZoneId zone) {
        return time == null ? date.atStartOfDay(zone) : date.atTime(time).atZone(zone);
    }

    /** When it is over: at that hour, otherwise with the end of the day. */
    public ZonedDateTime ends(ZoneId zone) {
        return time == null ? date.plusDays(1).atStartOfDay(zone) : begins(zone);
    }
}
