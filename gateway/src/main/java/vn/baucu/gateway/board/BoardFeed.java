package vn.baucu.gateway.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the topics of turnout and tallies from their end, for the signs that something has changed. It keeps nothing and
 * belongs to no group: every gateway hears everything, and what was said before is in what is read when somebody comes.
 */
@Singleton
class BoardFeed {

    static final String TURNOUT = "baucu.turnout";
    static final String TALLIES = "baucu.tallies";

    private static final Logger LOG = Logger.getLogger(BoardFeed.class);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofSeconds(10);
    private static final int PATIENCE_MILLIS = 5_000;

    private final Board board;
    private final ObjectMapper json;
    private final Optional<String> bootstrapServers;
    private final Config config;
    private final CountDownLatch stopping = new CountDownLatch(1);

    BoardFeed(
            Board board,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") Optional<String> bootstrapServers,
            Config config) {
        this.board = board;
        this.json = json;
        this.bootstrapServers = bootstrapServers;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        bootstrapServers.ifPresentOrElse(
                servers -> {
                    Thread thread = new Thread(() -> run(servers), "board-feed");
                    thread.setDaemon(true);
                    thread.start();
                },
                () -> LOG.warn("The board stands still: there is no kafka.bootstrap.servers"));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run(String servers) {
        Map<String, Object> settings = signIn();
        settings.putAll(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "gateway-board",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS));
        while (!stopped()) {
            try (KafkaConsumer<String, String> kafka =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                follow(kafka);
            } catch (KafkaException refused) {
                LOG.warnf("The board waits for the broker: %s", refused.getMessage());
            }
        }
    }

    /** How the services sign in to the broker, too: {@code kafka.security.protocol}, {@code kafka.sasl.*}, {@code kafka.ssl.*}. */
    private Map<String, Object> signIn() {
        Map<String, Object> settings = new HashMap<>();
        ConsumerConfig.configNames().stream()
                .filter(name -> name.equals(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG)
                        || name.startsWith("sasl.")
                        || name.startsWith("ssl."))
                .forEach(name -> config.getOptionalValue("kafka." + name, String.class)
                        .ifPresent(value -> settings.put(name, value)));
        return settings;
    }

    private void follow(KafkaConsumer<String, String> kafka) {
        long looked = Long.MIN_VALUE;
        Set<TopicPartition> assigned = Set.of();
        while (!stopped(Duration.ZERO)) {
            long now = System.nanoTime();
            if (assigned.isEmpty() || now - looked > LOOK_FOR_PARTITIONS.toNanos()) {
                Set<TopicPartition> there = partitions(kafka);
                if (!there.equals(assigned)) {
                    kafka.assign(there);
                    kafka.seekToEnd(there);
                    there.forEach(kafka::position);
                    board.touchAll();
                    assigned = there;
                }
                looked = now;
            }
            if (assigned.isEmpty()) {
                if (stopped()) {
                    return;
                }
                continue;
            }
            Set<String> signs = new HashSet<>();
            kafka.poll(Duration.ofMillis(200)).forEach(message -> read(message, signs));
            if (!signs.isEmpty()) {
                board.touch(signs);
            }
        }
    }

    private static Set<TopicPartition> partitions(KafkaConsumer<String, String> kafka) {
        Set<TopicPartition> partitions = new HashSet<>();
        for (String topic : List.of(TURNOUT, TALLIES)) {
            List<PartitionInfo> found = kafka.partitionsFor(topic);
            if (found != null) {
                found.forEach(each -> partitions.add(new TopicPartition(each.topic(), each.partition())));
            }
        }
        return partitions;
    }

    private void read(ConsumerRecord<String, String> message, Set<String> signs) {
        if (message.key() == null || message.value() == null || !board.isFollowed()) {
            return;
        }
        if (message.topic().equals(TALLIES)) {
            signs.add(Watch.tallySign(message.key()));
            return;
        }
        try {
            JsonNode event = json.readTree(message.value());
            String election = event.path("election").asText();
            event.path("path").forEach(area -> signs.add(Watch.turnoutSign(election, area.asText())));
        } catch (JsonProcessingException unreadable) {
            LOG.warnf("A turnout of %s cannot be read", message.key());
        }
    }

    private boolean stopped() {
        return stopped(WAIT);
    }

    private boolean stopped(Duration wait) {
        try {
            return stopping.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
