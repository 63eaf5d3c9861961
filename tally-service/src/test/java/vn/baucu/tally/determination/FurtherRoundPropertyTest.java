package vn.baucu.tally.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.testing.Article;

/**
 * Further rounds against another reading of the law: fill seat by seat with whoever is best of those left, and look
 * afterwards whether somebody left out is just as good.
 */
@Article({"78.1", "78.2", "78.3", "78.4", "79", "80"})
class FurtherRoundPropertyTest {

    @Test
    void aFurtherRoundElectsWhoIsBestOfThoseLeftSeatBySeat() {
        long seed = new java.util.SplittableRandom().nextLong();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Set<String> seen = new HashSet<>();
        for (int run = 0; run < 40_000; run++) {
            Regime regime = Regimes.of(random.nextBoolean() ? "vn-2015" : "vn-2025");
            BallotType ballotType =
                    regime.ballotTypes().get(random.nextInt(regime.ballotTypes().size()));
            Trigger trigger = List.of(Trigger.values()).get(random.nextInt(3));
            ConstituencyCount count = count(random, ballotType);

            Determination determination = CountedRound.further(count, regime, regime.round(trigger, ballotType));

            Expected expected = expected(count, trigger);
            assertThat(new Expected(
                            new TreeSet<>(CountSamples.codes(determination.elected())),
                            determination instanceof Determination.TieUnresolved tie
                                    ? new TreeSet<>(CountSamples.codes(tie.tied()))
                                    : new TreeSet<>(),
                            determination.missing()))
                    .as("seed %d, run %d, %s after %s", seed, run, count, trigger)
                    .isEqualTo(expected);
            assertThat(determination.furtherRound()).isEmpty();
            assertThat(determination.standing()).isEmpty();
            assertThat(determination.conclusions()).allSatisfy(conclusion -> {
                assertThat(conclusion.article()).isNotBlank();
                assertThat(conclusion.numbers()).isNotEmpty();
                assertThat(conclusion.sentence().vi()).isNotBlank();
                assertThat(conclusion.sentence().en()).isNotBlank();
            });
            seen.add(trigger + determination.getClass().getSimpleName());
        }
        assertThat(seen)
                .as("seed %d", seed)
                .contains(
                        "SHORTAGEVoidByTurnout",
                        "SHORTAGEFull",
                        "SHORTAGEShortAccepted",
                        "SHORTAGETieUnresolved",
                        "TURNOUTFull",
                        "TURNOUTShortAccepted",
                        "TURNOUTTieUnresolved",
                        "ANNULMENTVoidByTurnout",
                        "ANNULMENTFull")
                .doesNotContain("TURNOUTVoidByTurnout");
    }

    private record Expected(Set<String> elected, Set<String> tied, int missing) {}

    private static Expected expected(ConstituencyCount count, Trigger trigger) {
        Set<String> elected = new TreeSet<>();
        Set<String> tied = new TreeSet<>();
        boolean waived = trigger == Trigger.TURNOUT;
        if (waived || twice(count.voted()).compareTo(BigInteger.valueOf(count.listed())) > 0) {
            List<CandidateVotes> left = new ArrayList<>(count.candidates());
            left.removeIf(candidate -> twice(candidate.votes()).compareTo(BigInteger.valueOf(count.valid())) <= 0);
            while (elected.size() < count.seats() && !left.isEmpty()) {
                CandidateVotes best = left.get(0);
                for (CandidateVotes other : left) {
                    if (other.votes() > best.votes()
                            || (other.votes() == best.votes()
                                    && other.birthDate().compareTo(best.birthDate()) < 0)) {
                        best = other;
                    }
                }
                Set<String> asGood = new TreeSet<>();
                for (CandidateVotes other : left) {
                    if (other.votes() == best.votes() && other.birthDate().equals(best.birthDate())) {
                        asGood.add(other.code());
                    }
                }
                if (asGood.size() > count.seats() - elected.size()) {
                    tied = asGood;
                    break;
                }
                elected.addAll(asGood);
                left.removeIf(candidate -> asGood.contains(candidate.code()));
            }
        }
        return new Expected(elected, tied, count.seats() - elected.size());
    }

    private static BigInteger twice(long number) {
        return BigInteger.valueOf(number).shiftLeft(1);
    }

    private static ConstituencyCount count(RandomGenerator random, BallotType ballotType) {
        long listed = random.nextLong(50);
        long voted = random.nextInt(3) == 0 ? listed / 2 + random.nextLong(2) : random.nextLong(listed + 1);
        long valid = voted == 0 || random.nextInt(12) == 0 ? 0 : random.nextLong(voted + 1);
        List<CandidateVotes> candidates = new ArrayList<>();
        int size = random.nextInt(8);
        for (int i = 0; i < size; i++) {
            long votes =
                    random.nextBoolean() ? random.nextLong(valid + 1) : Math.min(valid, valid / 2 + random.nextLong(3));
            candidates.add(
                    new CandidateVotes("c" + i, "Nguyễn Văn A", LocalDate.of(1960 + random.nextInt(3), 1, 1), votes));
        }
        return new ConstituencyCount(ballotType, random.nextInt(1, 4), listed, voted, valid, candidates);
    }

    @Article("79.3")
    @Test
    void anAdditionalElectionThatTooFewAttendFillsNothingAndThatIsInferred() {
        Regime regime = Regimes.of("vn-2015");
        ConstituencyCount count =
                new ConstituencyCount(BallotType.PROVINCIAL_COUNCIL, 1, 100, 50, 50, List.of(CountSamples.votes(50)));

        Determination determination =
                CountedRound.further(count, regime, regime.round(Trigger.SHORTAGE, BallotType.PROVINCIAL_COUNCIL));

        assertThat(determination).isInstanceOf(Determination.VoidByTurnout.class);
        assertThat(determination.conclusions().get(0).inferred()).isTrue();
        assertThat(determination.missing()).isEqualTo(1);
    }

    @Article("80")
    @Test
    void aRepeatElectionIsRecognisedThoughNotMoreThanHalfVotedArticle80() {
        Regime regime = Regimes.of("vn-2025");
        ConstituencyCount count = new ConstituencyCount(
                BallotType.NATIONAL_ASSEMBLY, 1, 100, 50, 50, List.of(CountSamples.votes(26, 25)));

        Determination determination =
                CountedRound.further(count, regime, regime.round(Trigger.TURNOUT, BallotType.NATIONAL_ASSEMBLY));

        assertThat(CountSamples.codes(determination.elected())).containsExactly("a");
        assertThat(determination.conclusions().get(0).rule()).isEqualTo(Conclusion.Rule.REPEAT_ELECTION);
        assertThat(regime.round(Trigger.TURNOUT, BallotType.NATIONAL_ASSEMBLY).round())
                .isEqualTo(Round.REPEAT);
    }

    @Article("78.2")
    @Test
    void withoutAValidBallotNobodyIsElectedArticle78() {
        Regime regime = Regimes.of("vn-2015");
        ConstituencyCount count = new ConstituencyCount(
                BallotType.PROVINCIAL_COUNCIL, 2, 100, 90, 0, List.of(CountSamples.votes(0, 0, 0)));

        assertThat(CountedRound.first(count, regime).elected()).isEmpty();
        assertThat(CountedRound.further(count, regime, regime.round(Trigger.TURNOUT, BallotType.PROVINCIAL_COUNCIL))
                        .elected())
                .isEmpty();
    }
}
