package vn.baucu.tally.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Topics;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.callback.Receiver;
import vn.baucu.tally.callback.TestCertificate;
import vn.baucu.testing.Embedded;

/** From the release to a receiver that speaks https, and what its owner sees of it. */
@QuarkusTest
@WithTestResource(Embedded.class)
@WithTestResource(TestCertificate.class)
class DeliveryResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    DeliveryQueue queue;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Integrator integrator;

    @BeforeEach
    void anElectionThatIsCertified() {
        integrator = new Integrator(organisation, jdbi);
    }

    @Test
    void whatIsReleasedArrivesAsTheEventThatKafkaHas() {
        try (Receiver receiver = Receiver.answering(200)) {
            integrator.registered(receiver.url());

            integrator.councilPublishes(1);

            Receiver.Message message = arrived(receiver, 1).get(0);
            JsonNode event = Json.read(message.body(), JsonNode.class);
            assertThat(message.headers()).containsEntry("Content-Type", "application/cloudevents+json; charset=utf-8");
            assertThat(message.headers().get("webhook-id"))
                    .isEqualTo(event.get("id").asText());
            assertThat(event.get("specversion").asText()).isEqualTo("1.0");
            assertThat(event.get("source").asText()).isEqualTo("/tally-service");
            assertThat(event.get("type").asText()).isEqualTo("vn.baucu.ResultsPublished");
            assertThat(event.at("/data/winners/0/fullName").asText()).isEqualTo("Lò Thị Số 1");
            Told told = told();
            assertThat(told.headers())
                    .containsEntry("ce_id", event.get("id").asText())
                    .containsEntry("ce_time", event.get("time").asText())
                    .containsEntry("ce_subject", event.get("subject").asText())
                    .containsEntry("ce_dataschema", event.get("dataschema").asText());
            assertThat(message.body()).endsWith("\"data\":" + told.data() + "}");
        }
    }

    /** E-055, E-056: as Standard Webhooks has it. */
    @Test
    void aMessageIsSignedWithItsIdAndItsMoment() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());

            integrator.councilPublishes(1);

            Receiver.Message message = arrived(receiver, 1).get(0);
            assertThat(message.headers().get("webhook-signature"))
                    .isEqualTo(signature((String) registered.get("secret"), message));
            assertThat(Long.parseLong(message.headers().get("webhook-timestamp")))
                    .isBetween(
                            clock.instant().getEpochSecond() - 60,
                            clock.instant().getEpochSecond());
        }
    }

    /** E-055. */
    @Test
    void whileASecretChangesBothSign() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            Map<String, Object> rotated = rotated(registered, 1, false);

            integrator.councilPublishes(1);
            Receiver.Message message = arrived(receiver, 1).get(0);
            assertThat(message.headers().get("webhook-signature"))
                    .isEqualTo(signature((String) rotated.get("secret"), message) + " "
                            + signature((String) registered.get("secret"), message));

            Map<String, Object> third = rotated(registered, 2, true);
            integrator.councilPublishes(2);
            Receiver.Message next = arrived(receiver, 2).get(1);
            assertThat(next.headers().get("webhook-signature"))
                    .isEqualTo(signature((String) third.get("secret"), next));
        }
    }

    /** I-14, E-062. */
    @Test
    void nothingIsSentBeforeTheRelease() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.prepares();

            deliveries(registered).body("items", empty());
            RestAssured.get(feed()).then().statusCode(200).body("items", empty());
            integrator
                    .asking()
                    .get(integrator.nation().publications(vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL, "12")
                            + "/latest")
                    .then()
                    .statusCode(404);
            await().during(Duration.ofMillis(500))
                    .until(() -> receiver.messages().isEmpty());
        }
    }

    /** I-12. */
    @Test
    void whatIsRehearsedIsNeverSent() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.prepares();
            integrator.nation().in(Phase.REHEARSAL);
            String path = integrator.nation().publications(vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL, "12");
            String hash = integrator
                    .nation()
                    .as("ub-12-2")
                    .get(path + "/preparations/1")
                    .path("summaryHash");

            integrator
                    .nation()
                    .as("ub-12-2")
                    .body(Map.of("summaryHash", hash))
                    .post(path + "/preparations/1/release")
                    .then()
                    .statusCode(409);

            deliveries(registered).body("items", empty());
        }
    }

    @Test
    void aWebhookGetsWhatItAskedFor() {
        try (Receiver all = Receiver.answering(200);
                Receiver province = Receiver.answering(200);
                Receiver elsewhere = Receiver.answering(200);
                Receiver assembly = Receiver.answering(200)) {
            integrator.registered(all.url());
            integrator.register(Map.of("url", province.url(), "area", "12")).statusCode(201);
            integrator.register(Map.of("url", elsewhere.url(), "area", "14")).statusCode(201);
            integrator
                    .register(Map.of("url", assembly.url(), "area", "VN", "ballotTypes", List.of("NATIONAL_ASSEMBLY")))
                    .statusCode(201);

            integrator.councilPublishes(1);
            integrator.assemblyIsPublished();

            assertThat(subjects(arrived(all, 2)))
                    .containsExactlyInAnyOrder(subject("PROVINCIAL_COUNCIL/12"), subject("NATIONAL_ASSEMBLY/VN"));
            assertThat(subjects(arrived(province, 1))).containsExactly(subject("PROVINCIAL_COUNCIL/12"));
            assertThat(subjects(arrived(assembly, 1))).containsExactly(subject("NATIONAL_ASSEMBLY/VN"));
            assertThat(elsewhere.messages()).isEmpty();
        }
    }

    @Test
    void whoIsNoIntegratorAnyMoreGetsNothingMore() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.endsNow(clock.instant());

            integrator.councilPublishes(1);

            assertThat(count("webhook = '" + Integrator.id(registered) + "'")).isZero();
            integrator.asking().get(integrator.webhooks()).then().statusCode(403);
        }
    }

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
            arrived(quick, 1);

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
            arrived(receiver, 2);
            deliveries(registered)
                    .body("items.state", contains("PENDING"), "items[0].lastStatus", is(500))
                    .body("items[0].dueAt", notNullValue());
            integrator.asking().get(integrator.path(registered)).then().body("failingSince", notNullValue());

            receiver.now(Receiver.resetting());
            awaitDelivery(registered, 0, "lastFailure", "CONNECTION_LOST");
            receiver.now(Receiver.redirectingTo("https://127.0.0.1/"));
            awaitDelivery(registered, 0, "lastStatus", 301);
            receiver.now(Receiver.hanging());
            awaitDelivery(registered, 0, "lastFailure", "TIMED_OUT");
            receiver.now(Receiver.flooding());

            awaitDelivery(registered, 0, "state", "DELIVERED");
            deliveries(registered).body("items[0].lastStatus", is(200), "items[0].lastFailure", nullValue());
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
            arrived(receiver, 4);
            assertThat(numbers(receiver)).containsOnly(1);

            receiver.now(Receiver.status(200));

            awaitDelivery(registered, 2, "state", "DELIVERED");
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
            arrived(receiver, 1);

            integrator.assemblyIsPublished();

            awaitDelivery(registered, 1, "state", "DELIVERED");
            deliveries(registered).body("items.state", contains("PENDING", "DELIVERED"));
        }
    }

    /** As kill -9 in the middle of an attempt leaves it: taken, counted, and nobody there to say what became of it. */
    @Test
    void whatAKilledProcessHadBegunIsSentByTheNextUnderTheSameId() {
        try (Receiver receiver = Receiver.that(Receiver.hanging())) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            pause(registered, 1);
            integrator.councilPublishes(1);
            String message = deliveries(registered).extract().path("items[0].message");
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
            resume(registered, 2).statusCode(200);

            await().during(Duration.ofSeconds(1))
                    .until(() -> receiver.messages().isEmpty());
            arrived(receiver, 1);

            assertThat(receiver.messages().get(0).headers()).containsEntry("webhook-id", message);
            awaitDelivery(registered, 0, "state", "DELIVERED");
            deliveries(registered).body("items[0].attempts", is(2));
        }
    }

    /** Two instances of the service look at the same time. */
    @Test
    void noAttemptIsTakenByTwo() throws Exception {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            arrived(receiver, 1);
            awaitDelivery(registered, 0, "state", "DELIVERED");

            assertThat(queue.take(List.of(), 500)).isEmpty();
            assertThat(receiver.messages()).hasSize(1);
        }
    }

    @Test
    void aMessageThatDidNotArriveForADayHasFailedAndCanBeAskedForAgain() {
        try (Receiver receiver = Receiver.answering(500)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            arrived(receiver, 1);

            age("webhook_delivery", "trying_since", "webhook", registered);
            awaitDelivery(registered, 0, "state", "FAILED");
            String delivery = deliveries(registered).extract().path("items[0].id");
            deliveries(registered).body("items[0].dueAt", nullValue(), "items[0].settledAt", notNullValue());
            receiver.now(Receiver.status(200));

            String again = integrator.path(registered) + "/deliveries/" + delivery;
            integrator
                    .asking()
                    .post(again + "/redelivery")
                    .then()
                    .statusCode(202)
                    .header("Location", containsString(again));
            awaitDelivery(registered, 0, "state", "DELIVERED");
            integrator.asking().post(again + "/redelivery").then().statusCode(202);
            awaitDelivery(registered, 0, "state", "DELIVERED");
            assertThat(receiver.messages().stream()
                            .map(message -> message.headers().get("webhook-id"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void whatIsOnItsWayIsNotAskedForAgain() {
        try (Receiver receiver = Receiver.answering(500)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            String delivery = deliveries(registered).extract().path("items[0].id");

            integrator
                    .asking()
                    .post(integrator.path(registered) + "/deliveries/" + delivery + "/redelivery")
                    .then()
                    .statusCode(409)
                    .body("type", is("/problems/state-conflict"));
        }
    }

    @Test
    void aWebhookThatFailsForADayIsPausedWithItsReason() {
        try (Receiver receiver = Receiver.answering(500)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            arrived(receiver, 1);
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
            deliveries(registered).body("items.state", contains("PENDING", "PENDING"));

            resume(registered, 2).statusCode(200).body("state", is("ACTIVE"), "failingSince", nullValue());

            awaitDelivery(registered, 1, "state", "DELIVERED");
            deliveries(registered).body("items.state", contains("DELIVERED", "DELIVERED"));
        }
    }

    @Test
    void whatIsPublishedWhileAWebhookIsPausedWaitsForIt() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            pause(registered, 1);
            integrator.councilPublishes(1);
            await().during(Duration.ofMillis(500))
                    .until(() -> receiver.messages().isEmpty());

            resume(registered, 2).statusCode(200);

            arrived(receiver, 1);
        }
    }

    @Test
    void aPingShowsWhetherMessagesArriveEvenWhilePaused() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            pause(registered, 1);
            String location = integrator
                    .asking()
                    .post(integrator.path(registered) + "/deliveries/pings")
                    .then()
                    .statusCode(202)
                    .body("subject", is("ping"))
                    .extract()
                    .header("Location");

            Receiver.Message message = arrived(receiver, 1).get(0);

            assertThat(message.headers().get("webhook-signature"))
                    .isEqualTo(signature((String) registered.get("secret"), message));
            assertThat(Json.read(message.body(), JsonNode.class).get("type").asText())
                    .isEqualTo("vn.baucu.WebhookPinged");
            await().atMost(SOON).untilAsserted(() -> integrator
                    .asking()
                    .get(location)
                    .then()
                    .statusCode(200)
                    .body("state", is("DELIVERED")));
        }
    }

    @Test
    void aPingIsTriedOnceAndCountsForNothing() {
        try (Receiver receiver = Receiver.answering(500)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator
                    .asking()
                    .post(integrator.path(registered) + "/deliveries/pings")
                    .then()
                    .statusCode(202);

            awaitDelivery(registered, 0, "state", "FAILED");

            integrator.asking().get(integrator.path(registered)).then().body("failingSince", nullValue());
            assertThat(receiver.messages()).hasSize(1);
        }
    }

    @Test
    void deliveriesAreTheirOwnersAlone() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            String path = integrator.path(registered) + "/deliveries";
            String delivery = path + "/" + deliveries(registered).extract().path("items[0].id");
            Integrator another = integrator.another();

            for (String own : List.of(path, delivery)) {
                another.asking().get(own).then().statusCode(404);
                integrator.nation().as("kiemtoan").get(own).then().statusCode(403);
                RestAssured.get(own).then().statusCode(401);
            }
            for (String deed : List.of(delivery + "/redelivery", path + "/pings")) {
                another.asking().post(deed).then().statusCode(404);
                integrator.nation().as("nec-1").post(deed).then().statusCode(403);
                RestAssured.given().post(deed).then().statusCode(401);
            }
            integrator.asking().get(path + "/" + UUID.randomUUID()).then().statusCode(404);
            integrator
                    .asking()
                    .post(path + "/" + UUID.randomUUID() + "/redelivery")
                    .then()
                    .statusCode(404);
            integrator.asking().get(path + "?state=LOST").then().statusCode(400);
            integrator
                    .asking()
                    .header("Accept", "text/csv")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("message,subject,state"));
            awaitDelivery(registered, 0, "state", "DELIVERED");
            integrator.asking().get(path + "?state=FAILED").then().body("items", empty());
            integrator.asking().get(path + "?state=DELIVERED").then().body("items", hasSize(1));
        }
    }

    /** E-025: whoever was away asks for what came since. */
    @Test
    void everybodyCanAskForWhatWasPublishedSince() {
        integrator.councilPublishes(1);
        integrator.assemblyIsPublished();
        integrator.councilPublishes(2);

        List<String> ids = RestAssured.get(feed())
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("items.data.number", contains(1, 1, 2))
                .body("items.data.scope", contains("12", "VN", "12"))
                .extract()
                .path("items.id");
        RestAssured.get(feed() + "?since=" + ids.get(0)).then().body("items.id", is(ids.subList(1, 3)));
        RestAssured.get(feed() + "?since=" + ids.get(2)).then().body("items", empty());
        String next = RestAssured.get(feed() + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        RestAssured.get(feed() + "?limit=2&after=" + next).then().body("items.id", contains(ids.get(2)));
    }

    /** E-029, E-032, E-065. */
    @Test
    void whatIsNoCursorIsRefused() {
        for (String garbage :
                List.of("x", "1", "'%20or%201=1", UUID.randomUUID().toString(), "0-0-0-0-0")) {
            RestAssured.given()
                    .urlEncodingEnabled(false)
                    .get(feed() + "?since=" + garbage)
                    .then()
                    .statusCode(400)
                    .body("type", is("/problems/cursor-invalid"));
        }
        for (String limit : List.of("0", "10001")) {
            RestAssured.get(feed() + "?limit=" + limit)
                    .then()
                    .statusCode(400)
                    .body("type", is("/problems/validation-failed"));
        }
        RestAssured.get(feed() + "?callback=x").then().statusCode(400);
        RestAssured.get("/public/v1/elections/WHnone/publication-events").then().statusCode(404);
    }

    /** E-035. */
    @Test
    void aDownloadThatBrokeOffGoesOnWhereItEnded() {
        integrator.councilPublishes(1);
        String document = integrator
                        .nation()
                        .publications(vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL, "12")
                        .replace("/api/", "/public/")
                + "/1/document";
        byte[] whole = RestAssured.get(document)
                .then()
                .header("Accept-Ranges", is("bytes"))
                .extract()
                .asByteArray();

        byte[] begun = part(document, "bytes=0-99").statusCode(206).extract().asByteArray();
        byte[] rest = part(document, "bytes=100-")
                .statusCode(206)
                .header("Content-Range", is("bytes 100-" + (whole.length - 1) + "/" + whole.length))
                .extract()
                .asByteArray();

        assertThat(begun).hasSize(100);
        assertThat(rest).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
        assertThat(part(document, "bytes=-5").statusCode(206).extract().asByteArray())
                .hasSize(5);
        assertThat(part(document, "bytes=0-1,4-5").statusCode(200).extract().asByteArray())
                .isEqualTo(whole);
        for (String none : List.of("bytes=" + whole.length + "-", "bytes=9-3", "bytes=-", "bytes=x-y", "bytes=-0")) {
            part(document, none)
                    .statusCode(416)
                    .header("Content-Range", is("bytes */" + whole.length))
                    .body("type", is("/problems/range-not-satisfiable"));
        }
    }

    private static io.restassured.response.ValidatableResponse part(String document, String range) {
        return RestAssured.given().header("Range", range).get(document).then();
    }

    /** Proved against the role the service really works under. */
    @Test
    void whatEverybodyWasToldCannotBeChangedInTheDatabase() {
        for (String deed : List.of("update published_event set body = ''", "delete from published_event")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> jdbi.useHandle(handle -> handle.execute(deed))))
                    .hasMessageContaining("permission denied");
        }
    }

    private String feed() {
        return "/public/v1/elections/" + integrator.nation().election() + "/publication-events";
    }

    private String subject(String rest) {
        return integrator.nation().election() + "/" + rest;
    }

    private static List<Receiver.Message> arrived(Receiver receiver, int number) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> receiver.messages().size() >= number);
        return receiver.messages();
    }

    private static List<String> subjects(List<Receiver.Message> messages) {
        return messages.stream()
                .map(message ->
                        Json.read(message.body(), JsonNode.class).get("subject").asText())
                .distinct()
                .toList();
    }

    private static List<Integer> numbers(Receiver receiver) {
        return receiver.messages().stream()
                .map(message -> Json.read(message.body(), JsonNode.class)
                        .at("/data/number")
                        .asInt())
                .toList();
    }

    private io.restassured.response.ValidatableResponse deliveries(Map<String, Object> registered) {
        return integrator
                .asking()
                .get(integrator.path(registered) + "/deliveries")
                .then()
                .statusCode(200);
    }

    private void awaitDelivery(Map<String, Object> registered, int index, String field, Object value) {
        await().atMost(SOON)
                .untilAsserted(() -> deliveries(registered).body("items[" + index + "]." + field, is(value)));
    }

    private void pause(Map<String, Object> registered, int version) {
        integrator
                .asking()
                .header("If-Match", "\"" + version + "\"")
                .post(integrator.path(registered) + "/pause")
                .then()
                .statusCode(200);
    }

    private io.restassured.response.ValidatableResponse resume(Map<String, Object> registered, int version) {
        return integrator
                .asking()
                .header("If-Match", "\"" + version + "\"")
                .post(integrator.path(registered) + "/resumption")
                .then();
    }

    private Map<String, Object> rotated(Map<String, Object> registered, int version, boolean leaked) {
        return integrator
                .asking()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("leaked", leaked))
                .post(integrator.path(registered) + "/secrets")
                .then()
                .statusCode(200)
                .extract()
                .path("");
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

    private long count(String where) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from webhook_delivery where " + where)
                .mapTo(Long.class)
                .one());
    }

    private static String signature(String secret, Receiver.Message message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            String signed = message.headers().get("webhook-id") + "."
                    + message.headers().get("webhook-timestamp") + "." + message.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What Kafka has of this election's publications. */
    private Told told() {
        List<Told> read = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "WH-" + clock.instant().toEpochMilli(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> kafka =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            kafka.subscribe(List.of(Topics.PUBLICATIONS));
            Instant until = clock.instant().plusSeconds(20);
            while (clock.instant().isBefore(until) && read.isEmpty()) {
                kafka.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().startsWith(integrator.nation().election() + "/")) {
                        Map<String, String> headers = new java.util.TreeMap<>();
                        Arrays.stream(message.headers().toArray())
                                .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
                        read.add(new Told(headers, message.value()));
                    }
                });
            }
        }
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private record Told(Map<String, String> headers, String data) {}
}
