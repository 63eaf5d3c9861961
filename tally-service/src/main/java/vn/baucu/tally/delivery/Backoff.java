package vn.baucu.tally.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: twice as long each time, and never as long as everybody else. */
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /** Between three quarters and five quarters of the pause that is due after so many attempts. */
    Duration after(int attempts, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long pause = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(pause * 3 / 4 + random.nextLong(pause / 2 + 1));
    }
}
