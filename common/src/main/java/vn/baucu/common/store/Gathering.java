package vn.baucu.common.store;

import java.time.Duration;

/**
 * The rest that work done in batches takes between two of them: what arrives meanwhile is cheaper done together, and
 * those who wait for an answer need the processors more.
 *
 * @param times how often as long as the work took
 */
public record Gathering(int times, Duration shortest, Duration longest) {

    /** @param start of the work, as {@link System#nanoTime} tells it */
    public Duration since(long start) {
        Duration rest = Duration.ofNanos(System.nanoTime() - start).multipliedBy(times);
        if (rest.compareTo(shortest) < 0) {
            return shortest;
        }
        return rest.compareTo(longest) > 0 ? longest : rest;
    }
}
