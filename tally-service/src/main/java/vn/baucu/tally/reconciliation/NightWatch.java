package vn.baucu.tally.reconciliation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/** Checks the sums all night. */
@ApplicationScoped
class NightWatch {

    private static final Logger LOG = Logger.getLogger(NightWatch.class);

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
            while (!stopping.await(config.interval().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    reconciliation.checkAll();
                } catch (JdbiException away) {
                    LOG.warnf("Reconciliation waits for the database: %s", away.getMessage());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
