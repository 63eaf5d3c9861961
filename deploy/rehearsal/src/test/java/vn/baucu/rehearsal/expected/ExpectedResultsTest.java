package vn.baucu.rehearsal.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import vn.baucu.rehearsal.demonstration.AreaLevel;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.PlantedCase;
import vn.baucu.rehearsal.demonstration.PublishedFigures;
import vn.baucu.rehearsal.expected.Outcome.FurtherRound;
import vn.baucu.testing.Article;

class ExpectedResultsTest {

    private static final Demonstration OF_2021 = Demonstration.of(PublishedFigures.laiChau2021(), 2021);
    private static final Demonstration OF_2026 = Demonstration.of(PublishedFigures.laiChau2026(), 2026);
    private static final Map<Demonstration, ExpectedResults> BOTH =
            Map.of(OF_2021, ExpectedResults.of(OF_2021), OF_2026, ExpectedResults.of(OF_2026));

    @Test
    void everyLevelAddsUpToTheSumOfAllMinutes() {
        List<ToLongFunction<Figures>> numbers = List.of(
                Figures::minutes,
                Figures::listed,
                Figures::voted,
                Figures::received,
                Figures::issued,
                Figures::collected,
                Figures::valid,
                Figures::invalid,
                Figures::unused,
                Figures::spoiled);
        BOTH.forEach((demonstration, expected) -> {
            for (BallotType ballotType : demonstration.published().ballotTypes()) {
                for (ToLongFunction<Figures> number : numbers) {
                    long naive = demonstration.minutes().stream()
                            .filter(minutes -> minutes.ballotType() == ballotType)
                            .mapToLong(minutes -> number.applyAsLong(minutes.figures()))
                            .sum();
                    for (AreaLevel level : levels(demonstration)) {
                        assertThat(sum(expected, ballotType, level, number)).isEqualTo(naive);
                    }
                    assertThat(number.applyAsLong(expected.nation(ballotType))).isEqualTo(naive);
                    assertThat(expected.constituencies().stream()
                                    .filter(result -> result.constituency().ballotType() == ballotType)
                                    .mapToLong(result -> number.applyAsLong(result.figures()))
                                    .sum())
                            .isEqualTo(naive);
                }
            }
        });
    }

    @Test
    void everyAreaOfEveryLevelIsExpected() {
        assertThat(BOTH.get(OF_2021).areas()).hasSize(4 * (1 + 1 + 8 + 106));
        assertThat(BOTH.get(OF_2026).areas()).hasSize(3 * (1 + 1 + 38));
    }

    @Test
    void aConstituencyWithoutPlantedCaseElectsAllItsSeats() {
        BOTH.forEach((demonstration, expected) -> assertThat(expected.constituencies())
                .filteredOn(result -> !demonstration
                        .plantedCases()
                        .containsKey(result.constituency().code()))
                .allSatisfy(result -> assertThat(result.outcome().elected())
                        .hasSize(result.constituency().seats())));
    }

    @Test
    void everyCaseIsPlantedInBothElections() {
        BOTH.keySet()
                .forEach(demonstration ->
                        assertThat(demonstration.plantedCases().values()).contains(PlantedCase.values()));
    }

    @Test
    void aCloseRaceIsDecidedByAtMostThreeVotes() {
        each(PlantedCase.CLOSE_RACE, result -> {
            List<Long> votes = sorted(result);
            int seats = result.constituency().seats();
            assertThat(votes.get(seats - 1) - votes.get(seats)).isBetween(1L, 3L);
        });
    }

    /** Article 78.4. */
    @Article("78.4")
    @Test
    void theOlderOneWinsATieAtTheLastSeat() {
        each(PlantedCase.TIE_AT_LAST_SEAT, result -> {
            List<Long> votes = sorted(result);
            int seats = result.constituency().seats();
            assertThat(votes.get(seats - 1)).isEqualTo(votes.get(seats));
            assertThat(result.outcome().elected()).hasSize(seats);
            assertThat(result.outcome().undecided()).isEmpty();
        });
    }

    @Test
    void aTieOfEqualAgeStaysUndecided() {
        each(PlantedCase.TIE_OF_EQUAL_AGE, result -> {
            assertThat(result.outcome().elected()).hasSize(result.constituency().seats() - 1);
            assertThat(result.outcome().undecided()).hasSize(2);
        });
    }

    @Test
    void aTieAboveTheLastSeatDecidesNothing() {
        each(PlantedCase.TIE_ABOVE_LAST_SEAT, result -> {
            assertThat(sorted(result).get(0)).isEqualTo(sorted(result).get(1));
            assertThat(result.outcome().elected()).hasSize(result.constituency().seats());
        });
    }

    /** Article 78.2. */
    @Article("78.2")
    @Test
    void exactlyHalfOfTheValidBallotsIsNotEnough() {
        each(PlantedCase.EXACTLY_HALF_OF_BALLOTS, result -> {
            assertThat(2 * sorted(result).get(result.constituency().seats() - 1))
                    .isEqualTo(result.figures().valid());
            assertThat(result.outcome().elected()).hasSize(result.constituency().seats() - 1);
            assertThat(result.outcome().due()).isEqualTo(FurtherRound.NONE);
        });
    }

    /** Articles 78.1 and 80. */
    @Article({"78.1", "80"})
    @Test
    void exactlyHalfOfTheVotersIsNotEnough() {
        each(PlantedCase.EXACTLY_HALF_VOTED, result -> {
            assertThat(2 * result.figures().voted()).isEqualTo(result.figures().listed());
            assertThat(result.outcome()).isEqualTo(new Outcome(List.of(), List.of(), 3, FurtherRound.REPEAT));
        });
    }

    /** Article 79.2. */
    @Article("79.2")
    @Test
    void exactlyTwoThirdsNeedNoAdditionalElection() {
        each(PlantedCase.TWO_THIRDS_ELECTED, result -> {
            assertThat(result.outcome().elected()).hasSize(2);
            assertThat(result.outcome().due()).isEqualTo(FurtherRound.NONE);
        });
    }

    /** Article 79.2. */
    @Article("79.2")
    @Test
    void lessThanTwoThirdsNeedsAnAdditionalElection() {
        each(PlantedCase.BELOW_TWO_THIRDS, result -> {
            assertThat(result.outcome().elected()).hasSize(result.constituency().seats() - 2);
            assertThat(result.outcome().due()).isEqualTo(FurtherRound.ADDITIONAL);
        });
    }

    private static void each(PlantedCase planted, Consumer<ConstituencyResult> check) {
        BOTH.forEach((demonstration, expected) -> assertThat(expected.constituencies())
                .filteredOn(result ->
                        demonstration.plantedCases().get(result.constituency().code()) == planted)
                .isNotEmpty()
                .allSatisfy(check));
    }

    private static List<Long> sorted(ConstituencyResult result) {
        return result.votes().values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static List<AreaLevel> levels(Demonstration demonstration) {
        return demonstration.election().equals("2021")
                ? List.of(AreaLevel.NATION, AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE)
                : List.of(AreaLevel.NATION, AreaLevel.PROVINCE, AreaLevel.COMMUNE);
    }

    private static long sum(
            ExpectedResults expected, BallotType ballotType, AreaLevel level, ToLongFunction<Figures> number) {
        return expected.areas().stream()
                .filter(result -> result.ballotType() == ballotType && result.level() == level)
                .mapToLong(result -> number.applyAsLong(result.figures()))
                .sum();
    }
}
