package vn.baucu.tally.percentage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.common.event.Figures;
import vn.baucu.common.law.PercentageRule;
import vn.baucu.common.law.Regimes;
import vn.baucu.testing.Article;

/** Percentages as forms 21, 22, 26 and 27 print them, the same under both regimes. */
@Article({"77.2", "83.2", "85.2"})
class ShareTest {

    private static final PercentageRule RULE = Regimes.of("vn-2025").percentages();
    private static final BigDecimal HUNDRED = new BigDecimal("100.00");
    private static final BigDecimal HALF_STEP = new BigDecimal("0.005");
    private static final BigDecimal STEP = new BigDecimal("0.01");

    @ParameterizedTest
    @CsvSource({
        "22566, 100000, 22.57",
        "22565, 100000, 22.57",
        "22564, 100000, 22.56",
        "69523133, 69802000, 99.60",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "0, 5, 0.00",
        "5, 5, 100.00",
        "1, 8000, 0.01",
        "1, 20000, 0.01",
        "1, 20001, 0.00"
    })
    void twoDecimalsHalfUpAtTheThird(long part, long whole, BigDecimal percent) {
        for (String regime : List.of("vn-2015", "vn-2025")) {
            assertThat(Share.of(part, whole, Regimes.of(regime).percentages()).percent())
                    .isEqualTo(percent);
        }
    }

    @Test
    void ofNothingThereIsNoPercentage() {
        assertThat(Share.of(0, 0, RULE).percent()).isNull();
        assertThat(Share.parts(RULE, List.of(0L, 0L))).allMatch(share -> share.percent() == null);
    }

    @Test
    void theInvalidShareIsWhatTheValidShareLeavesThoughBothWouldRoundUp() {
        List<Share> ballots = Share.parts(RULE, List.of(19_999L, 1L));

        assertThat(Share.of(1, 20_000, RULE).percent()).isEqualTo("0.01");
        assertThat(ballots).extracting(Share::percent).containsExactly(HUNDRED, new BigDecimal("0.00"));
    }

    @Test
    void threeThirdsAddUpToOneHundred() {
        assertThat(Share.parts(RULE, List.of(1L, 1L, 1L)))
                .extracting(Share::percent)
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    }

    /** Trap 13: a ballot names up to as many as there are seats. */
    @Test
    void percentagesOfCandidatesMakeNoWhole() {
        BigDecimal together = IntStream.of(95, 90, 85, 10)
                .mapToObj(votes -> Share.of(votes, 100, RULE).percent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(together).isEqualTo("280.00");
    }

    /** Trap 11: three numbers, three denominators. */
    @Test
    void everyLineOfFiguresHasTheDenominatorsOfTheForm() {
        FigureLine line = FigureLine.of(new Figures(1000, 990, 1100, 989, 980, 970, 10, 110, 1), RULE);

        assertThat(line.voted()).isEqualTo(new Share(990, 1000, new BigDecimal("99.00")));
        assertThat(line.collected()).isEqualTo(new Share(980, 989, new BigDecimal("99.09")));
        assertThat(line.valid()).isEqualTo(new Share(970, 980, new BigDecimal("98.98")));
        assertThat(line.invalid()).isEqualTo(new Share(10, 980, new BigDecimal("1.02")));
    }

    @Test
    void partsOfAWholeAlwaysAddUpToOneHundredAndNoneIsAWholeStepOff() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            List<Long> parts = new ArrayList<>();
            int count = 1 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                parts.add(random.nextInt(4) == 0 ? 0 : (long) random.nextInt(1 << random.nextInt(28)));
            }
            List<Share> shares = Share.parts(RULE, parts);
            long whole = parts.stream().mapToLong(Long::longValue).sum();
            if (whole == 0) {
                continue;
            }
            assertThat(shares.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %d run %d %s", seed, run, parts)
                    .isEqualTo(HUNDRED);
            for (Share share : shares) {
                assertThat(share.percent().subtract(exact(share.part(), whole)).abs())
                        .as("seed %d run %d %s", seed, run, parts)
                        .isLessThan(STEP);
                assertThat(share.part() == 0 && share.percent().signum() != 0).isFalse();
            }
        }
    }

    @Test
    void theFirstOfTwoPartsIsRoundedAsIfAlone() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            long valid = (long) random.nextInt(1 << random.nextInt(20));
            long invalid = random.nextInt(1 << random.nextInt(12));
            if (valid + invalid == 0) {
                continue;
            }
            assertThat(Share.parts(RULE, List.of(valid, invalid)).get(0))
                    .as("seed %d run %d", seed, run)
                    .isEqualTo(Share.of(valid, valid + invalid, RULE));
        }
    }

    @Test
    void onePartAloneIsNeverMoreThanHalfAStepOff() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            long whole = 1L + random.nextInt(1 << random.nextInt(30));
            long part = (long) (whole * random.nextDouble());
            BigDecimal off = Share.of(part, whole, RULE).percent().subtract(exact(part, whole));
            assertThat(off.abs()).as("seed %d run %d", seed, run).isLessThanOrEqualTo(HALF_STEP);
        }
    }

    private static BigDecimal exact(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 30, RoundingMode.HALF_UP);
    }
}
