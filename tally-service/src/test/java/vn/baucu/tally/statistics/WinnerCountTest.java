package vn.baucu.tally.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.common.event.CandidateProfile;
import vn.baucu.common.law.EducationLevel;
import vn.baucu.common.law.Gender;
import vn.baucu.common.law.PercentageRule;
import vn.baucu.common.law.PoliticalTheory;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.Sector;
import vn.baucu.tally.percentage.Share;
import vn.baucu.tally.qualification.QualificationState;
import vn.baucu.tally.summary.WinnerLine;

class WinnerCountTest {

    private static final LocalDate VOTING_DAY = LocalDate.of(2026, 3, 15);
    private static final PercentageRule RULE = Regimes.of("vn-2025").percentages();

    @ParameterizedTest
    @CsvSource({"1986-03-15, 0", "1986-03-16, 1", "1986-03-14, 0", "2004-01-01, 1"})
    void under40MeansNotYet40OnElectionDay(LocalDate born, long counted) {
        WinnerCount count = new WinnerCount(VOTING_DAY, RULE);
        count.add(winner(born), null, null);

        assertThat(count.structure().under40().part()).isEqualTo(counted);
    }

    @Test
    void whatTheListDoesNotStateIsCountedAsUnstated() {
        WinnerCount count = new WinnerCount(VOTING_DAY, RULE);
        count.add(winner(VOTING_DAY.minusYears(50)), null, null);
        count.add(winner(VOTING_DAY.minusYears(50)), profile("Kinh", null, null, null, null), null);
        count.add(
                winner(VOTING_DAY.minusYears(50)),
                profile("H'Mông", EducationLevel.UNIVERSITY, PoliticalTheory.BACHELOR, Sector.COURT, true),
                null);

        WinnerStructure structure = count.structure();

        assertThat(structure.withoutProfile()).isEqualTo(1);
        assertThat(structure.reElected().part()).isEqualTo(1);
        assertThat(structure.reElectedUnstated()).isEqualTo(2);
        assertThat(structure.minority().part()).isEqualTo(1);
        assertThat(structure.education().unstated().part()).isEqualTo(2);
        assertThat(structure.education().university().percent()).isEqualTo("33.33");
        assertThat(structure.education().unstated().percent()).isEqualTo("66.67");
        assertThat(structure.sectors().court().part()).isEqualTo(1);
        assertThat(structure.politicalTheory().bachelor().part()).isEqualTo(1);
    }

    @Test
    void electedIsOneThingConfirmedAnother() {
        WinnerCount count = new WinnerCount(VOTING_DAY, RULE);
        count.addSeats(4);
        count.add(winner(VOTING_DAY.minusYears(50)), null, QualificationState.CONFIRMED);
        count.add(winner(VOTING_DAY.minusYears(50)), null, QualificationState.NOT_CONFIRMED);
        count.add(winner(VOTING_DAY.minusYears(50)), null, null);

        WinnerStructure structure = count.structure();

        assertThat(structure.elected()).isEqualTo(3);
        assertThat(structure.missing()).isEqualTo(1);
        assertThat(structure.confirmed()).isEqualTo(1);
        assertThat(structure.notConfirmed()).isEqualTo(1);
    }

    @Test
    void ofNobodyThereAreNoPercentages() {
        assertThat(new WinnerCount(VOTING_DAY, RULE).structure().women()).isEqualTo(new Share(0, 0, null));
    }

    @Test
    void everyBreakdownCountsEverybodyOnce() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            WinnerCount count = new WinnerCount(VOTING_DAY, RULE);
            int elected = 1 + random.nextInt(60);
            for (int i = 0; i < elected; i++) {
                count.add(winner(VOTING_DAY.minusYears(25 + random.nextInt(40))), anyProfile(random), null);
            }
            WinnerStructure structure = count.structure();
            WinnerStructure.Sectors sectors = structure.sectors();
            for (List<Share> parts : List.of(
                    List.of(
                            structure.education().belowUniversity(),
                            structure.education().university(),
                            structure.education().postgraduate(),
                            structure.education().unstated()),
                    List.of(
                            structure.politicalTheory().none(),
                            structure.politicalTheory().intermediate(),
                            structure.politicalTheory().advanced(),
                            structure.politicalTheory().bachelor(),
                            structure.politicalTheory().unstated()),
                    List.of(
                            sectors.party(),
                            sectors.government(),
                            sectors.fatherlandFront(),
                            sectors.court(),
                            sectors.procuracy(),
                            sectors.armedForces(),
                            sectors.other(),
                            sectors.unstated()))) {
                assertThat(parts.stream().mapToLong(Share::part).sum())
                        .as("seed %d run %d", seed, run)
                        .isEqualTo(elected);
                assertThat(parts.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("seed %d run %d", seed, run)
                        .isEqualTo("100.00");
            }
        }
    }

    private static CandidateProfile anyProfile(Random random) {
        return random.nextInt(10) == 0
                ? null
                : profile(
                        random.nextBoolean() ? "Kinh" : "Thái",
                        any(random, EducationLevel.values()),
                        any(random, PoliticalTheory.values()),
                        any(random, Sector.values()),
                        random.nextBoolean());
    }

    private static <E> E any(Random random, E[] values) {
        return random.nextInt(5) == 0
                ? null
                : Stream.of(values)
                        .skip(random.nextInt(values.length))
                        .findFirst()
                        .orElseThrow();
    }

    private static CandidateProfile profile(
            String ethnicity, EducationLevel education, PoliticalTheory theory, Sector sector, Boolean reElected) {
        return new CandidateProfile(
                Gender.MALE, ethnicity, "Không", true, "", "", "", education, theory, sector, reElected, null);
    }

    private static WinnerLine winner(LocalDate born) {
        return new WinnerLine("NA-12-1", Round.FIRST, "NA-12-1-01", "Vừ A Dơ", born, Share.of(80, 100, RULE), null);
    }
}
