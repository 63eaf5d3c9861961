package vn.baucu.common.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import vn.baucu.common.watch.Watch;

/** Shows those who watch what was set aside and what is missing. */
@ApplicationScoped
class InboxWatch {

    private final Parking parking;
    private final Gaps gaps;
    private final InboxConfig config;
    private final AtomicInteger parked = new AtomicInteger();
    private final AtomicInteger overdue = new AtomicInteger();
    private final Watch watch;

    InboxWatch(Parking parking, Gaps gaps, InboxConfig config, MeterRegistry metrics) {
        this.parking = parking;
        this.gaps = gaps;
        this.config = config;
        metrics.gauge("baucu.inbox.parked", parked);
        metrics.gauge("baucu.inbox.gaps.overdue", overdue);
        this.watch = new Watch("inbox-watch", "The watch over the inbox waits for the database", metrics);
    }

    void start(@Observes StartupEvent event) {
        watch.start(
                config.watchInterval(), () -> QuarkusTransaction.requiringNew().run(this::look));
    }

    void stop(@Observes ShutdownEvent event) {
        watch.stop();
    }

    private void look() {
        parked.set(parking.parked());
        overdue.set(gaps.overdue());
    }
}
