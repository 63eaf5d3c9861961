package vn.baucu.common.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.broker.BrokerAccess;
import vn.baucu.common.broker.RecordSigner;
import vn.baucu.common.event.Topics;
import vn.baucu.common.outbox.OutboxRelay.Unsent;

/** Writes events to Kafka as CloudEvents 1.0 in binary mode. */
final class Broker {

    private final Map<String, Object> settings;
    private final RecordSigner signer;
    private final String source;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Broker(BrokerAccess access, RecordSigner signer, String service) {
        this.signer = signer;
        this.source = "/" + service;
        this.settings = access.with(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                service + "-outbox",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                2,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                15_000));
    }

    Future<RecordMetadata> send(Unsent event) {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        byte[] payload = event.payload().getBytes(UTF_8);
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(event.topic(), partition(event), event.key(), payload);
        Headers headers = message.headers();
        headers.add("ce_specversion", "1.0".getBytes(UTF_8));
        headers.add("ce_id", event.id().getBytes(UTF_8));
        headers.add("ce_source", source.getBytes(UTF_8));
        headers.add("ce_type", event.type().getBytes(UTF_8));
        headers.add("ce_subject", event.key().getBytes(UTF_8));
        headers.add("ce_time", event.at().toString().getBytes(UTF_8));
        headers.add("ce_dataschema", ("/schemas/" + event.type() + ".json").getBytes(UTF_8));
        headers.add("content-type", "application/json".getBytes(UTF_8));
        signer.sign(event.topic(), event.key(), headers, payload);
        return producer.send(message);
    }

    private static @Nullable Integer partition(Unsent event) {
        Integer partitions = Topics.PARTITIONS.get(event.topic());
        return partitions == null
                ? null
                : Utils.toPositive(Utils.murmur2(event.partitionKey().getBytes(UTF_8))) % partitions;
    }

    void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
