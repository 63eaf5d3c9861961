package vn.baucu.tally.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Topics;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Phase;
import vn.baucu.tally.callback.Receiver;
import vn.baucu.tally.callback.TestCertificate;
import vn.baucu.testing.Embedded;

/** From the release to a receiver that speaks https. */
@QuarkusTest
@WithTestResource(Embedded.class)
@WithTestResource(TestCertificate.class)
class AnnouncementTest {

    @Inject
    Integrator integrator;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void whatIsReleasedArrivesAsTheEventThatKafkaHas() {
        try (Receiver receiver = Receiver.answering(200)) {
            integrator.registered(receiver.url());

            integrator.councilPublishes(1);

            Receiver.Message message = receiver.arrived(1).get(0);
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

            Receiver.Message message = receiver.arrived(1).get(0);
            assertThat(message.headers().get("webhook-signature"))
                    .isEqualTo(message.signature((String) registered.get("secret")));
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
            Map<String, Object> rotated = integrator.rotated(registered, 1, false);

            integrator.councilPublishes(1);
            Receiver.Message message = receiver.arrived(1).get(0);
            assertThat(message.headers().get("webhook-signature"))
                    .isEqualTo(message.signature((String) rotated.get("secret")) + " "
                            + message.signature((String) registered.get("secret")));

            Map<String, Object> third = integrator.rotated(registered, 2, true);
            integrator.councilPublishes(2);
            Receiver.Message next = receiver.arrived(2).get(1);
            assertThat(next.headers().get("webhook-signature")).isEqualTo(next.signature((String) third.get("secret")));
        }
    }

    /** I-14, E-062. */
    @Test
    void nothingIsSentBeforeTheRelease() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.prepares();

            integrator.deliveries(registered).body("items", empty());
            RestAssured.get(feed()).then().statusCode(200).body("items", empty());
            integrator
                    .asking()
                    .get(integrator.nation().publications(PROVINCIAL_COUNCIL, "12") + "/latest")
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
            String path = integrator.nation().publications(PROVINCIAL_COUNCIL, "12");
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

            integrator.deliveries(registered).body("items", empty());
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

            assertThat(subjects(all.arrived(2)))
                    .containsExactlyInAnyOrder(subject("PROVINCIAL_COUNCIL/12"), subject("NATIONAL_ASSEMBLY/VN"));
            assertThat(subjects(province.arrived(1))).containsExactly(subject("PROVINCIAL_COUNCIL/12"));
            assertThat(subjects(assembly.arrived(1))).containsExactly(subject("NATIONAL_ASSEMBLY/VN"));
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

    private String feed() {
        return "/public/v1/elections/" + integrator.nation().election() + "/publication-events";
    }

    private String subject(String rest) {
        return integrator.nation().election() + "/" + rest;
    }

    private static List<String> subjects(List<Receiver.Message> messages) {
        return messages.stream()
                .map(message ->
                        Json.read(message.body(), JsonNode.class).get("subject").asText())
                .distinct()
                .toList();
    }

    private long count(String where) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from webhook_delivery where " + where)
                .mapTo(Long.class)
                .one());
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
                        Map<String, String> headers = new TreeMap<>();
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
