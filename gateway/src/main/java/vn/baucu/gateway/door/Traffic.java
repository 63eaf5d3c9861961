package vn.baucu.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts and times what passes the door, by route: paths hold codes and are too many to count by. */
@Singleton
class Traffic {

    static final String NO_ROUTE = "none";

    private final MeterRegistry registry;
    private final Map<Passage, Timer> timers = new ConcurrentHashMap<>();

    Traffic(MeterRegistry registry) {
        this.registry = registry;
    }

    void passed(String route, String method, int status, long nanos) {
        timers.computeIfAbsent(new Passage(route, method, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    void tokenRefused(String slug) {
        registry.counter("baucu.gateway.tokens.refused", "problem", slug).increment();
    }

    private Timer timer(Passage passage) {
        return Timer.builder("baucu.gateway.requests")
                .description("Requests through the gateway")
                .tags("route", passage.route(), "method", passage.method(), "status", String.valueOf(passage.status()))
                .publishPercentileHistogram(false)
                .register(registry);
    }

    private record Passage(String route, String method, int status) {}
}
