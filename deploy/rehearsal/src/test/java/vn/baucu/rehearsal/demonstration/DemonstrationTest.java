package vn.baucu.rehearsal.demonstration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.Article;

class DemonstrationTest {

    private static final Demonstration OF_2021 = Demonstration.of(PublishedFigures.laiChau2021(), 2021);
    private static final Demonstration OF_2026 = Demonstration.of(PublishedFigures.laiChau2026(), 2026);
    private static final List<Demonstration> BOTH = List.of(OF_2021, OF_2026);

    @Test
    void laiChauOf2021HasThePublishedAreas() {
        assertThat(count(OF_2021, AreaLevel.DISTRICT)).isEqualTo(8);
        assertThat(count(OF_2021, AreaLevel.COMMUNE)).isEqualTo(106);
        assertThat(OF_2021.pollingAreas()).hasSize(867);
    }

    @Test
    void laiChauOf2026HasThePublishedAreas() {
        assertThat(count(OF_2026, AreaLevel.DISTRICT)).isZero();
        assertThat(count(OF_2026, AreaLevel.COMMUNE)).isEqualTo(38);
        assertThat(OF_2026.pollingAreas()).hasSize(854);
    }

    @Test
    void laiChauOf2021HasThePublishedCouncils() {
        assertThat(council(OF_2021, BallotType.NATIONAL_ASSEMBLY)).containsExactly(2, 6, 10);
        assertThat(council(OF_2021, BallotType.PROVINCIAL_COUNCIL)).containsExactly(13, 50, 83);
        assertThat(council(OF_2021, BallotType.DISTRICT_COUNCIL)).containsExactly(58, 259, 428);
        assertThat(council(OF_2021, BallotType.COMMUNE_COUNCIL)).containsExactly(570, 2_210, 3_745);
    }

    @Test
    void laiChauOf2026HasThePublishedCouncils() {
        assertThat(council(OF_2026, BallotType.NATIONAL_ASSEMBLY)).containsExactly(3, 7, 13);
        assertThat(council(OF_2026, BallotType.PROVINCIAL_COUNCIL)).containsExactly(12, 50, 84);
        assertThat(council(OF_2026, BallotType.DISTRICT_COUNCIL)).containsExactly(0, 0, 0);
        assertThat(council(OF_2026, BallotType.COMMUNE_COUNCIL)).containsExactly(207, 808, 1_369);
    }

    @Test
    void votersAddUpToThePublishedTotals() {
        assertThat(listed(OF_2021, BallotType.NATIONAL_ASSEMBLY)).isEqualTo(269_660);
        assertThat(listed(OF_2026, BallotType.NATIONAL_ASSEMBLY)).isEqualTo(301_176);
    }

    @Test
    void noSmallerBallotHasMoreVoters() {
        for (Demonstration demonstration : BOTH) {
            assertThat(demonstration.pollingAreas()).allSatisfy(place -> {
                int commune = place.voters(BallotType.COMMUNE_COUNCIL);
                int province = place.voters(BallotType.PROVINCIAL_COUNCIL);
                assertThat(place.voters(BallotType.NATIONAL_ASSEMBLY))
                        .isEqualTo(province)
                        .isBetween(50, 1_000);
                assertThat(commune).isBetween(1, province);
                if (demonstration.election().equals("2021")) {
                    assertThat(place.voters(BallotType.DISTRICT_COUNCIL)).isBetween(commune, province);
                }
            });
        }
    }

    @Test
    void barracksHaveTheirOwnPollingAreas() {
        for (Demonstration demonstration : BOTH) {
            assertThat(demonstration.pollingAreas())
                    .extracting(PollingArea::kind)
                    .contains(PollingAreaKind.ARMED_FORCES, PollingAreaKind.DETENTION);
        }
    }

    @Test
    void everyPollingAreaLiesInOneConstituencyOfEveryBallotType() {
        for (Demonstration demonstration : BOTH) {
            Map<String, Constituency> constituencies = demonstration.constituenciesByCode();
            assertThat(demonstration.pollingAreas()).allSatisfy(place -> {
                assertThat(place.constituencies().keySet())
                        .isEqualTo(demonstration.published().ballotTypes());
                place.constituencies().forEach((ballotType, code) -> {
                    Constituency constituency = constituencies.get(code);
                    assertThat(constituency.ballotType()).isEqualTo(ballotType);
                    assertThat(constituency.covers()).containsAnyOf(place.area(), parent(demonstration, place.area()));
                });
            });
        }
    }

    @Test
    void everyConstituencyHasPollingAreas() {
        for (Demonstration demonstration : BOTH) {
            Set<String> used = new HashSet<>();
            demonstration
                    .pollingAreas()
                    .forEach(place -> used.addAll(place.constituencies().values()));
            assertThat(demonstration.constituencies())
                    .extracting(Constituency::code)
                    .allMatch(used::contains);
        }
    }

    @Test
    void aNationalAssemblyConstituencyOf2021IsMadeOfWholeDistricts() {
        assertThat(OF_2021.constituencies())
                .filteredOn(constituency -> constituency.ballotType() == BallotType.NATIONAL_ASSEMBLY)
                .flatExtracting(Constituency::covers)
                .containsExactlyInAnyOrder("105", "106", "107", "108", "109", "110", "111", "112");
    }

    /** Article 10.4. */
    @Article("10.4")
    @Test
    void noConstituencyHasMoreSeatsThanTheLawAllows() {
        for (Demonstration demonstration : BOTH) {
            assertThat(demonstration.constituencies())
                    .allMatch(constituency -> constituency.seats()
                            <= (constituency.ballotType() == BallotType.NATIONAL_ASSEMBLY ? 3 : 5));
        }
    }

    @Test
    void everyCommuneCouncilHasALawfulNumberOfSeats() {
        for (Demonstration demonstration : BOTH) {
            assertThat(seatsByCouncil(demonstration, BallotType.COMMUNE_COUNCIL).values())
                    .allMatch(seats -> seats >= 15 && seats <= 30);
        }
    }

    @Test
    void everyDistrictCouncilHasALawfulNumberOfSeats() {
        assertThat(seatsByCouncil(OF_2021, BallotType.DISTRICT_COUNCIL).values())
                .hasSize(8)
                .allMatch(seats -> seats >= 30 && seats <= 35);
    }

    @Test
    void theSameSeedGivesTheSameElection() {
        Demonstration again = Demonstration.of(PublishedFigures.laiChau2021(), 2021);

        assertThat(again).isEqualTo(OF_2021);
        assertThat(DemonstrationFiles.of(again)).isEqualTo(DemonstrationFiles.of(OF_2021));
    }

    @Test
    void anotherSeedKeepsThePublishedFigures() {
        for (long seed = 1; seed <= 5; seed++) {
            Demonstration other = Demonstration.of(PublishedFigures.laiChau2021(), seed);

            assertThat(listed(other, BallotType.NATIONAL_ASSEMBLY))
                    .as("seed %s", seed)
                    .isEqualTo(269_660);
            assertThat(council(other, BallotType.COMMUNE_COUNCIL))
                    .as("seed %s", seed)
                    .containsExactly(570, 2_210, 3_745);
        }
    }

    @Test
    void aLargerElectionCanBeMadeForMeasuring() {
        Demonstration larger = Demonstration.of(PublishedFigures.laiChau2021().scaledTo(2_500, "load"), 1);

        assertThat(larger.minutes()).hasSize(10_000);
    }

    private static long count(Demonstration demonstration, AreaLevel level) {
        return demonstration.areas().stream()
                .filter(area -> area.level() == level)
                .count();
    }

    private static String parent(Demonstration demonstration, String code) {
        return demonstration.areas().stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow()
                .parent();
    }

    private static int[] council(Demonstration demonstration, BallotType ballotType) {
        List<Constituency> constituencies = demonstration.constituencies().stream()
                .filter(constituency -> constituency.ballotType() == ballotType)
                .toList();
        int seats = constituencies.stream().mapToInt(Constituency::seats).sum();
        Map<String, List<Candidate>> lists = demonstration.candidatesByConstituency();
        int candidates = constituencies.stream()
                .mapToInt(constituency -> lists.get(constituency.code()).size())
                .sum();
        return new int[] {constituencies.size(), seats, candidates};
    }

    private static Map<String, Integer> seatsByCouncil(Demonstration demonstration, BallotType ballotType) {
        return demonstration.constituencies().stream()
                .filter(constituency -> constituency.ballotType() == ballotType)
                .collect(groupingBy(Constituency::councilArea, summingInt(Constituency::seats)));
    }

    private static long listed(Demonstration demonstration, BallotType ballotType) {
        return demonstration.pollingAreas().stream()
                .mapToLong(place -> place.voters(ballotType))
                .sum();
    }
}
