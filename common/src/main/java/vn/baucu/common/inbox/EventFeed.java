package vn.baucu.common.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import vn.baucu.common.broker.BrokerAccess;
import vn.baucu.common.event.Event;
import vn.baucu.common.store.Gathering;
import vn.baucu.common.store.Outage;

/**
 * Reads topics for one consumer: a batch, one transaction, then the offsets. What fails for want of a database is tried
 * again; what fails by itself is parked and the rest goes on.
 */
final class EventFeed {

    private static final Logger LOG = Logger.getLogger(EventFeed.class);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Gathering GATHERING = new Gathering(2, Duration.ofMillis(100), Duration.ofMillis(300));
    private static final int MOST_AT_ONCE = 2_000;

    private final EventConsumer consumer;
    private final EventReader reader;
    private final Inbox inbox;
    private final Parking parking;
    private final Map<String, Object> settings;
    /** Partitions of which everything had been read at the last look. */
    private final Set<TopicPartition> live = new HashSet<>();

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    EventFeed(EventConsumer consumer, EventReader reader, Inbox inbox, Parking parking, BrokerAccess access) {
        this.consumer = consumer;
        this.reader = reader;
        this.inbox = inbox;
        this.parking = parking;
        this.settings = access.with(Map.of(
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
                // As it comes; what a compressed one unpacks to is measured before it is read.
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                16 * 1024 * 1024,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                1024 * 1024,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                2_000,
                // A topic created after this feed started is seen soon.
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                5_000));
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
            try (KafkaConsumer<String, byte[]> kafka =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                live.clear();
                kafka.subscribe(consumer.topics().keySet(), new Assignment());
                while (!stopped(Duration.ZERO)) {
                    read(kafka);
                }
            } catch (KafkaException refused) {
                LOG.warnf("Feed %s waits for the broker: %s", consumer.name(), refused.getMessage());
                stopped(WAIT);
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> kafka) {
        ConsumerRecords<String, byte[]> messages = kafka.poll(Duration.ofMillis(200));
        if (messages.isEmpty()) {
            lookForTheEnd(kafka);
            return;
        }
        long start = System.nanoTime();
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(messages.count());
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
        lookForTheEnd(kafka);
        if (messages.count() < MOST_AT_ONCE) {
            stopped(GATHERING.since(start));
        }
    }

    private void applyOrPark(List<ConsumerRecord<String, byte[]>> batch) {
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

    private void applyAlone(ConsumerRecord<String, byte[]> message) {
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

    private void apply(List<ConsumerRecord<String, byte[]>> batch) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<Received> received = new ArrayList<>(batch.size());
            reader.lookAtTheClock();
            for (ConsumerRecord<String, byte[]> message : batch) {
                read(message, received);
            }
            List<Event> fresh = inbox.advance(consumer, received);
            if (!fresh.isEmpty()) {
                consumer.apply(fresh);
            }
        });
    }

    private void read(ConsumerRecord<String, byte[]> message, List<Received> received) {
        try {
            Event event = reader.read(message);
            boolean isLive = live.contains(new TopicPartition(message.topic(), message.partition()));
            received.add(new Received(event, message.partition(), message.offset(), isLive));
        } catch (Unreadable refused) {
            parking.park(consumer.name(), message, refused.problem());
        }
    }

    /** What comes after the end was reached cannot have been compacted before it was read. */
    private void lookForTheEnd(KafkaConsumer<String, byte[]> kafka) {
        Set<TopicPartition> assigned = kafka.assignment();
        if (live.size() < assigned.size()) {
            for (TopicPartition partition : assigned) {
                if (kafka.currentLag(partition).orElse(-1) == 0) {
                    live.add(partition);
                }
            }
        }
    }

    private void rewind(KafkaConsumer<String, byte[]> kafka, ConsumerRecords<String, byte[]> messages) {
        Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
        for (TopicPartition partition : messages.partitions()) {
            starts.put(
                    partition,
                    new OffsetAndMetadata(messages.records(partition).get(0).offset()));
        }
        starts.forEach(kafka::seek);
        live.removeAll(starts.keySet());
    }

    /** What others may have read meanwhile has to be caught up with again. */
    private final class Assignment implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            live.removeAll(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            live.removeAll(partitions);
        }
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
