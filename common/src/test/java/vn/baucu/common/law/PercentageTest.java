package vn.baucu.common.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.testing.Article;

@Article({"77.2", "83.2", "85.2"})
class PercentageTest {

    private static final PercentageRule RULE = Regimes.of("vn-2025").percentages();

    @ParameterizedTest
    @CsvSource({
        "22566, 100000, 22.57",
        "22564, 100000, 22.56",
        "22565, 100000, 22.57",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 200000, 0.00",
        "1, 20000, 0.01",
        "0, 7, 0.00",
        "7, 7, 100.00",
        "99999, 100000, 100.00",
        "76198214, 76423940, 99.70",
    })
    void twoDecimalsAreRoundedHalfUp(long part, long whole, BigDecimal shown) {
        assertThat(new Percentage(part, whole).shown(RULE)).contains(shown);
    }

    @Test
    void nothingOfNothingHasNoPercentage() {
        assertThat(new Percentage(0, 0).shown(RULE)).isEmpty();
        assertThat(new Percentage(0, 0).restShown(RULE)).isEmpty();
    }

    /** Both parts at 0.125 % and 99.875 % would round up and make 100.01 %. */
    @Test
    void validBallotsPlusInvalidBallotsAreAHundred() {
        Percentage valid = new Percentage(99_875, 100_000);

        assertThat(valid.shown(RULE)).contains(new BigDecimal("99.88"));
        assertThat(valid.restShown(RULE)).contains(new BigDecimal("0.12"));
    }

    @Test
    void theLargestCountsDoNotOverflow() {
        assertThat(new Percentage(Long.MAX_VALUE, Long.MAX_VALUE).shown(RULE)).contains(new BigDecimal("100.00"));
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatThrownBy(() -> new Percentage(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyPercentageIsTheNearestHundredth() {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 20_000; run++) {
            long whole = random.nextLong(1, run % 2 == 0 ? 400 : 80_000_000);
            long part = random.nextLong(whole + 1);

            BigDecimal shown = new Percentage(part, whole).shown(RULE).orElseThrow();

            // In whole numbers: hundredths of a percent, plus a half, cut off.
            long hundredths = (part * 20_000 + whole) / (2 * whole);
            assertThat(shown).as("seed %d, %d of %d", seed, part, whole).isEqualTo(BigDecimal.valueOf(hundredths, 2));
        }
    }
}
