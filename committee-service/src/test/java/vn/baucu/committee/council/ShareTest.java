package vn.baucu.committee.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void aShareIsExactAndShownWithTwoDecimals() {
        assertThat(Share.of(20, 6)).isEqualTo(new Share(10, 3, "3.33"));
    }

    @Test
    void halfACentIsRoundedUp() {
        assertThat(Share.of(1, 8).shown()).isEqualTo("0.13");
    }

    @Test
    void belowTheAverageIsNegative() {
        assertThat(Share.of(900, 1).percentAbove(Share.of(1000, 1))).isEqualTo(new Share(-10, 1, "-10.00"));
    }

    @Test
    void deviationsWeighedByTheirSeatsMakeNothing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int parts = 2 + random.nextInt(10);
            long[] people = random.longs(parts, 1, 100_000).toArray();
            int[] seats = random.ints(parts, 1, 6).toArray();
            long allPeople = 0;
            long allSeats = 0;
            for (int i = 0; i < parts; i++) {
                allPeople += people[i];
                allSeats += seats[i];
            }
            Share average = Share.of(allPeople, allSeats);
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < parts; i++) {
                Share deviation = Share.of(people[i], seats[i]).percentAbove(average);
                sum = sum.add(BigDecimal.valueOf(deviation.numerator())
                        .multiply(BigDecimal.valueOf(seats[i]))
                        .divide(BigDecimal.valueOf(deviation.denominator()), 20, RoundingMode.HALF_EVEN));
            }
            assertThat(sum.abs()).as("seed %d round %d", seed, round).isLessThan(new BigDecimal("0.0000000001"));
        }
    }
}
