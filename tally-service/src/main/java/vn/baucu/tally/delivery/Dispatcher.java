package vn.baucu.tally.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.baucu.tally.callback.Courier;
import vn.baucu.tally.callback.Outcome;

/**
 * Sends what is due, all receivers at the same time: one that answers slowly keeps only its own messages waiting.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int WRITERS = 4;

    private final DeliveryQueue queue;
    private final Courier courier;
    private final Signatures signatures;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Map<UUID, Integer> onTheWay = new ConcurrentHashMap<>();
    private final Semaphore call = new Semaphore(0);
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, Dispatcher::thread);
    private volatile boolean stopping;

    Dispatcher(DeliveryQueue queue, Courier courier, Signatures signatures, DeliveryConfig config, Clock clock) {
        this.queue = queue;
        this.courier = courier;
        this.signatures = signatures;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread(this::run).start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        call.release();
    }

    private static Thread thread(Runnable action) {
        Thread thread = new Thread(action, "webhooks");
        thread.setDaemon(true);
        return thread;
    }

    private void run() {
        try {
            while (!stopping) {
                look();
                if (call.tryAcquire(config.interval().toMillis(), TimeUnit.MILLISECONDS)) {
                    call.drainPermits();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            int room = config.atOnce()
                    - onTheWay.values().stream().mapToInt(Integer::intValue).sum();
            if (room > 0) {
                List<Attempt> taken = queue.take(onTheWay.keySet(), room);
                taken.forEach(attempt -> onTheWay.merge(attempt.webhook(), 1, Integer::sum));
                taken.forEach(this::send);
            }
        } catch (RuntimeException refused) {
            // Whatever it was: messages that nobody looks for never arrive.
            LOG.warnf("Webhooks wait: %s", refused.getMessage());
        }
    }

    private void send(Attempt attempt) {
        CompletionStage<Outcome> unused = courier.send(
                        attempt.url(),
                        signatures.headers(attempt, clock.instant()),
                        attempt.body(),
                        attempt.number() - 1)
                .whenCompleteAsync((outcome, broken) -> settle(attempt, outcome), writers);
    }

    private void settle(Attempt attempt, @Nullable Outcome outcome) {
        try {
            if (outcome != null) {
                queue.settle(attempt, outcome);
            }
        } catch (RuntimeException refused) {
            // It is sent again when its lease has ended.
            LOG.warnf("What became of message %s is not written down: %s", attempt.message(), refused.getMessage());
        } finally {
            onTheWay.computeIfPresent(attempt.webhook(), (id, number) -> number == 1 ? null : number - 1);
            call.release();
        }
    }
}
