package vn.baucu.tally.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.baucu.tally.determination.CountSamples.assembly;
import static vn.baucu.tally.determination.CountSamples.candidate;
import static vn.baucu.tally.determination.CountSamples.codes;
import static vn.baucu.tally.determination.CountSamples.council;
import static vn.baucu.tally.determination.CountSamples.votes;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Round;
import vn.baucu.testing.Article;

class CountedRoundTest {

    private static final Regime REGIME = Regimes.of("vn-2015");

    @Article("78.1")
    @Test
    void exactlyHalfTheListedVotersAreNotEnoughArticle78() {
        Determination determination = determine(turnout(1000, 500));

        assertThat(determination).isInstanceOf(Determination.VoidByTurnout.class);
        assertThat(determination.elected()).isEmpty();
        assertThat(determination.missing()).isEqualTo(2);
        assertThat(determination.furtherRound())
                .hasValueSatisfying(rule -> assertThat(rule.round()).isEqualTo(Round.REPEAT));
    }

    @Article("78.1")
    @Test
    void oneVoterMoreThanHalfIsEnoughArticle78() {
        assertThat(determine(turnout(1000, 501))).isInstanceOf(Determination.Full.class);
        assertThat(determine(turnout(1001, 501))).isInstanceOf(Determination.Full.class);
    }

    @Article("78.1")
    @Test
    void anEmptyListIsVoidArticle78() {
        assertThat(determine(turnout(0, 0))).isInstanceOf(Determination.VoidByTurnout.class);
    }

    @Article("80")
    @Test
    void allCandidatesStandAgainInARepeatElectionArticle80() {
        assertThat(codes(determine(turnout(1000, 400)).standing())).containsExactly("a", "b", "c");
    }

    @Article("78.2")
    @Test
    void exactlyHalfTheValidBallotsDoNotElectArticle78() {
        ConstituencyCount count =
                new ConstituencyCount(BallotType.NATIONAL_ASSEMBLY, 2, 1000, 900, 800, List.of(votes(401, 400, 399)));

        assertThat(codes(determine(count).elected())).containsExactly("a");
    }

    @Article("78.3")
    @Test
    void theCandidatesWithTheMostVotesAreElectedArticle78() {
        Determination determination = determine(assembly(2, votes(500, 700, 600)));

        assertThat(codes(determination.elected())).containsExactly("b", "c");
        assertThat(determination.missing()).isZero();
        assertThat(determination.furtherRound()).isEmpty();
    }

    @Article("78.4")
    @Test
    void theOlderWinsATieOverTheLastSeatArticle78() {
        Determination determination = determine(assembly(
                2,
                candidate("young", "1980-05-02", 600),
                candidate("first", "1990-01-01", 700),
                candidate("old", "1980-05-01", 600)));

        assertThat(codes(determination.elected())).containsExactly("first", "old");
        assertThat(rules(determination)).containsExactly("D1", "D2", "D3", "D4");
    }

    @Article("78.4")
    @Test
    void aTieAboveTheLastSeatDecidesNothingArticle78() {
        Determination determination = determine(assembly(2, votes(600, 600, 500)));

        assertThat(codes(determination.elected())).containsExactly("a", "b");
        assertThat(rules(determination)).containsExactly("D1", "D2", "D3");
    }

    @Article("78.4")
    @Test
    void tiedCandidatesBornOnTheSameDayWaitForADecisionArticle78() {
        Determination determination = determine(twins());

        assertThat(determination).isInstanceOf(Determination.TieUnresolved.class);
        assertThat(codes(determination.elected())).containsExactly("first");
        assertThat(determination.missing()).isEqualTo(1);
        assertThat(codes(((Determination.TieUnresolved) determination).tied())).containsExactly("x", "y");
        assertThat(determination.furtherRound()).isEmpty();
    }

    @Article("78.4")
    @Test
    void anOlderCandidatePassesByTheTiedOnesBornOnTheSameDay() {
        Determination determination = determine(assembly(
                2,
                candidate("x", "1980-05-01", 600),
                candidate("y", "1980-05-01", 600),
                candidate("old", "1970-05-01", 600),
                candidate("young", "1990-05-01", 600)));

        assertThat(codes(determination.elected())).containsExactly("old");
        assertThat(codes(((Determination.TieUnresolved) determination).tied())).containsExactly("x", "y");
    }

    @Test
    void aRecordedDecisionElectsTheChosenOne() {
        Determination.TieUnresolved tie = (Determination.TieUnresolved) determine(twins());

        Determination.Full full = tie.decided(Set.of("y"), "QĐ 12/QĐ-UBBC");

        assertThat(codes(full.elected())).containsExactly("first", "y");
        assertThat(full.conclusions())
                .last(InstanceOfAssertFactories.type(Conclusion.class))
                .returns(List.of("y"), Conclusion::candidates)
                .extracting(conclusion -> conclusion.sentence().en())
                .asString()
                .endsWith("QĐ 12/QĐ-UBBC");
    }

    @Test
    void aDecisionMustFillTheSeatsLeft() {
        Determination.TieUnresolved tie = (Determination.TieUnresolved) determine(twins());

        assertThatThrownBy(() -> tie.decided(Set.of("x", "y"), "QĐ 12")).hasMessageContaining("exactly 1");
        assertThatThrownBy(() -> tie.decided(Set.of("first"), "QĐ 12")).hasMessageContaining("exactly 1");
        assertThatThrownBy(() -> tie.decided(Set.of("x"), " ")).hasMessageContaining("reason");
    }

    @Test
    void withoutAValidBallotNobodyIsElected() {
        ConstituencyCount count =
                new ConstituencyCount(BallotType.NATIONAL_ASSEMBLY, 2, 1000, 900, 0, List.of(votes(0, 0, 0, 0)));

        assertThat(determine(count).elected()).isEmpty();
        assertThat(determine(count).missing()).isEqualTo(2);
    }

    @Test
    void fewerCandidatesThanSeatsLeaveSeatsMissing() {
        Determination determination = determine(assembly(3, votes(800, 700)));

        assertThat(codes(determination.elected())).containsExactly("a", "b");
        assertThat(determination.missing()).isEqualTo(1);
        assertThat(determination.standing()).isEmpty();
        assertThat(determination.conclusions())
                .last(InstanceOfAssertFactories.type(Conclusion.class))
                .extracting(conclusion -> conclusion.sentence().en())
                .asString()
                .endsWith("No candidate is left who was not elected.");
    }

    @Article("79.1")
    @Test
    void anyAssemblyShortageAsksTheNationalElectionCouncilArticle79() {
        Determination determination = determine(assembly(3, votes(800, 700, 300, 200, 100)));

        assertThat(determination.furtherRound()).hasValueSatisfying(rule -> {
            assertThat(rule.round()).isEqualTo(Round.ADDITIONAL);
            assertThat(rule.discretionary()).isTrue();
        });
        assertThat(codes(determination.standing())).containsExactly("c", "d", "e");
    }

    @Article("79.2")
    @ParameterizedTest
    @CsvSource({
        "1, 0, true",
        "2, 0, true",
        "2, 1, true",
        "3, 1, true",
        "3, 2, false",
        "4, 2, true",
        "4, 3, false",
        "5, 3, true",
        "5, 4, false",
    })
    void aCouncilNeedsTwoThirdsOfTheSeatsOfTheConstituencyArticle79(int seats, int elected, boolean additional) {
        long[] votes = new long[8];
        for (int i = 0; i < elected; i++) {
            votes[i] = 600L + i;
        }

        Determination determination = determine(council(seats, votes(votes)));

        assertThat(determination.missing()).isEqualTo(seats - elected);
        assertThat(determination)
                .isInstanceOf(additional ? Determination.ShortAdditional.class : Determination.ShortAccepted.class);
    }

    @Test
    void everyConclusionNamesItsArticle() {
        assertThat(determine(council(3, votes(600, 300, 200, 100, 0))).conclusions())
                .extracting(conclusion -> conclusion.rule().code() + " " + conclusion.article())
                .containsExactly("D1 78.1", "D2 78.2", "D3 78.3", "D5 79.2");
        assertThat(determine(turnout(1000, 499)).conclusions())
                .extracting(conclusion -> conclusion.rule().code() + " " + conclusion.article())
                .containsExactly("D1 78.1", "D6 80");
    }

    @Test
    void theSentenceSaysTheNumbersInBothLanguages() {
        Conclusion turnout = determine(turnout(12_000, 6_000)).conclusions().get(0);

        assertThat(turnout.sentence().vi())
                .isEqualTo("6.000 cử tri đã tham gia bỏ phiếu trong tổng số 12.000 cử tri ghi trong danh sách,"
                        + " không quá một nửa: cuộc bầu cử ở đơn vị bầu cử không có giá trị.");
        assertThat(turnout.sentence().en())
                .isEqualTo("6,000 of 12,000 listed voters voted, not more than half:"
                        + " the election in the constituency is void.");
        assertThat(turnout.numbers()).containsEntry("listed", 12_000L).containsEntry("voted", 6_000L);
    }

    @Test
    void moreVotesThanValidBallotsAreNoCount() {
        assertThatThrownBy(() -> assembly(2, votes(902))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWholeNationFitsTheArithmetic() {
        ConstituencyCount count = new ConstituencyCount(
                BallotType.NATIONAL_ASSEMBLY,
                1,
                Long.MAX_VALUE / 2,
                Long.MAX_VALUE / 4 + 1,
                Long.MAX_VALUE / 4,
                List.of(votes(Long.MAX_VALUE / 8, Long.MAX_VALUE / 8 + 1)));

        assertThat(codes(determine(count).elected())).containsExactly("b");
    }

    private static ConstituencyCount twins() {
        return assembly(
                2,
                candidate("first", "1990-01-01", 700),
                candidate("x", "1980-05-01", 600),
                candidate("y", "1980-05-01", 600));
    }

    private static ConstituencyCount turnout(long listed, long voted) {
        return new ConstituencyCount(
                BallotType.NATIONAL_ASSEMBLY, 2, listed, voted, voted, List.of(votes(voted, voted, 0)));
    }

    private static List<String> rules(Determination determination) {
        return determination.conclusions().stream()
                .map(conclusion -> conclusion.rule().code())
                .toList();
    }

    private static Determination determine(ConstituencyCount count) {
        return CountedRound.first(count, REGIME);
    }
}
