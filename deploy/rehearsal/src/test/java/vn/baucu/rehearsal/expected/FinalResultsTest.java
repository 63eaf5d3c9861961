package vn.baucu.rehearsal.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.Minutes;
import vn.baucu.rehearsal.demonstration.MinutesRules;
import vn.baucu.rehearsal.demonstration.PublishedFigures;
import vn.baucu.rehearsal.demonstration.Recount;
import vn.baucu.rehearsal.demonstration.SecondRound;
import vn.baucu.rehearsal.demonstration.SecondRound.Kind;
import vn.baucu.testing.Article;

class FinalResultsTest {

    private static final Demonstration OF_2021 = Demonstration.of(PublishedFigures.laiChau2021(), 2021);
    private static final Demonstration OF_2026 = Demonstration.of(PublishedFigures.laiChau2026(), 2026);
    private static final Map<Demonstration, FinalResults> BOTH = Map.of(OF_2021, end(OF_2021), OF_2026, end(OF_2026));

    @Test
    void eachElectionHasEveryKindOfFurtherRound() {
        BOTH.values().forEach(end -> assertThat(end.withSecondRound())
                .extracting(result -> Objects.requireNonNull(result.second()).kind())
                .containsExactlyInAnyOrder(Kind.SHORTAGE, Kind.SHORTAGE, Kind.TURNOUT, Kind.ANNULMENT, Kind.ANNULMENT));
    }

    @Article("79.2")
    @Test
    void onlyThoseNotElectedStandInAnAdditionalElectionForTheSeatsLeft() {
        each(Kind.SHORTAGE, (result, round) -> {
            Outcome first = result.counted().outcome();
            assertThat(round.seats()).isEqualTo(first.missing());
            assertThat(round.standing())
                    .doesNotContainAnyElementsOf(first.elected())
                    .hasSize(result.counted().votes().size() - first.elected().size());
            assertThat(result.figures()).isEqualTo(result.counted().figures());
        });
    }

    @Article("79.3")
    @Test
    void aSeatLeftOpenByAnAdditionalElectionStaysOpen() {
        BOTH.values().forEach(end -> assertThat(end.withSecondRound())
                .filteredOn(result -> Objects.requireNonNull(result.second()).kind() == Kind.SHORTAGE)
                .extracting(FinalResult::missing)
                .containsExactlyInAnyOrder(0, 1));
    }

    @Article("80")
    @Test
    void allStandAgainWhereTooFewVoted() {
        each(Kind.TURNOUT, (result, round) -> {
            assertThat(round.seats()).isEqualTo(result.constituency().seats());
            assertThat(round.standing())
                    .containsExactlyElementsOf(result.counted().votes().keySet());
            assertThat(result.winners()).hasSize(round.seats());
        });
    }

    @Article("80")
    @Test
    void whatIsRepeatedIsRecognisedThoughTooFewVoteAgain() {
        FinalResult again = BOTH.get(OF_2021).withSecondRound().stream()
                .filter(result -> Objects.requireNonNull(result.second()).kind() == Kind.TURNOUT)
                .findFirst()
                .orElseThrow();

        assertThat(2 * again.figures().voted()).isEqualTo(again.figures().listed());
        assertThat(again.missing()).isZero();
    }

    @Article("81")
    @Test
    void anAnnulledPollingAreaAloneIsVotedAgain() {
        BOTH.forEach((demonstration, end) -> {
            FinalResult annulled = end.withSecondRound().stream()
                    .filter(result -> Objects.requireNonNull(result.second()).kind() == Kind.ANNULMENT)
                    .filter(result -> !result.firstIsCertified())
                    .findFirst()
                    .orElseThrow();
            String place =
                    Objects.requireNonNull(annulled.second()).pollingAreas().get(0);
            Minutes first = demonstration.minutes().stream()
                    .filter(minutes ->
                            minutes.pollingArea().equals(place) && minutes.ballotType() == BallotType.COMMUNE_COUNCIL)
                    .findFirst()
                    .orElseThrow();
            Minutes again =
                    end.secondMinutes().get(annulled.constituency().code()).get(0);

            assertThat(annulled.figures().minutes())
                    .isEqualTo(annulled.counted().figures().minutes());
            assertThat(annulled.figures().valid() - again.figures().valid())
                    .isEqualTo(annulled.counted().figures().valid()
                            - first.figures().valid());
        });
    }

    @Article("81")
    @Test
    void aConstituencyAnnulledOnceCertifiedIsVotedAgainAsAWhole() {
        BOTH.values().forEach(end -> {
            FinalResult annulled = end.withSecondRound().stream()
                    .filter(result -> Objects.requireNonNull(result.second()).kind() == Kind.ANNULMENT)
                    .filter(FinalResult::firstIsCertified)
                    .findFirst()
                    .orElseThrow();
            SecondRound round = Objects.requireNonNull(annulled.second());

            assertThat(annulled.first().missing()).isZero();
            assertThat(round.whole()).isTrue();
            assertThat(round.pollingAreas()).hasSize((int) annulled.figures().minutes());
            assertThat(annulled.winners()).hasSize(round.seats()).allMatch(winner -> winner.round()
                    .equals("REPEAT"));
        });
    }

    @Article("78.3")
    @Test
    void whatIsFoundAfterCertificationGivesTheLastSeatToSomebodyElse() {
        BOTH.forEach((demonstration, before) -> {
            Recount recount = Recount.of(demonstration).orElseThrow();
            FinalResults after = end(recount.appliedTo(demonstration));
            FinalResult was = before.of(recount.constituency().code());
            FinalResult is = after.of(recount.constituency().code());

            assertThat(is.first().elected())
                    .hasSize(was.first().elected().size())
                    .isNotEqualTo(was.first().elected());
            assertThat(is.first().elected())
                    .anyMatch(candidate -> !was.first().elected().contains(candidate));
            assertThat(is.second()).isNull();
            assertThat(is.state()).isEqualTo("FULL");
            assertThat(is.figures().valid()).isEqualTo(was.figures().valid() + 1);
            assertThat(after.constituencies())
                    .filteredOn(result -> !result.constituency().equals(recount.constituency()))
                    .isEqualTo(before.constituencies().stream()
                            .filter(result -> !result.constituency().equals(recount.constituency()))
                            .toList());
        });
    }

    @Test
    void whatIsFoundAfterCertificationIsLawfulMinutes() {
        BOTH.keySet().forEach(demonstration -> {
            Recount recount = Recount.of(demonstration).orElseThrow();

            assertThat(MinutesRules.brokenBy(
                            recount.recounted(), recount.constituency().seats()))
                    .isEmpty();
            assertThat(recount.counted().votes().keySet())
                    .isEqualTo(recount.recounted().votes().keySet());
        });
    }

    @Article("78.4")
    @Test
    void lotsAreDrawnBetweenThoseWhomTheLawCannotTell() {
        BOTH.values().forEach(end -> assertThat(end.constituencies())
                .filteredOn(result -> !result.counted().outcome().undecided().isEmpty())
                .isNotEmpty()
                .allSatisfy(result -> {
                    assertThat(result.counted().outcome().undecided()).containsAll(result.lots());
                    assertThat(result.first().missing()).isZero();
                    assertThat(result.state()).isEqualTo("FULL");
                }));
    }

    @Test
    void minutesOfFurtherRoundsAddUp() {
        BOTH.values().forEach(end -> end.withSecondRound().forEach(result -> {
            SecondRound round = Objects.requireNonNull(result.second());
            List<Minutes> minutes =
                    end.secondMinutes().get(result.constituency().code());

            assertThat(minutes).extracting(Minutes::pollingArea).containsExactlyElementsOf(round.pollingAreas());
            assertThat(minutes).allSatisfy(each -> {
                assertThat(MinutesRules.brokenBy(each, round.seats())).isEmpty();
                assertThat(each.votes().keySet()).containsExactlyInAnyOrderElementsOf(round.standing());
            });
        }));
    }

    @Test
    void whatStandsInTheNationIsTheSumOfWhatStandsInItsConstituencies() {
        BOTH.values().forEach(end -> {
            for (BodyResult body : end.bodies()) {
                Figures area = end.areas().stream()
                        .filter(result -> result.ballotType() == body.ballotType()
                                && result.area().equals(body.area()))
                        .findFirst()
                        .orElseThrow()
                        .figures();
                assertThat(body.figures()).as("%s", body.area()).isEqualTo(area);
            }
        });
    }

    @Test
    void everyCouncilHasItsResult() {
        assertThat(BOTH.get(OF_2021).bodies()).hasSize(1 + 1 + 8 + 106);
        assertThat(BOTH.get(OF_2026).bodies()).hasSize(1 + 1 + 38);
        BOTH.values().forEach(end -> assertThat(end.bodies())
                .allSatisfy(body -> assertThat(body.winners()).hasSizeLessThanOrEqualTo(body.seats())));
    }

    @Article({"79.3", "80"})
    @Test
    void furtherRoundsAreOnTheLastSundayThatTheLawLeaves() {
        assertThat(SecondRoundRule.lastSunday(PublishedFigures.laiChau2021())).isEqualTo(LocalDate.of(2021, 6, 6));
        assertThat(SecondRoundRule.lastSunday(PublishedFigures.laiChau2026())).isEqualTo(LocalDate.of(2026, 3, 22));
    }

    @Test
    void percentagesAreRoundedHalfUpFromTheCounts() {
        assertThat(Percent.of(2, 3)).isEqualByComparingTo("66.67");
        assertThat(Percent.of(1, 800)).isEqualByComparingTo("0.13");
        assertThat(Percent.restOf(Percent.of(2, 3))).isEqualByComparingTo("33.33");
    }

    private static FinalResults end(Demonstration demonstration) {
        return FinalResults.of(demonstration, ExpectedResults.of(demonstration));
    }

    private static void each(Kind kind, BiConsumer<FinalResult, SecondRound> check) {
        BOTH.values().forEach(end -> assertThat(end.withSecondRound())
                .filteredOn(result -> Objects.requireNonNull(result.second()).kind() == kind)
                .isNotEmpty()
                .allSatisfy(result -> check.accept(result, Objects.requireNonNull(result.second()))));
    }
}
