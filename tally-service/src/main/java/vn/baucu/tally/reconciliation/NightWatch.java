package vn.baucu.tally.reconciliation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Checks the sums all night. */
@ApplicationScoped
class NightWatch {

    private static final Logger LOG = Logger.getLogger(NightWatch.class);

    /** So many times as long as a look took: it must not keep the database from taking new minutes. */
    private static final int REST = 20;

    private final Reconciliation reconciliation;
    private final ReconciliationConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);

    NightWatch(Reconciliation reconciliation, ReconciliationConfig config) {
        this.reconciliation = reconciliation;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        Thread watch = new Thread(this::watch, "night-watch");
        watch.setDaemon(true);
        watch.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void watch() {
        while (rests(config.interval())) {
            try {
                reconciliation.checkAll(took -> rests(took.multipliedBy(REST)));
            } catch (RuntimeException away) {
                // Whatever it was: a watch that has ended finds nothing until somebody notices.
                LOG.warnf("Reconciliation waits for the database: %s", away.getMessage());
            }
        }
    }

    /** Whether it is still night afterwards. */
    private boolean rests(Duration pause) {
        try {
            return !stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
