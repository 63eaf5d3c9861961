package vn.baucu.rehearsal.benchmark;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much to measure.
 *
 * @param connections of the baseline, and senders through the gateway
 * @param warmUp minutes sent before anything is measured
 * @param sizes how many minutes are in when the cost of the next is looked at, ascending
 */
public record BenchmarkPlan(int connections, int warmUp, List<Integer> sizes, int steadyPerSecond, int steadySeconds) {

    /** How many minutes tell the cost once so many are in. */
    private static final int LOOKED_AT = 5_000;

    public BenchmarkPlan {
        sizes = List.copyOf(sizes);
    }

    /** With up to 100,000 minutes, and a minute at a steady 100 per second. */
    public static BenchmarkPlan usual() {
        return new BenchmarkPlan(64, 20_000, List.of(1_000, 10_000, 100_000), 100, 60);
    }

    /** A tenth of the usual, for a first look. */
    public static BenchmarkPlan quick() {
        return new BenchmarkPlan(64, 8_000, List.of(1_000, 10_000), 100, 15);
    }

    /** How many minutes are sent in all. */
    int minutes() {
        return sizes.get(sizes.size() - 1) + LOOKED_AT;
    }

    /** Where one stretch of sending ends and the next begins, so that the minutes that tell a cost are one of them. */
    List<Integer> ends() {
        return sizes.stream().flatMap(size -> Stream.of(size, size + LOOKED_AT)).toList();
    }
}
