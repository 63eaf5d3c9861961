package vn.baucu.tally.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.tally.minutes.MinutesSamples.BALLOT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Figures;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Plausibility;
import vn.baucu.common.law.Regimes;
import vn.baucu.tally.minutes.Surroundings.Other;

/** Figures that are possible and strange (law.md 7.3 M10; practice). */
class PlausibilityCheckTest {

    private static final Plausibility THRESHOLDS = Regimes.of("vn-2015").plausibility();

    @Test
    void ordinaryMinutesRaiseNothing() {
        assertThat(warnings(MinutesSamples.correct(), around(Map.of(), null))).isEmpty();
    }

    @Test
    void threeInAHundredInvalidWantAnExplanation() {
        Minutes nine = withInvalid(9);
        Minutes ten = withInvalid(10);

        assertThat(warnings(nine, around(Map.of(), null))).isEmpty();
        assertThat(warnings(ten, around(Map.of(), null))).containsExactly("INVALID-SHARE");
    }

    @Test
    void oneCandidateWithEveryBallotWantsAnExplanation() {
        Minutes unanimous = MinutesSamples.withVotesOf("a", 305);

        assertThat(warnings(unanimous, around(Map.of(), null))).containsExactly("UNANIMOUS");
    }

    @Test
    void aSmallAreaMayAgreeOnACandidate() {
        Minutes small = new Minutes(
                new Figures(300, 200, 220, 200, 200, 200, 0, 20, 0),
                Map.of(),
                Map.of("a", 200L, "b", 100L, "c", 50L, "d", 0L, "e", 0L),
                Map.of());

        assertThat(warnings(small, around(Map.of(), null))).doesNotContain("UNANIMOUS");
    }

    @Test
    void theFiguresOfANeighbourWantAnExplanation() {
        assertThat(warnings(MinutesSamples.correct(), around(Map.of(), "03390-002")))
                .containsExactly("NEIGHBOUR");
    }

    @Test
    void digitsOfTheRollInAnotherOrderAreAskedAbout() {
        Minutes exchanged = MinutesSamples.withFigures(new Figures(301, 301, 322, 301, 301, 297, 4, 20, 1));
        Scene scene = new Scene(
                BallotType.NATIONAL_ASSEMBLY,
                new vn.baucu.tally.ballot.Ballot(
                        BALLOT.path(), BALLOT.constituency(), BALLOT.seats(), BALLOT.candidates(), 310, 1),
                around(Map.of(), null),
                null);

        assertThat(PlausibilityCheck.DIGITS_IN_ORDER.holds(exchanged, scene)).isFalse();
        assertThat(PlausibilityCheck.DIGITS_IN_ORDER.holds(MinutesSamples.correct(), scene))
                .isTrue();
    }

    @Test
    void everybodyOnTheAssemblysListIsOnTheProvincesByM10() {
        assertThat(warnings(
                        MinutesSamples.correct(),
                        around(Map.of(BallotType.PROVINCIAL_COUNCIL, new Other(310, 309)), null)))
                .isEmpty();
        assertThat(warnings(
                        MinutesSamples.correct(),
                        around(Map.of(BallotType.PROVINCIAL_COUNCIL, new Other(309, 309)), null)))
                .containsExactly("M10");
    }

    @Test
    void fewerMayVoteForTheCommuneButNeverMoreByM10() {
        assertThat(warnings(
                        MinutesSamples.correct(),
                        around(Map.of(BallotType.COMMUNE_COUNCIL, new Other(280, 279)), null)))
                .isEmpty();
        assertThat(warnings(
                        MinutesSamples.correct(),
                        around(Map.of(BallotType.COMMUNE_COUNCIL, new Other(311, 310)), null)))
                .containsExactly("M10");
    }

    @Test
    void aTurnoutFarFromThatOfAnotherBallotWantsAnExplanation() {
        assertThat(warnings(
                        MinutesSamples.correct(),
                        around(Map.of(BallotType.PROVINCIAL_COUNCIL, new Other(310, 278)), null)))
                .isEmpty();
        assertThat(warnings(
                        MinutesSamples.correct(),
                        around(Map.of(BallotType.PROVINCIAL_COUNCIL, new Other(310, 277)), null)))
                .containsExactly("TURNOUT");
    }

    @Test
    void minutesAfterTheLastDayNeedAReasonWhereTheElectionSaysSo() {
        Surroundings late = new Surroundings(
                new MinutesPolicy(null, null, true, null),
                Regimes.of("vn-2015"),
                Map.of(),
                null,
                false,
                false,
                false,
                false,
                LocalDate.of(2021, 5, 26));

        assertThat(PlausibilityCheck.IN_TIME.holds(MinutesSamples.correct(), scene(late, LocalDate.of(2021, 5, 26))))
                .isTrue();
        assertThat(PlausibilityCheck.IN_TIME.holds(MinutesSamples.correct(), scene(late, LocalDate.of(2021, 5, 27))))
                .isFalse();
    }

    @Test
    void withoutThresholdsNothingIsAsked() {
        assertThat(warnings(withInvalid(100), Surroundings.NONE)).isEmpty();
    }

    @Test
    void everyRuleHasAdviceForBothAndNoAdviceIsForNone() {
        assertThat(Advice.all().keySet())
                .isEqualTo(MinutesRules.ALL.stream().map(Check::code).collect(Collectors.toSet()));
        assertThat(Advice.all().values()).allSatisfy(advice -> assertThat(List.of(
                        advice.entering().vi(),
                        advice.entering().en(),
                        advice.verifying().vi(),
                        advice.verifying().en()))
                .noneMatch(String::isBlank)
                .doesNotHaveDuplicates());
    }

    private static Minutes withInvalid(long invalid) {
        long valid = 309 - invalid;
        return new Minutes(
                new Figures(310, 309, 330, 309, 309, valid, invalid, 20, 1),
                Map.of(),
                Map.of("a", valid - 1, "b", 100L, "c", 50L, "d", 0L, "e", 0L),
                Map.of());
    }

    private static Surroundings around(Map<BallotType, Other> others, String sameAs) {
        return new Surroundings(
                new MinutesPolicy(null, null, null, THRESHOLDS),
                Regimes.of("vn-2015"),
                others,
                sameAs,
                false,
                false,
                false,
                false,
                null);
    }

    private static List<String> warnings(Minutes minutes, Surroundings around) {
        return MinutesRules.failedBy(minutes, scene(around, null)).stream()
                .map(Check::code)
                .toList();
    }

    private static Scene scene(Surroundings around, LocalDate today) {
        return new Scene(BallotType.NATIONAL_ASSEMBLY, BALLOT, around, today);
    }
}
