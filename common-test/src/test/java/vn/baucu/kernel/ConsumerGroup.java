package vn.baucu.kernel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import vn.baucu.common.event.Topics;

/** How far a consumer group of the service under test has read. */
final class ConsumerGroup {

    private final Map<String, Object> connection;
    private final String name;

    ConsumerGroup(String bootstrapServers, String name) {
        this.connection = Map.of("bootstrap.servers", bootstrapServers);
        this.name = name;
    }

    /** Only a group without members can be sent back, and a member thrown out is soon here again. */
    void backToTheStart(String topic) {
        try (Admin admin = Admin.create(connection)) {
            await().atMost(30, SECONDS).ignoreExceptions().until(() -> {
                admin.removeMembersFromConsumerGroup(name, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
                admin.alterConsumerGroupOffsets(
                                name,
                                partitions(topic).entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, partition -> new OffsetAndMetadata(0))))
                        .all()
                        .get();
                return true;
            });
        }
    }

    boolean hasReadAll(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            var read = admin.listConsumerGroupOffsets(name)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return admin.listOffsets(partitions(topic)).all().get().entrySet().stream()
                    .allMatch(end -> end.getValue().offset() == 0
                            || read.get(end.getKey()).offset() == end.getValue().offset());
        }
    }

    private static Map<TopicPartition, OffsetSpec> partitions(String topic) {
        return java.util.stream.IntStream.range(0, Topics.PARTITIONS.get(topic))
                .boxed()
                .collect(Collectors.toMap(number -> new TopicPartition(topic, number), number -> OffsetSpec.latest()));
    }
}
