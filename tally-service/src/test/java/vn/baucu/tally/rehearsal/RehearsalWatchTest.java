package vn.baucu.tally.rehearsal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.RehearsalRecorded;
import vn.baucu.common.event.Topics;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Verification;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Looks;
import vn.baucu.tally.Province;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

/** What a rehearsal leaves in the registers is told, whether or not anybody accepted it. */
@QuarkusTest
@WithTestResource(Embedded.class)
class RehearsalWatchTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void minutesThatNobodyHasAcceptedAreToldOf() {
        Province province = in(Phase.REHEARSAL, "ig-minutes");

        submitted(province);

        awaitTold("ig-minutes", new RehearsalRecorded("ig-minutes", true, false, 1));
    }

    @Test
    void turnoutIsToldOf() {
        Province province = in(Phase.REHEARSAL, "ig-turnout");

        reported(province);
        awaitTold("ig-turnout", new RehearsalRecorded("ig-turnout", false, true, 1));
        submitted(province);

        awaitTold(
                "ig-turnout",
                new RehearsalRecorded("ig-turnout", false, true, 1),
                new RehearsalRecorded("ig-turnout", true, true, 2));
    }

    /** Also of one that has just ended, before anything could be told. */
    @Test
    void whatIsFoundAfterTheRehearsalIsToldOf() {
        Province province = in(Phase.COUNTING, "ig-late");
        submitted(province);

        enter(province, Phase.PREPARATION, 2);

        awaitTold("ig-late", new RehearsalRecorded("ig-late", true, false, 1));
    }

    @Test
    void whatIsEnteredInEarnestIsNoRehearsal() {
        Province earnest = in(Phase.COUNTING, "ig-earnest");
        submitted(earnest);
        reported(earnest);

        submitted(in(Phase.REHEARSAL, "ig-beside"));

        awaitTold("ig-beside", new RehearsalRecorded("ig-beside", true, false, 1));
        assertThat(told("ig-earnest")).isEmpty();
    }

    @Test
    void aRehearsalInWhichNothingWasEnteredLeavesNothing() {
        in(Phase.REHEARSAL, "ig-nothing");

        submitted(in(Phase.REHEARSAL, "ig-next"));

        awaitTold("ig-next", new RehearsalRecorded("ig-next", true, false, 1));
        assertThat(told("ig-nothing")).isEmpty();
    }

    @Test
    void aLookThatFailsIsCountedAndTriedAgain() {
        Looks looks = new Looks("rehearsal-watch");
        RehearsalConfig often = Looks.configured(RehearsalConfig.class, "baucu.rehearsal.interval", "50ms");
        RehearsalWatch watch = new RehearsalWatch(jdbi, outbox, often, looks.metrics());
        watch.start(new StartupEvent());

        looks.failAndRecover("rehearsed");

        watch.stop(new ShutdownEvent());
    }

    private Province in(Phase phase, String election) {
        Province province = new Province(
                        election, "vn-2015", Map.of(BallotType.NATIONAL_ASSEMBLY, Verification.SECOND_PERSON))
                .told(outbox, jdbi);
        if (phase != Phase.COUNTING) {
            enter(province, phase, 2);
        }
        return province;
    }

    private void enter(Province province, Phase phase, long version) {
        province.tell(outbox, List.of(province.inPhase(phase, version)));
        await().atMost(SOON).until(() -> jdbi.withHandle(handle -> handle.createQuery(
                                "select phase from organisation.election where election = :election")
                        .bind("election", province.election())
                        .mapTo(String.class)
                        .one())
                .equals(phase.name()));
    }

    private static void submitted(Province province) {
        as("to-03390-001-1")
                .body(minutes(305))
                .post("/api/v1/elections/{e}/polling-areas/03390-001/minutes/NATIONAL_ASSEMBLY", province.election())
                .then()
                .statusCode(201)
                .body("state", is("SUBMITTED"));
    }

    private static void reported(Province province) {
        as("to-03390-001-1")
                .body(Map.of("milestone", "09:00", "voted", Map.of("NATIONAL_ASSEMBLY", 100)))
                .post("/api/v1/elections/{e}/turnout/polling-areas/03390-001/reports", province.election())
                .then()
                .statusCode(200);
    }

    private void awaitTold(String election, RehearsalRecorded... events) {
        await().atMost(SOON).untilAsserted(() -> assertThat(told(election)).containsExactly(events));
    }

    private List<RehearsalRecorded> told(String election) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
        try (KafkaConsumer<String, String> kafka =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition only = new TopicPartition(Topics.REHEARSALS, 0);
            kafka.assign(List.of(only));
            kafka.seekToBeginning(List.of(only));
            long end = kafka.endOffsets(List.of(only)).get(only);
            List<RehearsalRecorded> told = new ArrayList<>();
            while (kafka.position(only) < end) {
                kafka.poll(Duration.ofMillis(200))
                        .forEach(message -> told.add(Json.read(message.value(), RehearsalRecorded.class)));
            }
            return told.stream()
                    .filter(event -> event.election().equals(election))
                    .toList();
        }
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
