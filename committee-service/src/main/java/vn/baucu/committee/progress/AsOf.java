package vn.baucu.committee.progress;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The time as of which something is asked: an instant, or a day of which the end counts. */
final class AsOf {

    private static final Sentence FORM = new Sentence(
            "Thời điểm có dạng 2021-03-11 hoặc 2021-03-11T05:00:00Z.",
            "A time looks like 2021-03-11 or 2021-03-11T05:00:00Z.");
    private static final Sentence PAST =
            new Sentence("Chỉ tra cứu được đến hiện tại.", "Nothing is known of the future.");
    private static final int LENGTH_OF_A_DATE = 10;

    private AsOf() {}

    static Instant of(@Nullable String at, ZoneId zone, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (at == null) {
            return now;
        }
        Instant asked = read(at, zone, now);
        if (asked.isAfter(now)) {
            throw refused("in-the-future", PAST);
        }
        return asked;
    }

    private static Instant read(String at, ZoneId zone, Instant now) {
        try {
            if (at.length() > LENGTH_OF_A_DATE) {
                return Instant.parse(at);
            }
            LocalDate day = LocalDate.parse(at);
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
            return day.equals(LocalDate.ofInstant(now, zone)) ? now : end;
        } catch (DateTimeException malformed) {
            throw refused("wrong-form", FORM);
        }
    }

    private static ProblemException refused(String code, Sentence why) {
        return new ProblemException(ProblemType.SCHEMA_VIOLATED, why, List.of(new Violation("at", code, why)));
    }
}
