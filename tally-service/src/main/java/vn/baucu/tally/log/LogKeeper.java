package vn.baucu.tally.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps the log of minutes going in the background. */
@ApplicationScoped
class LogKeeper {

    private static final Logger LOG = Logger.getLogger(LogKeeper.class);

    private final Sequencer sequencer;
    private final Checkpoints checkpoints;
    private final LogConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);

    LogKeeper(Sequencer sequencer, Checkpoints checkpoints, LogConfig config) {
        this.sequencer = sequencer;
        this.checkpoints = checkpoints;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (checkpoints.key().isEmpty()) {
            LOG.warn("There is no key to sign the log of minutes with: baucu.log.signing-key");
        }
        Thread keeper = new Thread(this::keep, "minutes-log");
        keeper.setDaemon(true);
        keeper.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void keep() {
        try {
            while (!stopping.await(config.interval().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    sequencer.append();
                    checkpoints.sign();
                } catch (RuntimeException refused) {
                    // Whatever it was: a log that is not kept proves nothing.
                    LOG.warnf("The log of minutes waits: %s", refused.getMessage());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
