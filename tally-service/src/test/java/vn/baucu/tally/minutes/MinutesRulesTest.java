package vn.baucu.tally.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.baucu.tally.minutes.MinutesSamples.BALLOT;
import static vn.baucu.tally.minutes.MinutesSamples.correct;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Figures;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Violation;
import vn.baucu.testing.Article;

/** The rules M1 to M8 of the form (law.md 7.3; Art 73, 74, 76). */
@Article({"73", "76.2"})
class MinutesRulesTest {

    @Test
    void minutesThatAddUpAreTaken() {
        assertThatCode(() -> require(correct())).doesNotThrowAnyException();
    }

    @Test
    void collectedMustBeValidPlusInvalidByM1() {
        ProblemException refused =
                refused(MinutesSamples.withFigures(new Figures(310, 309, 330, 309, 309, 305, 5, 20, 1)));

        assertThat(refused.type()).isEqualTo(ProblemType.ARITHMETIC_ERROR);
        assertThat(refused.violations()).extracting(Violation::code).containsOnly("M1");
        assertThat(refused.violations())
                .extracting(Violation::pointer)
                .containsExactly("/collected", "/valid", "/invalid");
    }

    @Test
    void moreCollectedThanIssuedIsRefusedByM2() {
        assertThat(codes(refused(MinutesSamples.withFigures(new Figures(310, 309, 329, 308, 309, 305, 4, 20, 1)))))
                .contains("M2")
                .contains("M4");
    }

    @Test
    void moreVotersThanTheListHoldsAreRefusedByM3() {
        assertThat(codes(refused(MinutesSamples.withFigures(new Figures(308, 309, 330, 309, 309, 305, 4, 20, 1)))))
                .contains("M3");
    }

    @Test
    void ballotsCarriedAwayNeedAnExplanationByM4() {
        Minutes carriedAway = MinutesSamples.withFigures(new Figures(310, 309, 330, 309, 308, 304, 4, 20, 1));

        ProblemException refused = refused(carriedAway);

        assertThat(refused.type()).isEqualTo(ProblemType.UNCONFIRMED_WARNING);
        assertThat(codes(refused)).containsExactly("M4");
        assertThatCode(() -> require(MinutesSamples.explained(carriedAway, Map.of("M4", "Một cử tri mang phiếu về"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aBlankExplanationExplainsNothing() {
        Minutes carriedAway = MinutesSamples.withFigures(new Figures(310, 309, 330, 309, 308, 304, 4, 20, 1));

        assertThat(codes(refused(MinutesSamples.explained(carriedAway, Map.of("M4", " ")))))
                .containsExactly("M4");
    }

    @Test
    void theInventoryOfBallotsMustBalanceByM5() {
        assertThat(codes(refused(MinutesSamples.withFigures(new Figures(310, 309, 331, 309, 309, 305, 4, 20, 1)))))
                .containsExactly("M5");
    }

    @Test
    void noCandidateHasMoreVotesThanValidBallotsByM6() {
        assertThat(codes(refused(MinutesSamples.withVotesOf("a", 306)))).containsExactly("M6");
    }

    @Test
    void fewerVotesThanValidBallotsAreRefusedByM7() {
        assertThat(codes(refused(MinutesSamples.withVotes(Map.of("a", 100L, "b", 100L, "c", 100L, "d", 4L, "e", 0L)))))
                .containsExactly("M7");
    }

    @Test
    void moreVotesThanSeatsTimesValidBallotsAreRefusedByM7() {
        assertThat(codes(refused(MinutesSamples.withVotes(Map.of("a", 305L, "b", 305L, "c", 305L, "d", 1L, "e", 0L)))))
                .containsExactly("M7");
    }

    @Test
    void ballotsByNamesMustGiveAllVotesByM8() {
        // 855 votes on 305 ballots: 5 of one name, 50 of two, 250 of three.
        assertThatCode(() -> require(MinutesSamples.withBallotsByNames(Map.of(1, 5L, 2, 50L, 3, 250L))))
                .doesNotThrowAnyException();
        assertThat(codes(refused(MinutesSamples.withBallotsByNames(Map.of(1, 6L, 2, 49L, 3, 250L)))))
                .containsExactly("M8");
    }

    @Test
    void aBallotWithMoreNamesThanSeatsIsNoValidBallotByM8() {
        assertThat(codes(refused(MinutesSamples.withBallotsByNames(Map.of(3, 304L, 4, 1L)))))
                .containsExactly("M8");
    }

    @Test
    void votersAddedAfterTheRollWasSentNeedAnExplanation() {
        Minutes added = MinutesSamples.withFigures(new Figures(312, 309, 330, 309, 309, 305, 4, 20, 1));

        assertThat(codes(refused(added))).containsExactly("M3-ROLL");
        assertThatCode(() -> require(MinutesSamples.explained(added, Map.of("M3-ROLL", "Bổ sung 2 cử tri ngày 22/5"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aCandidateOfAnotherConstituencyIsUnknown() {
        Map<String, Long> votes = new TreeMap<>(correct().votes());
        votes.put("x", 0L);

        ProblemException refused = refused(MinutesSamples.withVotes(votes));

        assertThat(refused.type()).isEqualTo(ProblemType.UNKNOWN_CANDIDATE);
        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly("/votes/x");
    }

    @Test
    void aCandidateWithoutVotesIsWrittenAsZero() {
        Map<String, Long> votes = new TreeMap<>(correct().votes());
        votes.remove("e");

        ProblemException refused = refused(MinutesSamples.withVotes(votes));

        assertThat(refused.type()).isEqualTo(ProblemType.CANDIDATE_SET_MISMATCH);
        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly("/votes/e");
    }

    @Test
    void numbersThatNoPollingAreaHasAreRefusedBeforeAnythingIsAdded() {
        ProblemException refused = refused(MinutesSamples.withVotesOf("a", Long.MAX_VALUE));

        assertThat(refused.type()).isEqualTo(ProblemType.RULE_VIOLATED);
        assertThat(codes(refused)).containsExactly("range");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        ProblemException refused = refused(new Minutes(
                new Figures(300, 309, 331, 308, 309, 305, 5, 20, 1),
                Map.of(),
                Map.of("a", 306L, "b", 306L, "c", 306L, "d", 0L, "e", 0L),
                Map.of()));

        assertThat(codes(refused)).containsExactly("M1", "M2", "M3", "M4", "M5", "M6", "M7", "M3-ROLL");
    }

    /** Any lawful count of ballots passes; whoever deals real ballots can never be refused. */
    @Test
    void minutesOfDealtBallotsAlwaysPass() {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 2_000; round++) {
            assertThatCode(() -> require(dealt(random))).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    private static Minutes dealt(SplittableRandom random) {
        long valid = random.nextLong(0, 300);
        long invalid = random.nextLong(0, 10);
        long unused = random.nextLong(0, 30);
        Map<String, Long> votes = new TreeMap<>();
        BALLOT.candidates().forEach(candidate -> votes.put(candidate, 0L));
        Map<Integer, Long> byNames = new TreeMap<>();
        for (long ballot = 0; ballot < valid; ballot++) {
            int names = random.nextInt(1, BALLOT.seats() + 1);
            byNames.merge(names, 1L, Long::sum);
            int first = random.nextInt(BALLOT.candidates().size());
            for (int name = 0; name < names; name++) {
                votes.merge(
                        BALLOT.candidates()
                                .get((first + name) % BALLOT.candidates().size()),
                        1L,
                        Long::sum);
            }
        }
        long cast = valid + invalid;
        return new Minutes(
                new Figures(BALLOT.listed(), cast, cast + unused, cast, cast, valid, invalid, unused, 0),
                byNames,
                votes,
                Map.of());
    }

    private static void require(Minutes minutes) {
        MinutesRules.require(minutes, MinutesSamples.SCENE, MinutesSamples.NOW);
    }

    private static ProblemException refused(Minutes minutes) {
        return catchThrowableOfType(ProblemException.class, () -> require(minutes));
    }

    private static List<String> codes(ProblemException refused) {
        return refused.violations().stream().map(Violation::code).distinct().toList();
    }
}
