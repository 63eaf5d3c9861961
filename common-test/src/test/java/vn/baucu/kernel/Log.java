package vn.baucu.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.baucu.common.broker.EventKeys;
import vn.baucu.common.broker.RecordSigner;

/** A topic as any reader sees it, and as any writer could fill it. */
final class Log implements AutoCloseable {

    private final String topic;
    private final Map<String, Object> connection;
    private final KafkaConsumer<String, String> reader;
    private final KafkaProducer<String, String> writer;
    private final RecordSigner signer = EventKeys.of(keys()).signer();
    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

    Log(String bootstrapServers, String topic) {
        this.topic = topic;
        this.connection = Map.of("bootstrap.servers", bootstrapServers);
        this.reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false, "max.poll.records", 10_000),
                new StringDeserializer(),
                new StringDeserializer());
        this.writer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());
        List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                .map((PartitionInfo partition) -> new TopicPartition(topic, partition.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
    }

    /** All records of an election that have arrived so far. */
    List<ConsumerRecord<String, String>> of(String election) {
        reader.poll(Duration.ofMillis(50)).forEach(read::add);
        return read.stream()
                .filter(message -> message.key() != null && message.key().startsWith(election + "/"))
                .toList();
    }

    void write(String key, String value) {
        send(signed(new ProducerRecord<>(topic, key, value), signer));
    }

    /** Into one partition, so that the order is that of writing. */
    void writeInOrder(String key, String value) {
        send(signed(new ProducerRecord<>(topic, 0, key, value), signer));
    }

    /** As somebody who has no key, or none of ours, or has changed what was signed. */
    void writeForged(String key, String value, Consumer<ProducerRecord<String, String>> forgery) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, 0, key, value);
        forgery.accept(message);
        send(message);
    }

    /** With a type of CloudEvents, at a time of the sender's own. */
    void writeAs(String type, String key, String value, Instant at) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, 0, at.toEpochMilli(), key, value);
        message.headers().add("ce_type", type.getBytes(UTF_8));
        message.headers().add("ce_time", at.toString().getBytes(UTF_8));
        send(signed(message, signer));
    }

    /** At a time that the sender says it is. */
    void writeAt(Instant at, String key, String value, RecordSigner other) {
        send(signed(new ProducerRecord<>(topic, 0, at.toEpochMilli(), key, value), other));
    }

    /** Many bytes that the broker takes for few. */
    void writeCompressed(String key, byte[] value, RecordSigner other) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.putAll(
                Map.of("compression.type", "gzip", "max.request.size", 100_000_000, "buffer.memory", 100_000_000L));
        try (KafkaProducer<String, byte[]> large =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, 0, key, value);
            other.sign(topic, key, message.headers(), value);
            send(large, message);
        }
    }

    /** The keys of the service under test. */
    static List<String> keys() {
        return ConfigProvider.getConfig().getValues("baucu.events.keys", String.class);
    }

    static ProducerRecord<String, String> signed(ProducerRecord<String, String> message, RecordSigner signer) {
        if (message.value() != null) {
            signer.sign(
                    message.topic(),
                    message.key(),
                    message.headers(),
                    message.value().getBytes(UTF_8));
        }
        return message;
    }

    private void send(ProducerRecord<String, String> message) {
        send(writer, message);
    }

    private static <V> void send(KafkaProducer<String, V> writer, ProducerRecord<String, V> message) {
        try {
            writer.send(message).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
