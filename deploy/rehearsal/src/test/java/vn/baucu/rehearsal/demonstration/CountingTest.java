package vn.baucu.rehearsal.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final Demonstration OF_2021 = Demonstration.of(PublishedFigures.laiChau2021(), 2021);
    private static final Demonstration OF_2026 = Demonstration.of(PublishedFigures.laiChau2026(), 2026);
    private static final List<Demonstration> BOTH = List.of(OF_2021, OF_2026);

    @Test
    void turnoutIsThePublishedOne() {
        assertThat(turnoutPerTenThousand(OF_2021, BallotType.NATIONAL_ASSEMBLY)).isEqualTo(9_980);
        assertThat(turnoutPerTenThousand(OF_2021, BallotType.PROVINCIAL_COUNCIL))
                .isEqualTo(9_980);
        assertThat(turnoutPerTenThousand(OF_2021, BallotType.DISTRICT_COUNCIL)).isEqualTo(9_980);
        assertThat(turnoutPerTenThousand(OF_2026, BallotType.NATIONAL_ASSEMBLY)).isEqualTo(9_997);
        assertThat(turnoutPerTenThousand(OF_2026, BallotType.PROVINCIAL_COUNCIL))
                .isEqualTo(9_997);
    }

    /** The one constituency where only half voted shows in the total of its ballot type. */
    @Test
    void turnoutOfTheCommunesIsLowerByTheVoidConstituencyAlone() {
        assertThat(turnoutPerTenThousand(OF_2021, BallotType.COMMUNE_COUNCIL)).isBetween(9_965L, 9_979L);
        assertThat(turnoutPerTenThousand(OF_2026, BallotType.COMMUNE_COUNCIL)).isBetween(9_955L, 9_996L);
    }

    @Test
    void everyPollingTeamCountsEveryBallotType() {
        assertThat(OF_2021.minutes()).hasSize(867 * 4);
        assertThat(OF_2026.minutes()).hasSize(854 * 3);
    }

    /** Rules M1 to M8 of the forms. */
    @Test
    void everyMinutesAddsUp() {
        for (Demonstration demonstration : BOTH) {
            Map<String, PollingArea> places = demonstration.pollingAreasByCode();
            Map<String, Constituency> constituencies = demonstration.constituenciesByCode();
            assertThat(demonstration.minutes()).allSatisfy(minutes -> {
                PollingArea place = places.get(minutes.pollingArea());
                int seats = constituencies
                        .get(place.constituency(minutes.ballotType()))
                        .seats();
                assertThat(MinutesRules.brokenBy(minutes, seats))
                        .as("%s", minutes)
                        .isEmpty();
                assertThat(minutes.figures().listed()).isEqualTo(place.voters(minutes.ballotType()));
            });
        }
    }

    @Test
    void minutesNameExactlyTheOfficialList() {
        for (Demonstration demonstration : BOTH) {
            Map<String, PollingArea> places = demonstration.pollingAreasByCode();
            Map<String, List<Candidate>> lists = demonstration.candidatesByConstituency();
            assertThat(demonstration.minutes()).allSatisfy(minutes -> assertThat(
                            minutes.votes().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            lists.get(places.get(minutes.pollingArea()).constituency(minutes.ballotType())).stream()
                                    .map(Candidate::code)
                                    .toList()));
        }
    }

    @Test
    void ballotsAreTakenAwayInSomePlaces() {
        for (Demonstration demonstration : BOTH) {
            assertThat(demonstration.minutes())
                    .filteredOn(minutes ->
                            minutes.figures().collected() < minutes.figures().issued())
                    .hasSizeBetween(10, demonstration.minutes().size() / 20);
        }
    }

    @Test
    void fewBallotsAreInvalid() {
        for (Demonstration demonstration : BOTH) {
            long invalid = demonstration.minutes().stream()
                    .mapToLong(minutes -> minutes.figures().invalid())
                    .sum();
            long collected = demonstration.minutes().stream()
                    .mapToLong(minutes -> minutes.figures().collected())
                    .sum();
            assertThat((double) invalid / collected).isBetween(0.003, 0.005);
        }
    }

    private static long listed(Demonstration demonstration, BallotType ballotType) {
        return demonstration.pollingAreas().stream()
                .mapToLong(place -> place.voters(ballotType))
                .sum();
    }

    private static long turnoutPerTenThousand(Demonstration demonstration, BallotType ballotType) {
        long voted = demonstration.minutes().stream()
                .filter(minutes -> minutes.ballotType() == ballotType)
                .mapToLong(minutes -> minutes.figures().voted())
                .sum();
        return Math.round(10_000.0 * voted / listed(demonstration, ballotType));
    }
}
