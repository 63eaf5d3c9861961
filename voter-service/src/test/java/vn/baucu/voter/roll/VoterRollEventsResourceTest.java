package vn.baucu.voter.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Topics;
import vn.baucu.common.event.VoterRollChanged;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class VoterRollEventsResourceTest {

    private static final Map<String, Integer> COUNTS = Map.of("NATIONAL_ASSEMBLY", 20, "PROVINCIAL_COUNCIL", 20);
    private static final Map<String, Integer> MORE = Map.of("NATIONAL_ASSEMBLY", 21, "PROVINCIAL_COUNCIL", 21);

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final SampleElection election = SampleElection.of2021();
    private final Desk registrar = new Desk(election.code(), "registrar");

    @BeforeEach
    void announce() {
        organisation.apply(election.events());
    }

    @Test
    void everyVersionIsAnnouncedInOrder() {
        registrar.put(SampleElection.DETENTION, null, Desk.roll(COUNTS)).statusCode(201);
        registrar
                .put(SampleElection.DETENTION, "\"1\"", Desk.roll(MORE, "Bổ sung"))
                .statusCode(200);
        registrar.post("/" + SampleElection.DETENTION + "/closure").statusCode(200);

        assertThat(announced(3)).containsExactly(event(20, false, 1), event(21, false, 2), event(21, true, 3));
    }

    @Test
    void whatChangesNothingIsNotAnnounced() {
        registrar.put(SampleElection.DETENTION, null, Desk.roll(COUNTS)).statusCode(201);
        registrar
                .put(SampleElection.DETENTION, "\"1\"", Desk.roll(COUNTS, "Gửi lại"))
                .statusCode(200);
        registrar
                .put(SampleElection.DETENTION, "\"1\"", Desk.roll(MORE, "Bổ sung"))
                .statusCode(200);

        assertThat(announced(2)).containsExactly(event(20, false, 1), event(21, false, 2));
    }

    @Test
    void importedRollsAreAnnounced() {
        registrar.imported("polling_area,national_assembly,provincial_council\n03388-002,20,20\n");

        assertThat(announced(1)).containsExactly(event(20, false, 1));
    }

    @Test
    void everyDeedIsOnRecord() {
        registrar
                .imported("polling_area,national_assembly,provincial_council\n03388-002,19,19\n")
                .body("state", is("DONE"));
        registrar
                .put(SampleElection.DETENTION, "\"1\"", Desk.roll(MORE, "Bổ sung"))
                .statusCode(200);
        registrar.post("/" + SampleElection.DETENTION + "/closure").statusCode(200);

        List<String> deeds = jdbi.withHandle(
                handle -> handle.createQuery("select actor || ' ' || action || ' ' || subject from kernel.audit"
                                + " where election = :election order by seq")
                        .bind("election", election.code())
                        .mapTo(String.class)
                        .list());
        assertThat(deeds)
                .containsExactly(
                        "registrar import-voter-rolls voter-rolls",
                        "registrar enter-voter-roll 03388-002",
                        "registrar close-voter-rolls 03388-002");
    }

    private VoterRollChanged event(long voters, boolean closed, long version) {
        return new VoterRollChanged(
                election.code(),
                SampleElection.DETENTION,
                Map.of(BallotType.NATIONAL_ASSEMBLY, voters, BallotType.PROVINCIAL_COUNCIL, voters),
                closed,
                version);
    }

    private List<VoterRollChanged> announced(int expected) {
        List<VoterRollChanged> read = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> kafka =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            kafka.subscribe(List.of(Topics.VOTER_ROLLS));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                kafka.poll(Duration.ofMillis(200)).forEach(message -> {
                    VoterRollChanged event = Json.read(message.value(), VoterRollChanged.class);
                    if (event.election().equals(election.code())) {
                        assertThat(message.key()).isEqualTo(event.key());
                        read.add(event);
                    }
                });
                return read.size() >= expected;
            });
        }
        return read;
    }
}
