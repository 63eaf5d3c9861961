package vn.baucu.tally.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import vn.baucu.common.watch.Watch;

/** Keeps the log of minutes going in the background. */
@ApplicationScoped
class LogKeeper {

    private static final Logger LOG = Logger.getLogger(LogKeeper.class);

    private final Sequencer sequencer;
    private final Checkpoints checkpoints;
    private final LogConfig config;
    private final Watch watch;

    LogKeeper(Sequencer sequencer, Checkpoints checkpoints, LogConfig config, MeterRegistry metrics) {
        this.sequencer = sequencer;
        this.checkpoints = checkpoints;
        this.config = config;
        this.watch = new Watch("minutes-log", "The log of minutes waits", metrics);
    }

    void start(@Observes StartupEvent event) {
        if (checkpoints.key().isEmpty()) {
            LOG.warn("There is no key to sign the log of minutes with: baucu.log.signing-key");
        }
        watch.start(config.interval(), this::keep);
    }

    void stop(@Observes ShutdownEvent event) {
        watch.stop();
    }

    private void keep() {
        sequencer.append();
        checkpoints.sign();
    }
}
