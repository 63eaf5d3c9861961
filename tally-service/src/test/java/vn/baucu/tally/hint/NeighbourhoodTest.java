package vn.baucu.tally.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Figures;
import vn.baucu.tally.hint.Hint.Kind;

class NeighbourhoodTest {

    private static final HintConfig CONFIG = new HintConfig() {
        @Override
        public int fewestNeighbours() {
            return 6;
        }

        @Override
        public double deviations() {
            return 3;
        }

        @Override
        public int leastDifference() {
            return 100;
        }

        @Override
        public int fewestNumbers() {
            return 60;
        }

        @Override
        public double digitsChiSquare() {
            return 33.72;
        }
    };

    @Test
    void usualCountsGiveNoHint() {
        assertThat(hints(usual(20))).isEmpty();
    }

    @Test
    void everybodyVotingWithoutAnInvalidBallotIsPointedOut() {
        List<Count> counts = usual(3);
        counts.set(1, count("03390-002", 300, 300, 0, Map.of("a", 213L, "b", 87L)));

        assertThat(hints(counts)).singleElement().satisfies(hint -> {
            assertThat(hint.subject()).isEqualTo("03390-002");
            assertThat(hint.kind()).isEqualTo(Kind.EVERYBODY_AND_ALL_VALID);
            assertThat(hint.why().vi()).isEqualTo("Cả 300 cử tri đều đi bầu và không có phiếu nào không hợp lệ.");
            assertThat(hint.why().en()).isEqualTo("All 300 voters have voted and no ballot is invalid.");
        });
    }

    @Test
    void figuresEqualToThoseOfANeighbourArePointedOut() {
        List<Count> counts = usual(3);
        counts.add(new Count(
                "03390-009",
                counts.get(0).constituency(),
                counts.get(0).figures(),
                counts.get(0).votes()));

        assertThat(hints(counts)).singleElement().satisfies(hint -> {
            assertThat(hint.kind()).isEqualTo(Kind.SAME_AS_NEIGHBOUR);
            assertThat(hint.why().en()).contains("03390-001");
        });
    }

    @Test
    void turnoutFarFromTheNeighboursIsPointedOut() {
        List<Count> counts = usual(12);
        counts.set(4, count("03390-005", 300, 150, 3, Map.of("a", 91L, "b", 56L)));

        assertThat(hints(counts))
                .filteredOn(hint -> hint.kind() == Kind.TURNOUT_FAR_FROM_MEAN)
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.subject()).isEqualTo("03390-005");
                    assertThat(hint.why().en()).startsWith("Turnout is 50.00 %, in the 11 other polling areas");
                });
    }

    @Test
    void invalidBallotsFarFromTheNeighboursArePointedOut() {
        List<Count> counts = usual(12);
        counts.set(4, count("03390-005", 300, 297, 90, Map.of("a", 131L, "b", 76L)));

        assertThat(hints(counts)).extracting(Hint::kind).containsExactly(Kind.INVALID_FAR_FROM_MEAN);
    }

    @Test
    void roundedVotesArePointedOutByTheirLastDigits() {
        List<Count> counts = usual(40);
        counts.replaceAll(count -> new Count(
                count.pollingArea(),
                count.constituency(),
                count.figures(),
                new TreeMap<>(Map.of(
                        "a",
                        count.votes().getOrDefault("a", 0L) / 5 * 5,
                        "b",
                        count.votes().getOrDefault("b", 0L)))));

        assertThat(hints(counts)).singleElement().satisfies(hint -> {
            assertThat(hint.kind()).isEqualTo(Kind.LAST_DIGITS);
            assertThat(hint.subject()).isEqualTo("03390");
            assertThat(hint.why().en()).contains(" of 80 numbers of votes end in ");
        });
    }

    private static List<Hint> hints(List<Count> counts) {
        return new Neighbourhood("03390", counts).hints(CONFIG);
    }

    /** As counted: about 98 % turnout, few invalid, votes that end in any digit. */
    private static List<Count> usual(int number) {
        Random random = new Random(5);
        List<Count> counts = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            long listed = 250 + random.nextLong(100);
            long voted = listed - 4 - random.nextLong(5);
            long invalid = 2 + random.nextLong(4);
            long first = 100 + random.nextLong(100);
            String code = String.format(java.util.Locale.ROOT, "03390-%03d", i);
            counts.add(count(code, listed, voted, invalid, Map.of("a", first, "b", 20L + random.nextLong(80))));
        }
        return counts;
    }

    private static Count count(String code, long listed, long voted, long invalid, Map<String, Long> votes) {
        return new Count(
                code,
                "NA-12-1",
                new Figures(listed, voted, listed + 20, voted, voted, voted - invalid, invalid, 20, 0),
                new TreeMap<>(votes));
    }
}
