package vn.baucu.tally.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.testing.Article;

/** The determination against the plain definition: somebody is elected when fewer than S stand better or equal. */
@Article({"78.1", "78.2", "78.3", "78.4"})
class CountedRoundPropertyTest {

    /** Additional election when so many or fewer are elected, for 1 to 5 council seats (Art 79.2). */
    private static final int[] COUNCIL_SHORTAGE = {0, 1, 1, 2, 3};

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Test
    void theDeterminationIsWhatTheDefinitionSays() {
        long seed = new java.util.SplittableRandom().nextLong();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int ties = 0;
        int older = 0;
        for (int run = 0; run < 40_000; run++) {
            Regime regime = Regimes.of(random.nextBoolean() ? "vn-2015" : "vn-2025");
            ConstituencyCount count = randomCount(random, regime);

            Determination determination = CountedRound.first(count, regime);

            assertThat(outcome(determination))
                    .as("seed %d, run %d, %s", seed, run, count)
                    .isEqualTo(defined(count));
            assertThat(determination.elected())
                    .as("seed %d, run %d, %s", seed, run, count)
                    .isSortedAccordingTo(
                            Comparator.comparingLong(CandidateVotes::votes).reversed());
            ties += determination instanceof Determination.TieUnresolved ? 1 : 0;
            older += determination.conclusions().stream().anyMatch(c -> c.rule() == Conclusion.Rule.TIE) ? 1 : 0;
        }
        // A generator that never ties would prove nothing about ties.
        assertThat(ties).as("seed %d", seed).isGreaterThan(500);
        assertThat(older - ties).as("seed %d", seed).isGreaterThan(500);
    }

    private record Outcome(String state, List<String> elected, List<String> tied, int missing, List<String> standing) {}

    private static Outcome outcome(Determination determination) {
        return new Outcome(
                determination.getClass().getSimpleName(),
                determination.elected().stream()
                        .map(CandidateVotes::code)
                        .sorted()
                        .toList(),
                determination instanceof Determination.TieUnresolved tie
                        ? tie.tied().stream().map(CandidateVotes::code).sorted().toList()
                        : List.of(),
                determination.missing(),
                determination.standing().stream().map(CandidateVotes::code).toList());
    }

    private static Outcome defined(ConstituencyCount count) {
        List<String> all = count.candidates().stream().map(CandidateVotes::code).toList();
        if (!moreThanHalf(count.voted(), count.listed())) {
            return new Outcome("VoidByTurnout", List.of(), List.of(), count.seats(), all);
        }
        List<String> elected = new ArrayList<>();
        List<String> tied = new ArrayList<>();
        for (CandidateVotes candidate : count.candidates()) {
            if (!moreThanHalf(candidate.votes(), count.valid())) {
                continue;
            }
            int better = 0;
            int same = 0;
            for (CandidateVotes other : count.candidates()) {
                boolean equalVotes = other.votes() == candidate.votes();
                better += other.votes() > candidate.votes()
                                || (equalVotes && other.birthDate().isBefore(candidate.birthDate()))
                        ? 1
                        : 0;
                same += equalVotes && other.birthDate().isEqual(candidate.birthDate()) ? 1 : 0;
            }
            if (better + same <= count.seats()) {
                elected.add(candidate.code());
            } else if (better < count.seats()) {
                tied.add(candidate.code());
            }
        }
        int missing = count.seats() - elected.size();
        List<String> rest = all.stream().filter(code -> !elected.contains(code)).toList();
        elected.sort(null);
        tied.sort(null);
        if (!tied.isEmpty()) {
            return new Outcome("TieUnresolved", elected, tied, missing, List.of());
        }
        if (missing == 0) {
            return new Outcome("Full", elected, tied, 0, List.of());
        }
        boolean additional = count.ballotType() == BallotType.NATIONAL_ASSEMBLY
                || elected.size() <= COUNCIL_SHORTAGE[count.seats() - 1];
        return additional
                ? new Outcome("ShortAdditional", elected, tied, missing, rest)
                : new Outcome("ShortAccepted", elected, tied, missing, List.of());
    }

    private static boolean moreThanHalf(long part, long whole) {
        return BigDecimal.valueOf(part).compareTo(BigDecimal.valueOf(whole).divide(TWO)) > 0;
    }

    private static ConstituencyCount randomCount(RandomGenerator random, Regime regime) {
        List<BallotType> ballotTypes = regime.ballotTypes();
        BallotType ballotType = ballotTypes.get(random.nextInt(ballotTypes.size()));
        int seats = random.nextInt(1, regime.seats(ballotType).max() + 1);
        long listed = random.nextLong(60);
        long voted =
                random.nextInt(4) == 0 ? listed / 2 + random.nextLong(2) : listed - random.nextLong(listed / 3 + 1);
        long valid = random.nextLong(Math.max(1, voted - 5), voted + 2) - 1;
        List<CandidateVotes> candidates = new ArrayList<>();
        int size = random.nextInt(9);
        for (int i = 0; i < size; i++) {
            long votes =
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextLong(valid + 1);
                        case 1 -> valid / 2;
                        case 2 -> Math.min(valid, valid / 2 + 1);
                        default -> Math.min(valid, valid / 2 + random.nextLong(4));
                    };
            LocalDate birthDate = LocalDate.of(1960 + random.nextInt(3), 1, 1);
            candidates.add(new CandidateVotes("c" + i, "Nguyễn Văn A", birthDate, votes));
        }
        return new ConstituencyCount(ballotType, seats, listed, voted, valid, candidates);
    }
}
