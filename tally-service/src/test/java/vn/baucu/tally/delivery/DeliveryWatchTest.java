package vn.baucu.tally.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.tally.Looks;
import vn.baucu.tally.callback.Receiver;
import vn.baucu.tally.callback.TestCertificate;
import vn.baucu.testing.Embedded;

/** What waits is shown and kept; what was settled is kept for a while. */
@QuarkusTest
@WithTestResource(Embedded.class)
@WithTestResource(TestCertificate.class)
class DeliveryWatchTest {

    @Inject
    Integrator integrator;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    DeliveryConfig config;

    /** One of its own: gauges of the service's registry stay with the first that ran in this process. */
    private final MeterRegistry metrics = new SimpleMeterRegistry();

    private DeliveryWatch watch;

    @BeforeEach
    void aWatch() {
        watch = new DeliveryWatch(jdbi, config, clock, metrics);
    }

    @Test
    void whatWasSettledLongAgoIsForgotten() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            integrator.councilPublishes(2);
            integrator.awaitDelivery(registered, 0, "state", "DELIVERED");
            integrator.awaitDelivery(registered, 1, "state", "DELIVERED");
            String old = integrator.deliveries(registered).extract().path("items[0].id");
            String young = integrator.deliveries(registered).extract().path("items[1].id");
            settled(old, Duration.ofDays(31));
            settled(young, Duration.ofDays(29));

            watch.forgetSome();

            integrator.deliveries(registered).body("items.id", contains(young));
            String gone = integrator.path(registered) + "/deliveries/" + old;
            integrator.asking().get(gone).then().statusCode(404);
            integrator.asking().post(gone + "/redelivery").then().statusCode(404);
            assertThat(jdbi.<Long, RuntimeException>withHandle(handle -> handle.createQuery(
                                    "select count(*) from published_event where election = :election")
                            .bind("election", integrator.nation().election())
                            .mapTo(Long.class)
                            .one()))
                    .isEqualTo(2);
        }
    }

    @Test
    void whatWasAskedForAgainIsKept() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            integrator.awaitDelivery(registered, 0, "state", "DELIVERED");
            String id = integrator.deliveries(registered).extract().path("items[0].id");
            settled(id, Duration.ofDays(29));
            receiver.now(Receiver.status(500));
            integrator
                    .asking()
                    .post(integrator.path(registered) + "/deliveries/" + id + "/redelivery")
                    .then()
                    .statusCode(202);

            watch.forgetSome();

            integrator.deliveries(registered).body("items.id", contains(id), "items[0].state", is("PENDING"));
        }
    }

    /** However long ago it was written down: a paused webhook may be resumed after the election. */
    @Test
    void whatWaitsIsNeverForgotten() {
        Map<String, Object> registered = integrator.registered("https://127.0.0.1:18443/nhan");
        integrator.pause(registered, 1);
        integrator.councilPublishes(1);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update webhook_delivery set created_at = :ago, due_at = :ago where webhook = :webhook")
                .bind("ago", clock.instant().minus(Duration.ofDays(400)))
                .bind("webhook", UUID.fromString(Integrator.id(registered)))
                .execute());

        watch.forgetSome();
        watch.look();

        integrator.deliveries(registered).body("items.state", contains("PENDING"));
        assertThat(gauge("paused")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void fewAreForgottenAtATime() {
        Map<String, Object> registered = integrator.registered("https://127.0.0.1:18443/nhan");
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into webhook_delivery (webhook, ping, message, subject, state, created_at, due_at, settled_at)
                        select :webhook, '{}', gen_random_uuid(), 'ping', 'DELIVERED',
                            cast(:at as timestamptz), cast(:at as timestamptz), cast(:at as timestamptz)
                        from generate_series(1, 1200)
                        """)
                .bind("webhook", UUID.fromString(Integrator.id(registered)))
                .bind("at", clock.instant().minus(Duration.ofDays(40)))
                .execute());

        assertThat(watch.forgetSome()).isLessThanOrEqualTo(DeliveryWatch.AT_ONCE);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> integrator.deliveries(registered).body("items.size()", is(0)));
    }

    @Test
    void howMuchWaitsAndForHowLongIsShown() {
        try (Receiver receiver = Receiver.answering(500)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            receiver.arrived(1);
            jdbi.useHandle(handle -> {
                for (String sql : new String[] {
                    "update webhook set active_since = active_since - interval '2 hours' where id = ?",
                    "update webhook_delivery set trying_since = now() - interval '1 hour' where webhook = ?"
                }) {
                    handle.execute(sql, UUID.fromString(Integrator.id(registered)));
                }
            });

            watch.look();

            assertThat(gauge("active")).isGreaterThanOrEqualTo(1);
            assertThat(metrics.get("baucu.webhook.oldest.waiting.seconds")
                            .gauge()
                            .value())
                    .isGreaterThanOrEqualTo(3600)
                    .isLessThan(86_400);
        }
    }

    @Test
    void aLookThatFailsIsCountedAndTriedAgain() {
        Looks looks = new Looks("webhook-watch");
        DeliveryConfig often = Looks.configured(DeliveryConfig.class, "baucu.delivery.watch-interval", "50ms");
        DeliveryWatch busy = new DeliveryWatch(jdbi, often, clock, looks.metrics());
        busy.start(new StartupEvent());

        looks.failAndRecover("webhook_delivery");

        busy.stop(new ShutdownEvent());
    }

    private double gauge(String webhook) {
        return metrics.get("baucu.webhook.waiting")
                .tag("webhook", webhook)
                .gauge()
                .value();
    }

    private void settled(String delivery, Duration ago) {
        jdbi.useHandle(handle -> handle.createUpdate("update webhook_delivery set settled_at = :at where id = :id")
                .bind("at", clock.instant().minus(ago))
                .bind("id", UUID.fromString(delivery))
                .execute());
    }
}
