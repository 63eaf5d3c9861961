package vn.baucu.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    private static final String TOPIC = "baucu.minutes";

    @TempDir
    Path folder;

    KafkaBroker broker;

    @BeforeEach
    void createBroker() {
        broker = new KafkaBroker(folder, Ports.free());
    }

    @AfterEach
    void stopBroker() {
        broker.kill();
    }

    @Test
    void recordsAreThereAgainAfterAStop() throws Exception {
        broker.start();
        broker.createTopics(Map.of(TOPIC, 1));
        produce("sent");

        broker.stop();
        broker.start();

        assertThat(consumed(1)).containsExactly("sent");
    }

    @Test
    void aConfirmedRecordSurvivesAKill() throws Exception {
        broker.start();
        broker.createTopics(Map.of(TOPIC, 1));
        produce("confirmed");

        broker.kill();
        assertThat(broker.isAlive()).isFalse();
        broker.start();
        produce("after the kill");

        assertThat(consumed(2)).containsExactly("confirmed", "after the kill");
    }

    @Test
    void theBrokerOfAKilledProgramMakesRoomForTheNext() throws Exception {
        Process program = AnotherProgram.start("kafka", folder, broker.port());
        long orphan = AnotherProgram.awaitServer(program);

        AnotherProgram.killWithoutNotice(program, orphan);
        assertThat(ProcessHandle.of(orphan)).isPresent();
        broker.start();

        assertThat(ProcessHandle.of(orphan).stream()).allMatch(ChildProcess::isGone);
        assertThat(broker.pid()).isNotEqualTo(orphan);
    }

    /** E-025: nothing expires, so whoever comes back late still finds every state. */
    @Test
    void topicsKeepTheLastStateOfEachKeyForEver() throws Exception {
        broker.start();

        broker.createTopics(Map.of(TOPIC, 2));
        broker.createTopics(Map.of(TOPIC, 2, "baucu.areas", 1));

        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrder(TOPIC, "baucu.areas");
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("cleanup.policy")
                            .value())
                    .isEqualTo("compact");
        }
    }

    /** E-016. */
    @Test
    void aRecordOfTenMegabytesIsRefused() {
        broker.start();
        broker.createTopics(Map.of(TOPIC, 1));

        Map<String, Object> willing = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "max.request.size",
                20_000_000,
                "buffer.memory",
                40_000_000,
                "compression.type",
                "none");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(willing, new StringSerializer(), new StringSerializer())) {
            Future<RecordMetadata> sent = producer.send(new ProducerRecord<>(TOPIC, "key", "x".repeat(10_000_000)));

            assertThatThrownBy(sent::get).hasRootCauseInstanceOf(RecordTooLargeException.class);
        }
    }

    @Test
    void aTopicTakesRecordsAsSoonAsItIsCreated() {
        broker.start();
        broker.createTopics(Map.of(TOPIC, 100));

        Map<String, Object> withoutRetries =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "retries", 0, "enable.idempotence", false);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(withoutRetries, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = IntStream.range(0, 100)
                    .mapToObj(partition -> producer.send(new ProducerRecord<>(TOPIC, partition, "key", "value")))
                    .toList();

            assertThat(sent).allSatisfy(Future::get);
        }
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(broker.port(), 1, InetAddress.getLoopbackAddress())) {

            assertThatThrownBy(broker::start)
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessage("Port " + other.getLocalPort() + ", meant for Kafka, is in use by another program.");
        }
    }

    @Test
    void aWrongSettingIsToldInTheWordsOfTheServer() {
        KafkaBroker wrong = new KafkaBroker(folder, broker.port(), Map.of("num.io.threads", "0"));

        assertThatThrownBy(wrong::start)
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("Invalid value 0 for configuration num.io.threads");
    }

    private void produce(String value) throws Exception {
        Map<String, Object> configuration = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value, value)).get();
        }
    }

    private List<String> consumed(int expected) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            for (int attempt = 0; attempt < 100 && values.size() < expected; attempt++) {
                consumer.poll(Duration.ofMillis(200)).forEach(entry -> values.add(entry.value()));
            }
        }
        return values;
    }
}
