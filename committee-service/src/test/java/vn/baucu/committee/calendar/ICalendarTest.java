package vn.baucu.committee.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.common.law.Actor;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.DayTime;
import vn.baucu.common.law.Deadline;
import vn.baucu.common.problem.Sentence;

/** The file against RFC 5545. */
class ICalendarTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 23);
    private static final Instant NOW = Instant.parse("2021-03-01T02:03:04Z");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Test
    void aDayIsADayAndEndsWithTheNext() {
        assertThat(file(null, day(DAY)))
                .contains(
                        "DTSTART;VALUE=DATE:20210523\r\n",
                        "DTEND;VALUE=DATE:20210524\r\n",
                        "DTSTAMP:20210301T020304Z\r\n");
    }

    @Test
    void anHourIsWrittenInUniversalTime() {
        assertThat(file(null, new DayTime(DAY, LocalTime.of(17, 0))))
                .contains("DTSTART:20210523T100000Z\r\n")
                .doesNotContain("DTEND");
    }

    @Test
    void aWindowFromADayToAnHourHasHoursAtBothEnds() {
        assertThat(file(day(DAY.minusDays(25)), new DayTime(DAY.minusDays(1), LocalTime.of(7, 0))))
                .contains("DTSTART:20210427T170000Z\r\n", "DTEND:20210522T000000Z\r\n");
    }

    @Test
    void aWindowOfDaysEndsAfterItsLastDay() {
        assertThat(file(day(DAY.minusDays(10)), day(DAY.minusDays(1))))
                .contains("DTSTART;VALUE=DATE:20210513\r\n", "DTEND;VALUE=DATE:20210523\r\n");
    }

    @Test
    void signsOfTheFormatAreEscaped() {
        CalendarView view = view("a,b;c\\d\ne", null, day(DAY));

        assertThat(new ICalendar(view, "", VIETNAMESE, NOW).write())
                .contains("SUMMARY;LANGUAGE=vi:a\\,b\\;c\\\\d\\ne\r\n");
    }

    @Test
    void aDeadlineKeepsItsIdentityWhenItMoves() {
        String before = file(null, day(DAY));
        String after = file(null, day(DAY.plusDays(3)));

        assertThat(uid(before)).isEqualTo(uid(after)).isEqualTo("UID:2021-C12@baucu");
        assertThat(uid(new ICalendar(view("x", null, day(DAY)), "03388-005", VIETNAMESE, NOW).write()))
                .isEqualTo("UID:2021-03388-005-C12@baucu");
    }

    @Test
    void noLineIsLongerThan75OctetsWhateverTheWords() {
        long seed = 5545;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 500; round++) {
            String words = random.ints(random.nextInt(300), 0, 8)
                    .mapToObj(List.of("a", "ệ", "Đ", " ", "😀", ",", "\\", "ữ")::get)
                    .collect(Collectors.joining());

            String file = new ICalendar(view(words, null, day(DAY)), "", VIETNAMESE, NOW).write();

            assertThat(file.split("\r\n"))
                    .as("seed %d round %d", seed, round)
                    .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
            String unfolded = file.replace("\r\n ", "");
            assertThat(unfolded)
                    .as("seed %d round %d", seed, round)
                    .contains(
                            "SUMMARY;LANGUAGE=vi:" + words.replace("\\", "\\\\").replace(",", "\\,") + "\r\n");
        }
    }

    private static String uid(String file) {
        return file.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }

    private static String file(DayTime from, DayTime until) {
        return new ICalendar(view("Niêm yết danh sách cử tri", from, until), "", VIETNAMESE, NOW).write();
    }

    private static DayTime day(LocalDate date) {
        return new DayTime(date, null);
    }

    private static CalendarView view(String name, DayTime from, DayTime until) {
        CalendarView.Entry entry = new CalendarView.Entry(
                "C12",
                new Sentence(name, name),
                Deadline.Kind.AT_THE_LATEST,
                from,
                until,
                null,
                List.of(Actor.PEOPLES_COMMITTEE),
                List.of(AreaLevel.COMMUNE),
                List.of(),
                "32",
                true,
                null,
                new DecidingDocument("41/NQ-HĐBCQG", DAY, "Hội đồng bầu cử quốc gia"));
        return new CalendarView("2021", "Bầu cử 2021", DAY, "Asia/Ho_Chi_Minh", List.of(entry));
    }
}
