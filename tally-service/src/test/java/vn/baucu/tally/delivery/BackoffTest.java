package vn.baucu.tally.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** E-053. */
class BackoffTest {

    private final long seed = System.nanoTime();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1));

    @Test
    void aPauseIsAboutTwiceTheOneBeforeUpToTheLongest() {
        for (int attempts = 1; attempts < 200; attempts++) {
            double due = Math.min(5_000 * Math.pow(2, attempts - 1.0), 3_600_000);

            assertThat((double) backoff.after(attempts, random).toMillis())
                    .as("after %d attempts, seed %d", attempts, seed)
                    .isBetween(due * 0.74, due * 1.26);
        }
    }

    @Test
    void messagesThatFailedTogetherAreNotTriedTogether() {
        assertThat(random.ints(50).mapToObj(i -> backoff.after(5, random)).distinct())
                .hasSizeGreaterThan(30);
    }

    @Test
    void aDayHasAboutThirtyAttempts() {
        Duration all = Duration.ZERO;
        int attempts = 0;
        while (all.compareTo(Duration.ofHours(24)) < 0) {
            all = all.plus(backoff.after(++attempts, random));
        }
        assertThat(attempts).isBetween(28, 40);
    }
}
