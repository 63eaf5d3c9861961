package vn.baucu.tally.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.json.Json;
import vn.baucu.tally.callback.Receiver;
import vn.baucu.tally.callback.TestCertificate;
import vn.baucu.testing.Embedded;

/** What is done for a message that did not arrive. */
@QuarkusTest
@WithTestResource(Embedded.class)
@WithTestResource(TestCertificate.class)
class RetryTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Integrator integrator;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    DeliveryQueue queue;

    /** E-053. */
    @Test
    void oneSlowReceiverHoldsUpNobodyElse() {
        try (Receiver slow = Receiver.that(Receiver.hanging());
                Receiver quick = Receiver.answering(200)) {
            for (int i = 0; i < 20; i++) {
                integrator.registered(slow.url());
            }
            integrator.registered(quick.url());

            integrator.councilPublishes(1);
            long released = System.nanoTime();
            quick.arrived(1);

            // One after another they would keep it waiting for forty.
            assertThat(Duration.ofNanos(System.nanoTime() - released)).isLessThan(Duration.ofSeconds(12));
            await().atMost(SOON).until(() -> slow.messages().size() > 20);
        }
    }

    @Test
    void aMessageIsTriedUntilItArrivesUnderTheSameId() {
        try (Receiver receiver = Receiver.answering(500)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            receiver.arrived(2);
            integrator
                    .deliveries(registered)
                    .body("items.state", contains("PENDING"), "items[0].lastStatus", is(500))
                    .body("items[0].dueAt", notNullValue());
            integrator.asking().get(integrator.path(registered)).then().body("failingSince", notNullValue());

            receiver.now(Receiver.resetting());
            integrator.awaitDelivery(registered, 0, "lastFailure", "CONNECTION_LOST");
            receiver.now(Receiver.redirectingTo("https://127.0.0.1/"));
            integrator.awaitDelivery(registered, 0, "lastStatus", 301);
            receiver.now(Receiver.hanging());
            integrator.awaitDelivery(registered, 0, "lastFailure", "TIMED_OUT");
            receiver.now(Receiver.flooding());

            integrator.awaitDelivery(registered, 0, "state", "DELIVERED");
            integrator.deliveries(registered).body("items[0].lastStatus", is(200), "items[0].lastFailure", nullValue());
            assertThat(receiver.messages().stream()
                            .map(message -> message.headers().get("webhook-id"))
                            .distinct())
                    .hasSize(1);
            assertThat(receiver.messages().stream().map(Receiver.Message::body).distinct())
                    .hasSize(1);
            integrator.asking().get(integrator.path(registered)).then().body("failingSince", nullValue());
        }
    }

    @Test
    void ofOneSubjectNothingOvertakesWhatHasNotArrived() {
        try (Receiver receiver = Receiver.answering(503)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            integrator.councilPublishes(2);
            integrator.councilPublishes(3);
            receiver.arrived(4);
            assertThat(numbers(receiver)).containsOnly(1);

            receiver.now(Receiver.status(200));

            integrator.awaitDelivery(registered, 2, "state", "DELIVERED");
            assertThat(numbers(receiver).stream().distinct()).containsExactly(1, 2, 3);
            assertThat(numbers(receiver)).isSorted();
        }
    }

    /** What one subject keeps waiting is no other's fault. */
    @Test
    void anotherSubjectIsNotKeptWaiting() {
        try (Receiver receiver = Receiver.that((self, exchange) -> exchange.sendResponseHeaders(
                self.messages().get(self.messages().size() - 1).body().contains("PROVINCIAL_COUNCIL/12") ? 500 : 200,
                -1))) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            receiver.arrived(1);

            integrator.assemblyIsPublished();

            integrator.awaitDelivery(registered, 1, "state", "DELIVERED");
            integrator.deliveries(registered).body("items.state", contains("PENDING", "DELIVERED"));
        }
    }

    /** As kill -9 in the middle of an attempt leaves it: taken, counted, and nobody there to say what became of it. */
    @Test
    void whatAKilledProcessHadBegunIsSentByTheNextUnderTheSameId() {
        try (Receiver receiver = Receiver.that(Receiver.hanging())) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.pause(registered, 1);
            integrator.councilPublishes(1);
            String message = integrator.deliveries(registered).extract().path("items[0].message");
            receiver.now(Receiver.status(200));
            jdbi.useHandle(handle -> handle.createUpdate("""
                            update webhook_delivery set attempts = 1, trying_since = :now, last_attempt_at = :later,
                                due_at = :lease where webhook = :webhook
                            """)
                    .bind("now", clock.instant())
                    .bind("later", clock.instant().plusSeconds(60))
                    .bind("lease", clock.instant().plusSeconds(3))
                    .bind("webhook", UUID.fromString(Integrator.id(registered)))
                    .execute());
            integrator.resume(registered, 2).statusCode(200);

            await().during(Duration.ofSeconds(1))
                    .until(() -> receiver.messages().isEmpty());
            receiver.arrived(1);

            assertThat(receiver.messages().get(0).headers()).containsEntry("webhook-id", message);
            integrator.awaitDelivery(registered, 0, "state", "DELIVERED");
            integrator.deliveries(registered).body("items[0].attempts", is(2));
        }
    }

    /** Another instance of the service looks as well, and may find what else is due. */
    @Test
    void whatWasDeliveredIsTakenByNobodyElse() throws Exception {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            receiver.arrived(1);
            integrator.awaitDelivery(registered, 0, "state", "DELIVERED");

            assertThat(queue.take(List.of(), 500))
                    .extracting(Attempt::webhook)
                    .doesNotContain(UUID.fromString(Integrator.id(registered)));
            assertThat(receiver.messages()).hasSize(1);
        }
    }

    @Test
    void aMessageThatDidNotArriveForADayHasFailedAndCanBeAskedForAgain() {
        try (Receiver receiver = Receiver.answering(500)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            receiver.arrived(1);

            age("webhook_delivery", "trying_since", "webhook", registered);
            integrator.awaitDelivery(registered, 0, "state", "FAILED");
            String delivery = integrator.deliveries(registered).extract().path("items[0].id");
            integrator.deliveries(registered).body("items[0].dueAt", nullValue(), "items[0].settledAt", notNullValue());
            receiver.now(Receiver.status(200));

            String again = integrator.path(registered) + "/deliveries/" + delivery;
            integrator
                    .asking()
                    .post(again + "/redelivery")
                    .then()
                    .statusCode(202)
                    .header("Location", containsString(again));
            integrator.awaitDelivery(registered, 0, "state", "DELIVERED");
            integrator.asking().post(again + "/redelivery").then().statusCode(202);
            integrator.awaitDelivery(registered, 0, "state", "DELIVERED");
            assertThat(receiver.messages().stream()
                            .map(message -> message.headers().get("webhook-id"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void aWebhookThatFailsForADayIsPausedWithItsReason() {
        try (Receiver receiver = Receiver.answering(500)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            receiver.arrived(1);
            await().atMost(SOON).untilAsserted(() -> integrator
                    .asking()
                    .get(integrator.path(registered))
                    .then()
                    .body("failingSince", notNullValue()));

            age("webhook", "failing_since", "id", registered);

            await().atMost(SOON).untilAsserted(() -> integrator
                    .asking()
                    .get(integrator.path(registered))
                    .then()
                    .body("state", is("PAUSED"), "pausedBecause", is("FAILING"), "version", is(2)));
            List<String> actors = jdbi.withHandle(handle -> handle.createQuery(
                            "select actor from kernel.audit where action = 'pause-webhook' and subject = :id")
                    .bind("id", Integrator.id(registered))
                    .mapTo(String.class)
                    .list());
            assertThat(actors).containsExactly("webhooks");
            integrator.councilPublishes(2);
            receiver.now(Receiver.status(200));
            integrator.deliveries(registered).body("items.state", contains("PENDING", "PENDING"));

            integrator.resume(registered, 2).statusCode(200).body("state", is("ACTIVE"), "failingSince", nullValue());

            integrator.awaitDelivery(registered, 1, "state", "DELIVERED");
            integrator.deliveries(registered).body("items.state", contains("DELIVERED", "DELIVERED"));
        }
    }

    @Test
    void whatIsPublishedWhileAWebhookIsPausedWaitsForIt() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.pause(registered, 1);
            integrator.councilPublishes(1);
            await().during(Duration.ofMillis(500))
                    .until(() -> receiver.messages().isEmpty());

            integrator.resume(registered, 2).statusCode(200);

            receiver.arrived(1);
        }
    }

    private static List<Integer> numbers(Receiver receiver) {
        return receiver.messages().stream()
                .map(message -> Json.read(message.body(), JsonNode.class)
                        .at("/data/number")
                        .asInt())
                .toList();
    }

    /** As if it had been two days ago. */
    private void age(String table, String column, String key, Map<String, Object> registered) {
        Instant before = clock.instant().minus(Duration.ofDays(2));
        UUID id = UUID.fromString(Integrator.id(registered));
        jdbi.useHandle(handle ->
                handle.execute("update webhook set active_since = ? where id = ?", Timestamp.from(before), id));
        await().atMost(SOON)
                .until(() -> jdbi.withHandle(handle -> handle.execute(
                                "update " + table + " set " + column + " = ? where " + key + " = ? and " + column
                                        + " is not null",
                                Timestamp.from(before),
                                id))
                        > 0);
    }
}
