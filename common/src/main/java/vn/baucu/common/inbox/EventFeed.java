package vn.baucu.common.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import vn.baucu.common.event.Event;
import vn.baucu.common.json.Json;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.common.store.Gathering;
import vn.baucu.common.store.Outage;

/**
 * Reads topics for one consumer: a batch, one transaction, then the offsets. What fails for want of a database is tried
 * again; what fails by itself is parked and the rest goes on.
 */
final class EventFeed {

    private static final Logger LOG = Logger.getLogger(EventFeed.class);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Gathering GATHERING = new Gathering(3, Duration.ofMillis(25), Duration.ofMillis(400));
    private static final int MOST_AT_ONCE = 2_000;

    private final EventConsumer consumer;
    private final Inbox inbox;
    private final Parking parking;
    private final Map<String, Object> settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    EventFeed(EventConsumer consumer, Inbox inbox, Parking parking, String bootstrapServers) {
        this.consumer = consumer;
        this.inbox = inbox;
        this.parking = parking;
        this.settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                consumer.name(),
                ConsumerConfig.CLIENT_ID_CONFIG,
                consumer.name(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST_AT_ONCE,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                2_000,
                // A topic created after this feed started is seen soon.
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                5_000);
        this.thread = new Thread(this::run, "feed-" + consumer.name());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopping.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped(Duration.ZERO)) {
            try (KafkaConsumer<String, String> kafka =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                kafka.subscribe(consumer.topics().keySet());
                while (!stopped(Duration.ZERO)) {
                    read(kafka);
                }
            } catch (KafkaException refused) {
                LOG.warnf("Feed %s waits for the broker: %s", consumer.name(), refused.getMessage());
                stopped(WAIT);
            }
        }
    }

    private void read(KafkaConsumer<String, String> kafka) {
        ConsumerRecords<String, String> messages = kafka.poll(Duration.ofMillis(200));
        if (messages.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        List<ConsumerRecord<String, String>> batch = new ArrayList<>(messages.count());
        messages.forEach(batch::add);
        try {
            applyOrPark(batch);
        } catch (RuntimeException refused) {
            LOG.warnf("Feed %s waits for the database: %s", consumer.name(), refused.getMessage());
            rewind(kafka, messages);
            stopped(WAIT);
            return;
        }
        kafka.commitSync();
        if (messages.count() < MOST_AT_ONCE) {
            stopped(GATHERING.since(start));
        }
    }

    private void applyOrPark(List<ConsumerRecord<String, String>> batch) {
        try {
            apply(batch);
        } catch (RuntimeException refused) {
            if (Outage.caused(refused)) {
                throw refused;
            }
            LOG.warnf("Feed %s applies a batch one by one: %s", consumer.name(), refused.getMessage());
            batch.forEach(this::applyAlone);
        }
    }

    private void applyAlone(ConsumerRecord<String, String> message) {
        try {
            apply(List.of(message));
        } catch (RuntimeException refused) {
            if (Outage.caused(refused)) {
                throw refused;
            }
            QuarkusTransaction.requiringNew()
                    .run(() -> parking.park(consumer.name(), message, String.valueOf(refused.getMessage())));
        }
    }

    private void apply(List<ConsumerRecord<String, String>> batch) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<Event> events = new ArrayList<>(batch.size());
            for (ConsumerRecord<String, String> message : batch) {
                parse(message, events);
            }
            List<Event> fresh = inbox.advance(consumer, events);
            if (!fresh.isEmpty()) {
                consumer.apply(fresh);
            }
        });
    }

    private void parse(ConsumerRecord<String, String> message, List<Event> events) {
        Class<? extends Event> type = Objects.requireNonNull(consumer.topics().get(message.topic()));
        // What changes its meaning comes under another type; whatever that is, it is not this.
        Header told = message.headers().lastHeader("ce_type");
        if (told != null && !new String(told.value(), UTF_8).equals(Outbox.type(type))) {
            parking.park(consumer.name(), message, "of another type than " + type.getSimpleName());
            return;
        }
        try {
            Event event = Json.read(message.value(), type);
            if (event.key().equals(message.key())) {
                events.add(event);
            } else {
                parking.park(consumer.name(), message, "the key does not name the subject of the event");
            }
        } catch (UncheckedIOException | IllegalArgumentException | NullPointerException malformed) {
            parking.park(consumer.name(), message, "not a " + type.getSimpleName());
        }
    }

    private static void rewind(KafkaConsumer<String, String> kafka, ConsumerRecords<String, String> messages) {
        Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
        for (TopicPartition partition : messages.partitions()) {
            starts.put(
                    partition,
                    new OffsetAndMetadata(messages.records(partition).get(0).offset()));
        }
        starts.forEach(kafka::seek);
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
