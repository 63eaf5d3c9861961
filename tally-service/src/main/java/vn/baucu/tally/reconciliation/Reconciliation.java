package vn.baucu.tally.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
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

    /** Looks at every sum of every election; one wrong unit raises the alarm. */
    void checkAll() {
        List<Difference> raised = QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(this::checkAll));
        for (Difference difference : raised) {
            LOG.errorf(
                    "Sum differs from its recomputation: election=%s subject=%s ballotType=%s round=%s kind=%s",
                    difference.election(),
                    difference.subject(),
                    difference.ballotType(),
                    difference.round(),
                    difference.kind());
        }
    }

    private List<Difference> checkAll(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(?)", LOCK);
        Instant now = clock.instant();
        List<Difference> found = Differences.all(handle, now.minus(config.patience()));
        differences.set(found.size());
        return Alarms.keep(handle, found, now);
    }
}
