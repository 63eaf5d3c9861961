package vn.baucu.common.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.testing.Article;

/** The calendars against the dates that were printed for the elections of 2016, 2021 and 2026. */
class CalendarTest {

    private static final Regime THREE_LEVELS = Regimes.of("vn-2015");
    private static final Regime TWO_LEVELS = Regimes.of("vn-2025");
    private static final LocalDate MAY_2016 = LocalDate.of(2016, 5, 22);
    private static final LocalDate MAY_2021 = LocalDate.of(2021, 5, 23);
    private static final LocalDate MARCH_2026 = LocalDate.of(2026, 3, 15);

    @Article(rules = "calendar", regime = "vn-2015")
    @ParameterizedTest
    @CsvSource({
        "C01, 2021-01-28", "C02, 2021-02-07", "C03, 2021-02-07", "C04, 2021-02-17", "C05, 2021-02-22",
        "C06, 2021-03-04", "C07, 2021-03-14", "C08, 2021-03-14", "C09, 2021-03-19", "C10, 2021-03-29",
        "C11, 2021-04-03", "C12, 2021-04-13", "C13, 2021-04-13", "C14-RESIDENCE, 2021-04-13", "C15, 2021-04-18",
        "C16, 2021-04-23", "C17-NA, 2021-04-28", "C17-PC, 2021-04-28", "C18, 2021-05-03", "C19, 2021-05-03",
        "C20, 2021-04-28", "C21, 2021-05-08", "C22, 2021-05-23", "C23, 2021-05-22", "C24-NA, 2021-05-22",
        "C24-PC, 2021-05-22", "C25, 2021-05-22", "C26, 2021-05-23", "C27, 2021-05-26", "C28, 2021-05-28",
        "C29, 2021-05-30", "C30-NA, 2021-06-12", "C30-PC, 2021-06-02", "C31-NA, 2021-06-17", "C31-PC, 2021-06-07",
        "C32-NA, 2021-07-17", "C32-PC, 2021-06-27", "C33, 2021-06-07", "C34, 2021-06-07", "C35, 2021-06-07",
        "C36-FILED, 2021-05-13", "C36-ANSWERED, 2021-05-18",
    })
    void deadlinesOf2021FallOnThePrintedDates(String id, LocalDate date) {
        assertThat(due(THREE_LEVELS, MAY_2021, id).until().date()).isEqualTo(date);
    }

    @Article(rules = "calendar", regime = "vn-2025")
    @ParameterizedTest
    @CsvSource({
        "C01, 2025-11-20",
        "C02, 2025-11-30",
        "C03, 2025-11-30",
        "C04, 2025-12-10",
        "C05, 2025-12-15",
        "C06, 2025-12-25",
        "C07, 2026-01-04",
        "C08, 2026-02-01",
        "C09, 2026-02-03",
        "C10, 2026-02-05",
        "C11, 2026-01-31",
        "C12, 2026-02-03",
        "C13, 2026-02-08",
        "C14-WORKPLACE, 2026-01-25",
        "C14-RESIDENCE, 2026-02-08",
        "C15, 2026-02-20",
        "C16, 2026-02-22",
        "C17-NA, 2026-02-26",
        "C17-PC, 2026-02-26",
        "C18, 2026-02-27",
        "C19, 2026-02-27",
        "C20, 2026-02-26",
        "C21, 2026-03-02",
        "C22, 2026-03-15",
        "C23, 2026-03-14",
        "C24-NA, 2026-03-14",
        "C24-PC, 2026-03-14",
        "C25, 2026-03-14",
        "C26, 2026-03-15",
        "C27, 2026-03-18",
        "C28, 2026-03-20",
        "C29, 2026-03-22",
        "C30-NA, 2026-03-25",
        "C30-PC, 2026-03-25",
        "C31-NA, 2026-03-28",
        "C31-PC, 2026-03-28",
        "C32-NA, 2026-04-04",
        "C32-PC, 2026-04-04",
        "C33, 2026-03-22",
        "C34, 2026-03-22",
        "C35, 2026-03-22",
        "C36-FILED, 2026-03-05",
        "C36-ANSWERED, 2026-03-10",
    })
    void deadlinesOf2026FallOnThePrintedDates(String id, LocalDate date) {
        assertThat(due(TWO_LEVELS, MARCH_2026, id).until().date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "C01, 2016-01-28", "C02, 2016-02-07", "C03, 2016-02-07", "C04, 2016-02-17", "C05, 2016-02-22",
        "C06, 2016-03-03", "C08, 2016-03-13", "C09, 2016-03-18", "C10, 2016-03-28", "C12, 2016-04-12",
        "C15, 2016-04-17", "C17-NA, 2016-04-27", "C17-PC, 2016-04-27", "C19, 2016-05-02", "C30-PC, 2016-06-01",
        "C30-NA, 2016-06-11",
    })
    void deadlinesOf2016FallOnThePrintedDates(String id, LocalDate date) {
        assertThat(due(THREE_LEVELS, MAY_2016, id).until().date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "vn-2015, 2021-05-23, C14-RESIDENCE, 2021-03-21",
        "vn-2015, 2021-05-23, C22, 2021-05-13",
        "vn-2015, 2021-05-23, C24-NA, 2021-04-28",
        "vn-2025, 2026-03-15, C14-WORKPLACE, 2025-12-17",
        "vn-2025, 2026-03-15, C14-RESIDENCE, 2026-02-04",
        "vn-2025, 2026-03-15, C22, 2026-03-05",
        "vn-2025, 2026-03-15, C24-PC, 2026-02-26",
    })
    void windowsOpenOnThePrintedDates(String regime, LocalDate electionDay, String id, LocalDate date) {
        assertThat(due(Regimes.of(regime), electionDay, id).from())
                .extracting(DayTime::date)
                .isEqualTo(date);
    }

    @Article(rules = "byElectionCalendar")
    @ParameterizedTest
    @CsvSource({
        "B01, 2027-05-07", "B02-NA, 2027-05-17", "B02-PC, 2027-05-17", "B03, 2027-05-17", "B04, 2027-05-18",
                "B05, 2027-05-19",
        "B06, 2027-05-21", "B07-BOARDS, 2027-05-22", "B07-TEAMS, 2027-05-22", "B08, 2027-05-22", "B09, 2027-05-23",
                "B10, 2027-05-25",
        "B11, 2027-05-27", "C25, 2027-06-05", "C26, 2027-06-06", "C27, 2027-06-09", "C28, 2027-06-11",
    })
    void aByElectionHasItsOwnCalendarUnderArticles89To92(String id, LocalDate date) {
        LocalDate electionDay = LocalDate.of(2027, 6, 6);

        for (Regime regime : RegimesTest.all()) {
            List<DueDate> calendar = regime.calendar(ElectionKind.BY_ELECTION, electionDay, Map.of());
            assertThat(find(calendar, id).until().date()).isEqualTo(date);
        }
    }

    @Article("35")
    @Test
    void dossiersCloseAtFiveInTheAfternoonOfTheDayArticle35() {
        ZonedDateTime end = due(THREE_LEVELS, MAY_2021, "C08").until().ends(THREE_LEVELS.zone());

        assertThat(end).isEqualTo("2021-03-14T17:00:00+07:00[Asia/Ho_Chi_Minh]");
    }

    @Test
    void aDeadlineWithoutAnHourLastsToTheEndOfItsDay() {
        ZonedDateTime end = due(TWO_LEVELS, MARCH_2026, "C27").until().ends(TWO_LEVELS.zone());

        assertThat(end).isEqualTo("2026-03-19T00:00:00+07:00[Asia/Ho_Chi_Minh]");
    }

    @Article({"29.4", "30.2", "30.3", "30.4"})
    @Test
    void votersAreAddedUntilTwentyFourHoursBeforeVotingStartsArticle30() {
        assertThat(due(TWO_LEVELS, MARCH_2026, "C25").until())
                .isEqualTo(new DayTime(MARCH_2026.minusDays(1), LocalTime.of(7, 0)));
    }

    @Article("64")
    @Test
    void campaigningEndsTwentyFourHoursBeforeVotingStartsArticle64() {
        assertThat(due(THREE_LEVELS, MAY_2021, "C24-NA").until())
                .isEqualTo(new DayTime(MAY_2021.minusDays(1), LocalTime.of(7, 0)));
    }

    @Article("71")
    @Test
    void votingLastsFromSevenToSevenArticle71() {
        for (Regime regime : RegimesTest.all()) {
            DueDate voting = due(regime, MARCH_2026, "C26");

            assertThat(voting.from())
                    .isEqualTo(new DayTime(MARCH_2026, regime.votingHours().opens()));
            assertThat(voting.until())
                    .isEqualTo(new DayTime(MARCH_2026, regime.votingHours().closes()));
        }
    }

    @Article("98")
    @Test
    void anEarlierOpeningMovesWhatIsCountedFromVotingAlone() {
        DayTime atFive = new DayTime(MARCH_2026, LocalTime.of(5, 0));

        List<DueDate> calendar = TWO_LEVELS.calendar(ElectionKind.GENERAL, MARCH_2026, atFive, Map.of());

        assertThat(find(calendar, "C25").until()).isEqualTo(new DayTime(MARCH_2026.minusDays(1), LocalTime.of(5, 0)));
        assertThat(find(calendar, "C24-NA").until())
                .isEqualTo(new DayTime(MARCH_2026.minusDays(1), LocalTime.of(5, 0)));
        assertThat(find(calendar, "C26").until()).isEqualTo(new DayTime(MARCH_2026, LocalTime.of(19, 0)));
        assertThat(find(calendar, "C27")).isEqualTo(due(TWO_LEVELS, MARCH_2026, "C27"));
    }

    @Test
    void earlyVotersHaveTheirOwnLastHoursWhateverWasMovedArticle72() {
        DayTime dayBefore = new DayTime(MARCH_2026.minusDays(1), LocalTime.of(7, 0));

        List<DueDate> calendar = TWO_LEVELS.calendar(
                ElectionKind.GENERAL,
                MARCH_2026,
                dayBefore,
                Map.of("C25", MARCH_2026.minusDays(3), "C21", MARCH_2026.minusDays(9)));

        assertThat(find(calendar, "C25").until()).isEqualTo(new DayTime(MARCH_2026.minusDays(2), LocalTime.of(7, 0)));
        assertThat(find(calendar, "C26").until()).isEqualTo(new DayTime(MARCH_2026.minusDays(1), LocalTime.of(19, 0)));
        assertThat(find(calendar, "C21").until().date()).isEqualTo(MARCH_2026.minusDays(9));
    }

    @Test
    void everyBodyThatTheLawEstablishesIsCounted() {
        for (Regime regime : RegimesTest.all()) {
            assertThat(counted(regime.calendar())).containsExactly("C03 AREA", "C07 CONSTITUENCY", "C11 POLLING_AREA");
            assertThat(counted(regime.byElectionCalendar()))
                    .containsExactly(
                            "B02-NA CONSTITUENCY", "B02-PC AREA", "B07-BOARDS CONSTITUENCY", "B07-TEAMS POLLING_AREA");
        }
    }

    private static List<String> counted(List<Deadline> calendar) {
        return calendar.stream()
                .filter(deadline -> deadline.proof() == Deadline.Proof.BODY)
                .map(deadline -> deadline.id() + " " + deadline.per())
                .toList();
    }

    @Test
    void aMovedDeadlineTakesAlongWhatIsCountedFromItArticle98() {
        LocalDate announced = LocalDate.of(2026, 3, 21);

        List<DueDate> calendar = TWO_LEVELS.calendar(MARCH_2026, Map.of("C30-NA", announced));

        assertThat(find(calendar, "C30-NA"))
                .returns(announced, due -> due.until().date())
                .returns(true, DueDate::moved);
        assertThat(find(calendar, "C31-NA").until().date()).isEqualTo(announced.plusDays(3));
        assertThat(find(calendar, "C32-NA").until().date()).isEqualTo(announced.plusDays(10));
        assertThat(find(calendar, "C31-PC").until().date()).isEqualTo(LocalDate.of(2026, 3, 28));
    }

    @Test
    void aMovedDeadlineKeepsItsHour() {
        List<DueDate> calendar = TWO_LEVELS.calendar(MARCH_2026, Map.of("C08", LocalDate.of(2026, 2, 3)));

        assertThat(find(calendar, "C08").until()).isEqualTo(new DayTime(LocalDate.of(2026, 2, 3), LocalTime.of(17, 0)));
    }

    @Test
    void movingADeadlineThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> TWO_LEVELS.calendar(MARCH_2026, Map.of("C99", MARCH_2026)))
                .hasMessageContaining("C99");
    }

    @Article({"79.1", "79.2", "80"})
    @Test
    void furtherRoundsAreHeldOnTheLastSundayOfTheirWindowArticle79() {
        RoundRule earlier = THREE_LEVELS.round(RoundRule.Trigger.SHORTAGE, BallotType.NATIONAL_ASSEMBLY);
        RoundRule later = TWO_LEVELS.round(RoundRule.Trigger.SHORTAGE, BallotType.NATIONAL_ASSEMBLY);

        assertThat(earlier.lastSunday(MAY_2021)).isEqualTo("2021-06-06");
        assertThat(later.lastSunday(MARCH_2026)).isEqualTo("2026-03-22");
    }

    @Test
    void everyNumberOfTheCalendarIsThere() {
        for (Regime regime : RegimesTest.all()) {
            assertThat(regime.calendar().stream()
                            .map(deadline -> deadline.id().substring(0, 3))
                            .distinct())
                    .hasSize(36)
                    .isSorted()
                    .startsWith("C01")
                    .endsWith("C36");
        }
    }

    private static DueDate due(Regime regime, LocalDate electionDay, String id) {
        return find(regime.calendar(electionDay), id);
    }

    private static DueDate find(List<DueDate> calendar, String id) {
        Optional<DueDate> found =
                calendar.stream().filter(due -> due.deadline().id().equals(id)).findFirst();
        assertThat(found).as(id).isPresent();
        return found.orElseThrow();
    }
}
