package vn.baucu.committee.mandate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Ends mandates, some at a time and each time in a transaction of its own, so that the night after a publication keeps
 * nobody waiting. Where it was stopped, it or another instance goes on.
 */
@ApplicationScoped
class EndingWorker {

    private static final Logger LOG = Logger.getLogger(EndingWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration REST = Duration.ofSeconds(5);

    private final Endings endings;
    private final Mandates mandates;
    private final CountDownLatch stopping = new CountDownLatch(1);

    EndingWorker(Endings endings, Mandates mandates) {
        this.endings = endings;
        this.mandates = mandates;
    }

    void start(@Observes StartupEvent event) {
        Thread worker = new Thread(this::run, "ending-worker");
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        try {
            Duration pause = PAUSE;
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = endAll() ? PAUSE : REST;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nothing failed; what did is tried again, and keeps no other from its end. */
    private boolean endAll() {
        boolean well = true;
        try {
            for (UUID ending : QuarkusTransaction.requiringNew().call(endings::unfinished)) {
                well &= end(ending);
            }
        } catch (RuntimeException away) {
            LOG.warnf("The end of mandates waits for the database: %s", away.getMessage());
            return false;
        }
        return well;
    }

    private boolean end(UUID ending) {
        try {
            boolean more = true;
            while (more && stopping.getCount() > 0) {
                more = QuarkusTransaction.requiringNew().call(() -> mandates.endSome(ending));
            }
            return true;
        } catch (RuntimeException refused) {
            LOG.warnf("The end %s of mandates is tried again: %s", ending, refused.getMessage());
            return false;
        }
    }
}
