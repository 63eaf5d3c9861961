package vn.baucu.rehearsal.night;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/** Durations in order, to read percentiles from. */
public final class Latencies {

    private final long[] sortedNanos;

    private Latencies(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    public static Latencies of(Collection<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Latencies(sorted);
    }

    /** Of so many that they are better not put into boxes. */
    public static Latencies of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /** All of them together. */
    public static Latencies joined(Collection<Latencies> parts) {
        return of(parts.stream()
                .flatMapToLong(part -> Arrays.stream(part.sortedNanos))
                .toArray());
    }

    /** The duration that this share of all did not exceed. */
    public Duration percentile(double share) {
        if (sortedNanos.length == 0) {
            return Duration.ZERO;
        }
        int index = (int) Math.ceil(share * sortedNanos.length) - 1;
        return Duration.ofNanos(sortedNanos[Math.max(0, index)]);
    }

    public int count() {
        return sortedNanos.length;
    }

    @Override
    public String toString() {
        return "Latencies" + Arrays.toString(sortedNanos);
    }
}
