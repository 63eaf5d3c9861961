package vn.baucu.kernel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.baucu.kernel.Rolls.roll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.event.Topics;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.embedded.KafkaBroker;
import vn.baucu.kernel.OwnServers.Own;
import vn.baucu.kernel.Rolls.Kept;

/** A broker that asks who comes: our services say it, integrators see what is published, nobody else sees anything. */
@QuarkusTest
@WithTestResource(GuardedServers.class)
class GuardedBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Own
    KafkaBroker kafka;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Test
    void aServiceSendsAndReadsAsTheOneItIs() {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(roll("BU-guarded", "a", 1, 310)));

        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(Rolls.kept(jdbi, "BU-guarded"))
                .containsExactly(new Kept("a", 310, 1, 1)));
    }

    /** E-001. */
    @Test
    void whoeverDoesNotSayWhoItIsIsNotLetIn() {
        try (KafkaConsumer<String, String> nobody = reader(Map.of("security.protocol", "PLAINTEXT"))) {

            assertThatThrownBy(() -> nobody.partitionsFor(Topics.PUBLICATIONS, PATIENCE))
                    .isInstanceOf(TimeoutException.class);
        }
    }

    /** E-001. */
    @Test
    void whoeverOnlySaysSoIsNotLetInAndThisIsOnRecord() {
        try (KafkaConsumer<String, String> other =
                reader(GuardedServers.signIn(GuardedServers.INTEGRATOR, "guessed"))) {

            assertThatThrownBy(() -> other.partitionsFor(Topics.PUBLICATIONS, PATIENCE))
                    .isInstanceOf(SaslAuthenticationException.class);
        }
        assertRecorded("Failed authentication with /127.0.0.1");
    }

    @Test
    void anIntegratorReadsWhatIsPublished() throws Exception {
        try (KafkaProducer<String, String> owner = writer(GuardedServers.OWNER);
                KafkaConsumer<String, String> integrator = reader(GuardedServers.signIn(GuardedServers.INTEGRATOR))) {
            owner.send(new ProducerRecord<>(Topics.PUBLICATIONS, "BU/PROVINCIAL_COUNCIL/12", "published"))
                    .get();
            integrator.subscribe(List.of(Topics.PUBLICATIONS));

            List<String> read = new ArrayList<>();
            await().atMost(30, SECONDS).until(() -> {
                integrator.poll(Duration.ofMillis(200)).forEach(message -> read.add(message.value()));
                return !read.isEmpty();
            });
            assertThat(read).containsExactly("published");
        }
    }

    /** E-002. */
    @ParameterizedTest
    @ValueSource(strings = {Topics.MINUTES, Topics.TALLIES, Topics.DUTIES})
    void anIntegratorDoesNotReadWhatIsOursAndThisIsOnRecord(String topic) {
        try (KafkaConsumer<String, String> integrator = reader(GuardedServers.signIn(GuardedServers.INTEGRATOR))) {
            integrator.subscribe(List.of(topic));

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            integrator.poll(Duration.ofMillis(100));
                        }
                    })
                    .isInstanceOf(TopicAuthorizationException.class);
        }
        assertRecorded("Principal = User:integrator is Denied");
        assertRecorded("Topic:LITERAL:" + topic);
    }

    @Test
    void anIntegratorPublishesNothing() {
        try (KafkaProducer<String, String> integrator = writer(GuardedServers.INTEGRATOR)) {

            assertThatThrownBy(() -> integrator
                            .send(new ProducerRecord<>(Topics.PUBLICATIONS, "BU/PROVINCIAL_COUNCIL/12", "mine"))
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    private void assertRecorded(String words) {
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(Files.readString(kafka.log())).contains(words));
    }

    private KafkaConsumer<String, String> reader(Map<String, String> signIn) {
        Map<String, Object> settings = new HashMap<>(signIn);
        settings.putAll(Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "group.id",
                GuardedServers.INTEGRATOR + "-reader",
                "auto.offset.reset",
                "earliest"));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private KafkaProducer<String, String> writer(String user) {
        Map<String, Object> settings = new HashMap<>(GuardedServers.signIn(user));
        settings.putAll(Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", 10_000));
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}
