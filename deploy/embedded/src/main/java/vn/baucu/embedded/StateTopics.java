package vn.baucu.embedded;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.record.TimestampType;

/** Topics in which every record is the whole new state of its key. */
final class StateTopics {

    /** When a record came is for the broker to say: a key that has been retired must not date its records back. */
    private static final Map<String, String> CONFIGURATION = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
            TimestampType.LOG_APPEND_TIME.name);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Map<String, Object> connection;

    StateTopics(String bootstrapServers, Map<String, String> signIn) {
        this.connection = new HashMap<>(signIn);
        connection.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }

    void create(Map<String, Integer> partitionsByName) {
        ask(admin -> {
            Map<String, Integer> missing = new HashMap<>(partitionsByName);
            missing.keySet().removeAll(admin.listTopics().names().get());
            admin.createTopics(missing.entrySet().stream()
                            .map(topic ->
                                    new NewTopic(topic.getKey(), topic.getValue(), (short) 1).configs(CONFIGURATION))
                            .toList())
                    .all()
                    .get();
            // Named by us: what was just created may not be listed yet.
            awaitLeaders(admin, missing);
        });
    }

    void awaitLeaders() {
        ask(admin -> {
            Set<String> topics = admin.listTopics().names().get();
            awaitLeaders(
                    admin,
                    admin.describeTopics(topics).allTopicNames().get().values().stream()
                            .collect(Collectors.toMap(TopicDescription::name, topic -> topic.partitions()
                                    .size())));
        });
    }

    /**
     * A partition is listed before it takes records. A producer with several requests under way may then see the first
     * refused and the second taken, and with it the order of its records broken. Offsets come from the leader only.
     */
    private static void awaitLeaders(Admin admin, Map<String, Integer> partitionsByName)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        partitionsByName.forEach((topic, partitions) -> IntStream.range(0, partitions)
                .forEach(partition -> ends.put(new TopicPartition(topic, partition), OffsetSpec.latest())));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                admin.listOffsets(ends).all().get();
                return;
            } catch (ExecutionException refused) {
                if (!(refused.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw refused;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private void ask(Question question) {
        try (Admin admin = Admin.create(connection)) {
            question.ask(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not answer about its topics: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker was asked about its topics", e);
        }
    }

    private interface Question {
        void ask(Admin admin) throws ExecutionException, InterruptedException;
    }
}
