package vn.baucu.committee.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ComplaintSubject;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;

class ComplaintDeadlinesTest {

    private static final Election OF_2021 = election("vn-2015", "2021-05-23");
    private static final Election OF_2026 = election("vn-2025", "2026-03-15");

    @ParameterizedTest
    @CsvSource({
        "2021, VOTER_LIST, , 2021-05-13",
        "2026, VOTER_LIST, , 2026-03-05",
        "2021, CANDIDATE, NATIONAL_ASSEMBLY, 2021-05-12",
        "2026, CANDIDATE, PROVINCIAL_COUNCIL, 2026-03-04",
        "2021, RESULT, NATIONAL_ASSEMBLY, 2021-06-17",
        "2021, RESULT, COMMUNE_COUNCIL, 2021-06-07",
        "2026, RESULT, NATIONAL_ASSEMBLY, 2026-03-28",
        "2026, RESULT, COMMUNE_COUNCIL, 2026-03-28"
    })
    void articles33And61And87SetTheLastDayToFile(
            int year, ComplaintSubject subject, BallotType ballotType, LocalDate last) {
        assertThat(deadlines(year, subject, ballotType).lastDayToFile(null)).contains(last);
    }

    @Test
    void theTimeToFileCountsFromTheActualAnnouncementByArticle87() {
        ComplaintDeadlines deadlines = deadlines(2021, ComplaintSubject.RESULT, BallotType.NATIONAL_ASSEMBLY);

        assertThat(deadlines.lastDayToFile(LocalDate.of(2021, 6, 10))).contains(LocalDate.of(2021, 6, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "2021, VOTER_LIST, , 2021-04-20, 2021-04-25",
        "2026, VOTER_LIST, , 2026-03-05, 2026-03-10",
        "2021, RESULT, NATIONAL_ASSEMBLY, 2021-06-14, 2021-07-14",
        "2021, RESULT, PROVINCIAL_COUNCIL, 2021-06-04, 2021-06-24",
        "2026, RESULT, NATIONAL_ASSEMBLY, 2026-03-26, 2026-04-02",
        "2021, CANDIDATE, NATIONAL_ASSEMBLY, 2021-05-01, 2021-05-12"
    })
    void theAnswerIsDueSoManyDaysFromReceipt(
            int year, ComplaintSubject subject, BallotType ballotType, LocalDate received, LocalDate due) {
        assertThat(deadlines(year, subject, ballotType).due(received)).contains(due);
    }

    @Test
    void whatTheLawSetsNoDaysForIsNeverOverdue() {
        assertThat(deadlines(2021, ComplaintSubject.CAMPAIGN, BallotType.NATIONAL_ASSEMBLY)
                        .due(LocalDate.of(2021, 5, 1)))
                .isEmpty();
        assertThat(deadlines(2021, ComplaintSubject.POLLING_TEAM, null).lastDayToFile(null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-05-12, false", "2021-05-13, true", "2021-05-23, true", "2021-05-24, false"})
    void article61StopsHandlingTenDaysBeforeTheElectionDay(LocalDate day, boolean stopped) {
        assertThat(deadlines(2021, ComplaintSubject.CANDIDATE, BallotType.NATIONAL_ASSEMBLY)
                        .stoppedOn(day))
                .isEqualTo(stopped);
        assertThat(deadlines(2021, ComplaintSubject.VOTER_LIST, null).stoppedOn(day))
                .isFalse();
    }

    @Test
    void aComplaintReceivedInTimeIsDueNeverBeforeItsReceipt() {
        long seed = 20210523;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<ComplaintSubject> subjects = List.of(ComplaintSubject.values());
        for (int round = 0; round < 1_000; round++) {
            Election election = random.nextBoolean() ? OF_2021 : OF_2026;
            ComplaintSubject subject = subjects.get(random.nextInt(subjects.size()));
            ComplaintDeadlines deadlines = deadlines(election, subject, BallotType.PROVINCIAL_COUNCIL);
            LocalDate received = election.votingDay().plusDays(random.nextInt(-60, 60));
            boolean inTime = deadlines
                    .lastDayToFile(null)
                    .map(last -> !received.isAfter(last))
                    .orElse(true);
            if (inTime) {
                assertThat(deadlines.due(received).orElse(received))
                        .as("seed %s round %s: %s received %s", seed, round, subject, received)
                        .isAfterOrEqualTo(received);
            }
        }
    }

    private static ComplaintDeadlines deadlines(int year, ComplaintSubject subject, BallotType ballotType) {
        return deadlines(year == 2021 ? OF_2021 : OF_2026, subject, ballotType);
    }

    private static ComplaintDeadlines deadlines(Election election, ComplaintSubject subject, BallotType ballotType) {
        return new ComplaintDeadlines(
                election, Regimes.of(election.regime()).complaints().rule(subject, ballotType));
    }

    private static Election election(String regime, String votingDay) {
        LocalDate day = LocalDate.parse(votingDay);
        Map<String, LocalDate> calendar = new TreeMap<>();
        Regimes.of(regime)
                .calendar(day)
                .forEach(due -> calendar.put(due.deadline().id(), due.until().date()));
        return new Election(
                votingDay, ElectionKind.GENERAL, regime, "Bầu cử", day, Phase.PREPARATION, Map.of(), calendar, 1);
    }
}
