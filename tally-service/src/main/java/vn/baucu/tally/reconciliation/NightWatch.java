package vn.baucu.tally.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.baucu.common.watch.Watch;

/** Checks the sums all night, and after each part of them rests: it must not keep the database from new minutes. */
@ApplicationScoped
class NightWatch {

    private final Reconciliation reconciliation;
    private final ReconciliationConfig config;
    private final Watch watch;

    NightWatch(Reconciliation reconciliation, ReconciliationConfig config, MeterRegistry metrics) {
        this.reconciliation = reconciliation;
        this.config = config;
        this.watch = new Watch("night-watch", "Reconciliation waits for the database", metrics);
    }

    void start(@Observes StartupEvent event) {
        watch.start(
                config.interval(),
                () -> reconciliation.checkAll(took -> watch.rests(took.multipliedBy(config.rest()))));
    }

    void stop(@Observes ShutdownEvent event) {
        watch.stop();
    }
}
