package vn.baucu.common.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Shows those who watch what was set aside and what is missing. */
@ApplicationScoped
class InboxWatch {

    private static final Logger LOG = Logger.getLogger(InboxWatch.class);

    private final Parking parking;
    private final Gaps gaps;
    private final InboxConfig config;
    private final AtomicInteger parked = new AtomicInteger();
    private final AtomicInteger overdue = new AtomicInteger();
    private final CountDownLatch stopping = new CountDownLatch(1);

    InboxWatch(Parking parking, Gaps gaps, InboxConfig config, MeterRegistry metrics) {
        this.parking = parking;
        this.gaps = gaps;
        this.config = config;
        metrics.gauge("baucu.inbox.parked", parked);
        metrics.gauge("baucu.inbox.gaps.overdue", overdue);
    }

    void start(@Observes StartupEvent event) {
        Thread watch = new Thread(this::watch, "inbox-watch");
        watch.setDaemon(true);
        watch.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void watch() {
        try {
            do {
                look();
            } while (!stopping.await(config.watchInterval().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                parked.set(parking.parked());
                overdue.set(gaps.overdue());
            });
        } catch (RuntimeException away) {
            LOG.warnf("The watch over the inbox waits for the database: %s", away.getMessage());
        }
    }
}
