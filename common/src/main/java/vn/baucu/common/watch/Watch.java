package vn.baucu.common.watch;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Looks again and again in the background until the service stops. A look that fails, be it by an {@link Error}, is
 * counted and tried again: a watch that had ended would show for ever what was true when it did.
 */
public final class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final int DEEPEST = 8;

    private final String name;
    private final String complaint;
    private final Clock clock;
    private final Counter failures;
    private final AtomicLong succeeded;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** The complaint says in the log what it means that a look fails. */
    public Watch(String name, String complaint, MeterRegistry metrics) {
        this.name = name;
        this.complaint = complaint;
        this.clock = metrics.config().clock();
        this.failures = metrics.counter("baucu.watch.failures", "watch", name);
        this.succeeded = new AtomicLong(clock.monotonicTime());
        // Computed by whoever asks, so it also grows when a look hangs.
        metrics.gauge("baucu.watch.since.success.seconds", Tags.of("watch", name), succeeded, this::since);
    }

    private double since(AtomicLong success) {
        return (clock.monotonicTime() - success.get()) / 1e9;
    }

    public void start(Duration pause, Runnable look) {
        Thread thread = new Thread(() -> run(pause, look), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends every pause and rest at once; a look that does not rest is let finish. */
    public void stop() {
        stopping.countDown();
    }

    /** For a look of many parts, to rest in between: whether it goes on afterwards. */
    public boolean rests(Duration rest) {
        try {
            return !stopping.await(rest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException untimely) {
            // The thread is ours, and nobody ends it but stop().
            return stopping.getCount() > 0;
        }
    }

    private void run(Duration pause, Runnable look) {
        do {
            try {
                look.run();
                succeeded.set(clock.monotonicTime());
            } catch (Throwable failed) {
                failures.increment();
                LOG.log(failed instanceof Error ? Level.ERROR : Level.WARN, complaint + ": " + described(failed));
            }
        } while (rests(pause));
    }

    /** Without messages: they may repeat what stands in a row. */
    private static String described(Throwable failed) {
        return Stream.concat(
                        Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                                .limit(DEEPEST)
                                .map(Watch::kind),
                        Arrays.stream(failed.getStackTrace())
                                .filter(place -> place.getClassName().startsWith("vn.baucu."))
                                .limit(1)
                                .map(place -> "at " + place.getFileName() + ":" + place.getLineNumber()))
                .collect(Collectors.joining(", "));
    }

    private static String kind(Throwable cause) {
        String kind = cause.getClass().getSimpleName();
        return cause instanceof SQLException refused ? kind + " " + refused.getSQLState() : kind;
    }
}
