package vn.baucu.tally.prospect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.RoundRule;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.tally.determination.CandidateVotes;
import vn.baucu.tally.determination.ConstituencyCount;
import vn.baucu.tally.determination.CountedRound;
import vn.baucu.tally.determination.Determination;
import vn.baucu.testing.Article;

/** What is said to be decided is never undone by any minutes that may still come in. */
@Article({"78.1", "78.2", "78.3", "78.4"})
class WinnerBoundPropertyTest {

    private static final Regime REGIME = Regimes.of("vn-2015");

    @Test
    void whatIsSaidToBeDecidedIsNeverUndone() {
        long seed = new java.util.SplittableRandom().nextLong();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int elected = 0;
        int out = 0;
        int open = 0;
        for (int run = 0; run < 6_000; run++) {
            RoundRule further = random.nextInt(3) == 0
                    ? REGIME.round(
                            random.nextBoolean() ? Trigger.TURNOUT : Trigger.SHORTAGE, BallotType.PROVINCIAL_COUNCIL)
                    : null;
            ConstituencyCount counted = count(random);
            long[] voters = random.longs(random.nextInt(4), 0, random.nextBoolean() ? 40 : 400)
                    .toArray();
            long outstanding = 0;
            for (long each : voters) {
                outstanding += each;
            }
            Map<String, Prospect> prospects = new WinnerBound(
                            counted, outstanding, further == null || further.turnoutRequired(), REGIME.determination())
                    .prospects();
            elected += (int)
                    prospects.values().stream().filter(Prospect.ELECTED::equals).count();
            out += (int) prospects.values().stream()
                    .filter(Prospect.NOT_ELECTED::equals)
                    .count();
            open += (int)
                    prospects.values().stream().filter(Prospect.OPEN::equals).count();
            for (int completion = 0; completion < 40; completion++) {
                ConstituencyCount complete = completed(counted, voters, random);
                Determination determination = further == null
                        ? CountedRound.first(complete, REGIME)
                        : CountedRound.further(complete, REGIME, further);
                for (CandidateVotes candidate : complete.candidates()) {
                    boolean in = determination.elected().contains(candidate);
                    boolean tied = determination instanceof Determination.TieUnresolved tie
                            && tie.tied().contains(candidate);
                    Prospect said = prospects.get(candidate.code());
                    assertThat(said == Prospect.ELECTED ? in : said == Prospect.OPEN || (!in && !tied))
                            .as(
                                    "seed %d, run %d: %s of %s, %s became %s",
                                    seed, run, said, candidate, counted, complete)
                            .isTrue();
                }
            }
        }
        // A bound that leaves everything open is never wrong and says nothing.
        assertThat(List.of(elected, out, open)).as("seed %d", seed).allMatch(number -> number > 2_000);
    }

    @Test
    void whenNothingIsOutstandingOnlyTiesAreOpen() {
        long seed = new java.util.SplittableRandom().nextLong();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int run = 0; run < 20_000; run++) {
            ConstituencyCount count = count(random);
            Determination determination = CountedRound.first(count, REGIME);

            new WinnerBound(count, 0, true, REGIME.determination()).prospects().forEach((code, prospect) -> {
                boolean in = determination.elected().stream()
                        .anyMatch(candidate -> candidate.code().equals(code));
                boolean tied = determination instanceof Determination.TieUnresolved tie
                        && tie.tied().stream()
                                .anyMatch(candidate -> candidate.code().equals(code));
                assertThat(prospect)
                        .as("seed %d, %s of %s", seed, code, count)
                        .isEqualTo(in ? Prospect.ELECTED : tied ? Prospect.OPEN : Prospect.NOT_ELECTED);
            });
        }
    }

    /** Any minutes of polling areas with so many voters: extremes often, since bounds break there. */
    private static ConstituencyCount completed(ConstituencyCount counted, long[] voters, RandomGenerator random) {
        long listed = counted.listed();
        long voted = counted.voted();
        long valid = counted.valid();
        long[] votes =
                counted.candidates().stream().mapToLong(CandidateVotes::votes).toArray();
        boolean extreme = random.nextBoolean();
        int[] loved = random.ints(votes.length, 0, 3).toArray();
        for (long each : voters) {
            long came = extreme ? (random.nextInt(4) == 0 ? 0 : each) : random.nextLong(each + 1);
            long good = extreme ? (random.nextInt(4) == 0 ? 0 : came) : random.nextLong(came + 1);
            listed += each;
            voted += came;
            valid += good;
            for (int i = 0; i < votes.length; i++) {
                votes[i] += extreme
                        ? (loved[i] > 0 ? (loved[i] > 1 ? good : random.nextLong(good + 1)) : 0)
                        : random.nextLong(good + 1);
            }
        }
        List<CandidateVotes> candidates = new ArrayList<>();
        for (int i = 0; i < votes.length; i++) {
            CandidateVotes before = counted.candidates().get(i);
            candidates.add(new CandidateVotes(before.code(), before.name(), before.birthDate(), votes[i]));
        }
        return new ConstituencyCount(counted.ballotType(), counted.seats(), listed, voted, valid, candidates);
    }

    private static ConstituencyCount count(RandomGenerator random) {
        long listed = random.nextLong(800);
        long voted = listed - random.nextLong(listed / (random.nextInt(2) + 2) + 1);
        long valid = voted - random.nextLong(Math.min(voted, 6) + 1);
        List<CandidateVotes> candidates = new ArrayList<>();
        int size = random.nextInt(1, 8);
        for (int i = 0; i < size; i++) {
            long votes =
                    random.nextBoolean() ? random.nextLong(valid + 1) : Math.min(valid, valid / 2 + random.nextLong(4));
            candidates.add(
                    new CandidateVotes("c" + i, "Lò Thị Bé", LocalDate.of(1960 + random.nextInt(3), 1, 1), votes));
        }
        return new ConstituencyCount(
                BallotType.PROVINCIAL_COUNCIL, random.nextInt(1, 6), listed, voted, valid, candidates);
    }
}
