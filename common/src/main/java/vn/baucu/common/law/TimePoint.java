package vn.baucu.common.law;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time the law counts out: so many days or hours before or after the election day ({@code E-70 17:00}), the
 * start of voting ({@code V-24h}) or another deadline ({@code C30-NA+5}).
 */
public record TimePoint(
        String anchor, int days, int hours, @Nullable LocalTime time) {

    /** The anchor that is the election day. */
    public static final String ELECTION_DAY = "E";

    /** The anchor that is the start of voting. */
    public static final String START_OF_VOTING = "V";

    private static final Pattern TEXT =
            Pattern.compile("(E|V|[A-Z]\\d{2}(?:-[A-Z]+)?)(?:([+-]\\d{1,4})(h?))?(?: (\\d{2}:\\d{2}))?");

    /** The deadline it is counted from, unless that is the election day or the start of voting. */
    public Optional<String> countedFrom() {
        return anchor.equals(ELECTION_DAY) || anchor.equals(START_OF_VOTING) ? Optional.empty() : Optional.of(anchor);
    }

    DayTime from(DayTime start) {
        if (hours != 0) {
            LocalDateTime moment = start.date()
                    .atTime(Optional.ofNullable(start.time()).orElse(LocalTime.MIDNIGHT))
                    .plus(Duration.ofHours(hours));
            return new DayTime(moment.toLocalDate(), moment.toLocalTime());
        }
        return new DayTime(start.date().plusDays(days), days == 0 && time == null ? start.time() : time);
    }

    static TimePoint parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a point in time such as E-70 17:00, V-24h or C30-NA+5: " + text);
        }
        int count = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        boolean inHours = "h".equals(matcher.group(3));
        LocalTime time = matcher.group(4) == null ? null : LocalTime.parse(matcher.group(4));
        return new TimePoint(matcher.group(1), inHours ? 0 : count, inHours ? count : 0, time);
    }

    @Override
    public String toString() {
        int count = hours == 0 ? days : hours;
        return anchor
                + (count == 0 ? "" : (count > 0 ? "+" : "") + count)
                + (hours == 0 ? "" : "h")
                + (time == null ? "" : " " + time);
    }
}
