package vn.baucu.tally.publication;

import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.baucu.common.event.ResultsPublished;
import vn.baucu.common.event.Topics;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.tally.CertifiedNation;

/** The committee of Lai Châu, which publishes the results of the province's council. */
final class PublishingCouncil {

    private static final Map<String, Object> RESOLUTION = Map.of("number", "244/NQ-UBBC", "date", "2026-03-20");

    private final CertifiedNation nation;
    private String summary;

    PublishingCouncil(CertifiedNation nation) {
        this.nation = nation;
        this.summary = nation.confirmedSummary(PROVINCIAL_COUNCIL, "12");
    }

    /** Hash of the confirmed summary that is published next. */
    String summary() {
        return summary;
    }

    void published() {
        prepare("ub-12-1", first()).statusCode(201);
        release("ub-12-2", 1).statusCode(201);
    }

    void summarisedAgain() {
        Map<String, Object> drawn = nation.as("ub-12-1")
                .body(Map.of(
                        "complaints", Map.of("received", 3, "resolved", 3, "forwarded", 0), "events", "Đã giải quyết."))
                .post(nation.summary(PROVINCIAL_COUNCIL, "12"))
                .path("");
        summary = (String) drawn.get("hash");
        nation.as("ub-12-2")
                .body(Map.of("hash", summary))
                .post(nation.summary(PROVINCIAL_COUNCIL, "12") + "/versions/2/confirmation")
                .then()
                .statusCode(200);
    }

    static Map<String, Object> first() {
        return new HashMap<>(Map.of("summaryVersion", 1, "resolution", RESOLUTION));
    }

    static Map<String, Object> second(Integer corrects, String reason) {
        Map<String, Object> document = first();
        document.put("summaryVersion", 2);
        document.put("corrects", corrects);
        document.put("reason", reason);
        return document;
    }

    ValidatableResponse prepare(String user, Map<String, Object> document) {
        return prepare(nation.as(user), PROVINCIAL_COUNCIL, "12", document);
    }

    ValidatableResponse prepare(
            RequestSpecification as, BallotType ballotType, String area, Map<String, Object> document) {
        return as.body(document)
                .post(nation.publications(ballotType, area) + "/preparations")
                .then();
    }

    ValidatableResponse prepared(String user, int ordinal) {
        return nation.as(user)
                .get(nation.publications(PROVINCIAL_COUNCIL, "12") + "/preparations/" + ordinal)
                .then();
    }

    ValidatableResponse release(String user, int ordinal) {
        return nation.as(user)
                .body(Map.of("summaryHash", summary))
                .post(nation.publications(PROVINCIAL_COUNCIL, "12") + "/preparations/" + ordinal + "/release")
                .then();
    }

    ValidatableResponse withdraw(String user, int ordinal) {
        return nation.as(user)
                .body(Map.of("reason", "Lập lại"))
                .post(nation.publications(PROVINCIAL_COUNCIL, "12") + "/preparations/" + ordinal + "/withdrawal")
                .then();
    }

    ValidatableResponse latest() {
        return RestAssured.get(nation.publications(PROVINCIAL_COUNCIL, "12") + "/latest")
                .then();
    }

    ValidatableResponse list() {
        return RestAssured.get("/api/v1/elections/" + nation.election() + "/publications?area=12")
                .then()
                .statusCode(200);
    }

    /** What integrators were told of this election on Kafka; waited for a little, for nothing is told late. */
    List<ResultsPublished> told(String bootstrapServers, Clock clock) {
        List<ResultsPublished> read = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "pb-" + clock.instant().toEpochMilli(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> kafka =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            kafka.subscribe(List.of(Topics.PUBLICATIONS));
            Instant until = clock.instant().plusSeconds(4);
            while (clock.instant().isBefore(until) && read.isEmpty()) {
                kafka.poll(Duration.ofMillis(200)).forEach(message -> {
                    ResultsPublished event = Json.read(message.value(), ResultsPublished.class);
                    if (event.election().equals(nation.election())) {
                        read.add(event);
                    }
                });
            }
        }
        return read;
    }
}
