package vn.baucu.tally.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.watch.Watch;

/** Shows those who watch what waits to be sent, and forgets what was settled long ago. */
@ApplicationScoped
class DeliveryWatch {

    /** Nobody who asks for a message again has to wait for more than this to be removed. */
    static final int AT_ONCE = 500;

    private final Jdbi jdbi;
    private final DeliveryConfig config;
    private final Clock clock;
    private final AtomicLong active = new AtomicLong();
    private final AtomicLong paused = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final Watch watch;

    DeliveryWatch(Jdbi jdbi, DeliveryConfig config, Clock clock, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.config = config;
        this.clock = clock;
        metrics.gauge("baucu.webhook.waiting", Tags.of("webhook", "active"), active);
        metrics.gauge("baucu.webhook.waiting", Tags.of("webhook", "paused"), paused);
        metrics.gauge("baucu.webhook.oldest.waiting.seconds", longest, age -> age.get() / 1000.0);
        this.watch = new Watch("webhook-watch", "The watch over webhooks waits for the database", metrics);
    }

    void start(@Observes StartupEvent event) {
        watch.start(config.watchInterval(), () -> {
            look();
            forget();
        });
    }

    void stop(@Observes ShutdownEvent event) {
        watch.stop();
    }

    void look() {
        WaitingDeliveries waiting = jdbi.withHandle(handle -> WaitingDeliveries.count(handle, clock.instant()));
        active.set(waiting.active());
        paused.set(waiting.paused());
        longest.set(Math.max(0, waiting.longest().toMillis()));
    }

    private void forget() {
        int forgotten;
        do {
            forgotten = forgetSome();
        } while (forgotten == AT_ONCE && watch.rests(Duration.ZERO));
    }

    /** What was settled too long ago, a few at a time; one that somebody asks for again at this moment is left alone. */
    int forgetSome() {
        Instant before = clock.instant().minus(config.keepSettled());
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from webhook_delivery where id in (
                            select id from webhook_delivery where settled_at < :before
                            order by settled_at limit :atOnce for update skip locked)
                        """)
                .bind("before", before)
                .bind("atOnce", AT_ONCE)
                .execute());
    }
}
