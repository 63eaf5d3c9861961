package vn.baucu.tally.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Adds up again, by grouping in SQL and straight from the register, what the roll-up keeps by differences. It shares no
 * step with it: not the events, not the arithmetic, not the table of what was counted.
 */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    /** Of the look at everything: one instance of the service at a time. */
    private static final long LOCK = 0x616c61726dL;

    private final Jdbi jdbi;
    private final ReconciliationConfig config;
    private final Clock clock;
    private final AtomicLong differences = new AtomicLong();

    Reconciliation(Jdbi jdbi, ReconciliationConfig config, Clock clock, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.config = config;
        this.clock = clock;
        metrics.gauge("baucu.tally.differences", differences);
    }

    /**
     * Looks at every sum of every election, a slice at a time; one wrong unit raises the alarm.
     *
     * @param goOn asked after each slice, which has taken so long
     */
    void checkAll(Predicate<Duration> goOn) {
        Set<String> wrong = new HashSet<>();
        for (Slice slice : jdbi.withHandle(Slice::all)) {
            long start = System.nanoTime();
            boolean right = !wrong.contains(slice.election());
            if (!isRight(slice, right)) {
                wrong.add(slice.election());
            }
            if (!goOn.test(Duration.ofNanos(System.nanoTime() - start))) {
                return;
            }
        }
    }

    private boolean isRight(Slice slice, boolean rightBelow) {
        List<Difference> found = new ArrayList<>();
        List<Difference> raised = QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> {
                    handle.execute("select pg_advisory_xact_lock(?)", LOCK);
                    // Those who send minutes need the other processors.
                    handle.execute("set local max_parallel_workers_per_gather = 0");
                    Instant now = clock.instant();
                    found.addAll(Differences.of(handle, slice, rightBelow, now.minus(config.patience())));
                    List<Difference> isNew = Alarms.keep(handle, slice, found, now);
                    differences.set(Alarms.standing(handle));
                    return isNew;
                }));
        for (Difference difference : raised) {
            LOG.errorf(
                    "Sum differs from its recomputation: election=%s subject=%s ballotType=%s round=%s kind=%s",
                    difference.election(),
                    difference.subject(),
                    difference.ballotType(),
                    difference.round(),
                    difference.kind());
        }
        return found.isEmpty();
    }
}
