package vn.baucu.committee;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** What other services read on a topic. */
public final class Log {

    private Log() {}

    /** Waits until the topic holds so many events of the election. */
    public static List<JsonPath> events(String topic, String election, int expected) {
        List<JsonPath> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(found -> new org.apache.kafka.common.TopicPartition(topic, found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (isOf(election, message)) {
                        events.add(new JsonPath(message.value()));
                    }
                });
                return events.size() >= expected;
            });
        }
        return events;
    }

    private static boolean isOf(String election, ConsumerRecord<String, String> message) {
        String subject = new String(message.headers().lastHeader("ce_subject").value(), UTF_8);
        return subject.equals(election) || subject.startsWith(election + "/");
    }
}
