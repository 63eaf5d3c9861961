package vn.baucu.committee.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.DayTime;
import vn.baucu.common.problem.Sentence;

/** Writes a calendar as iCalendar (RFC 5545): days as days, moments in UTC, the same UID whenever it is asked for. */
final class ICalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final CalendarView calendar;
    private final String place;
    private final Locale locale;
    private final Instant now;
    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();

    /** @param place polling area whose calendar it is; empty for the whole election's */
    ICalendar(CalendarView calendar, String place, Locale locale, Instant now) {
        this.calendar = calendar;
        this.place = place;
        this.locale = locale;
        this.now = now;
        this.zone = ZoneId.of(calendar.zone());
    }

    String write() {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Baucu//Calendar//" + locale.getLanguage().toUpperCase(Locale.ROOT));
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(calendar.name() + (place.isEmpty() ? "" : " (" + place + ")")));
        line("X-WR-TIMEZONE:" + calendar.zone());
        calendar.deadlines().forEach(this::event);
        line("END:VCALENDAR");
        return text.toString();
    }

    private void event(CalendarView.Entry entry) {
        line("BEGIN:VEVENT");
        line("UID:" + uid(entry));
        line("DTSTAMP:" + MOMENT.format(now));
        times(entry.from(), entry.until());
        line("SUMMARY;LANGUAGE=" + locale.getLanguage() + ":" + escaped(said(entry.name())));
        line("DESCRIPTION;LANGUAGE=" + locale.getLanguage() + ":" + escaped(description(entry)));
        line("CATEGORIES:" + entry.responsible().stream().map(Enum::name).collect(Collectors.joining(",")));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private String uid(CalendarView.Entry entry) {
        return calendar.election() + (place.isEmpty() ? "" : "-" + place) + "-" + entry.id() + "@baucu";
    }

    /** A window with an hour at one end has hours at both: RFC 5545 does not mix them. */
    private void times(@Nullable DayTime from, DayTime until) {
        DayTime start = from == null ? until : from;
        if (start.time() == null && until.time() == null) {
            line("DTSTART;VALUE=DATE:" + DAY.format(start.date()));
            LocalDate dayAfter = until.date().plusDays(1);
            line("DTEND;VALUE=DATE:" + DAY.format(dayAfter));
            return;
        }
        line("DTSTART:" + MOMENT.format(start.begins(zone)));
        if (from != null) {
            line("DTEND:" + MOMENT.format(until.ends(zone)));
        }
    }

    private String description(CalendarView.Entry entry) {
        String article =
                new Sentence("Điều {0}", "Art {0}").with(entry.article()).in(locale);
        return entry.document() == null
                ? article
                : article + "; " + entry.document().number() + ", "
                        + entry.document().issuer();
    }

    private String said(Sentence wording) {
        return new Sentence(wording.vi(), wording.en()).in(locale);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** Folds at 75 octets, never within a letter. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); at += Character.charCount(content.codePointAt(at))) {
            String letter = Character.toString(content.codePointAt(at));
            int size = letter.getBytes(UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += size;
        }
        text.append("\r\n");
    }
}
