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

    /** The more minutes there are, the longer a look takes; it must not keep the database from taking new ones. */
    private static final int REST = 50;

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
        try {
            Duration pause = config.interval();
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                long start = System.nanoTime();
                try {
                    reconciliation.checkAll();
                } catch (RuntimeException away) {
                    // Whatever it was: a watch that has ended finds nothing until somebody notices.
                    LOG.warnf("Reconciliation waits for the database: %s", away.getMessage());
                }
                pause = longer(
                        config.interval(),
                        Duration.ofNanos(System.nanoTime() - start).multipliedBy(REST));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
