package vn.baucu.common.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import vn.baucu.common.broker.RecordVerifier;
import vn.baucu.common.event.Event;
import vn.baucu.common.json.Json;
import vn.baucu.common.outbox.Outbox;

/** Makes events of records: not too large, of one of our services, of the type of their topic, about their key. */
final class EventReader {

    /** Our own are smaller, since the broker takes no larger ones; compressed, anything fits into that. */
    static final int LARGEST = 1_048_576;

    private static final Logger LOG = Logger.getLogger(EventReader.class);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);
    /** As many letters as {@code 2026-05-22T19:00:00} has; instants so written sort as they follow each other. */
    private static final int TO_THE_SECOND = 19;

    private final Map<String, Class<? extends Event>> types;
    private final RecordVerifier verifier;
    private final Clock clock;
    private final Duration ahead;
    private final Counter future;
    private byte[] latest = {};
    private Instant warned = Instant.EPOCH;

    EventReader(
            EventConsumer consumer, RecordVerifier verifier, Clock clock, InboxConfig config, MeterRegistry metrics) {
        this.types = consumer.topics();
        this.verifier = verifier;
        this.clock = clock;
        this.ahead = config.ahead();
        this.future = metrics.counter("baucu.inbox.future", "consumer", consumer.name());
    }

    /** Before each batch: what says that it is of later than this comes from the future. */
    void lookAtTheClock() {
        latest = clock.instant()
                .plus(ahead)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .substring(0, TO_THE_SECOND)
                .getBytes(UTF_8);
    }

    Event read(ConsumerRecord<String, byte[]> message) throws Unreadable {
        byte[] value = message.value();
        if (value == null) {
            throw new Unreadable("without a value");
        }
        if (value.length > LARGEST) {
            throw new Unreadable("of " + value.length + " bytes, more than " + LARGEST);
        }
        Optional<String> doubt =
                verifier.doubt(message.topic(), message.key(), message.headers(), value, message.timestamp());
        if (doubt.isPresent()) {
            throw new Unreadable(doubt.get());
        }
        Class<? extends Event> type = Objects.requireNonNull(types.get(message.topic()));
        // What changes its meaning comes under another type; whatever that is, it is not this.
        Header told = message.headers().lastHeader("ce_type");
        if (told != null && !new String(told.value(), UTF_8).equals(Outbox.type(type))) {
            throw new Unreadable("of another type than " + type.getSimpleName());
        }
        Event event = parse(message, type);
        if (isOfTheFuture(message.headers().lastHeader("ce_time"))) {
            warn(message);
        }
        return event;
    }

    private static Event parse(ConsumerRecord<String, byte[]> message, Class<? extends Event> type) throws Unreadable {
        boolean itsOwn;
        Event event;
        try {
            event = Json.read(message.value(), type);
            itsOwn = event.key().equals(message.key());
        } catch (UncheckedIOException | IllegalArgumentException | NullPointerException malformed) {
            throw new Unreadable("not a " + type.getSimpleName());
        }
        if (!itsOwn) {
            throw new Unreadable("the key does not name the subject of the event");
        }
        return event;
    }

    private boolean isOfTheFuture(Header time) {
        return time != null
                && time.value().length >= TO_THE_SECOND
                && Arrays.compareUnsigned(time.value(), 0, TO_THE_SECOND, latest, 0, latest.length) > 0;
    }

    /** Taken all the same: versions give the order. But a clock that is wrong there is wrong in the audit, too. */
    private void warn(ConsumerRecord<String, byte[]> message) {
        future.increment();
        Instant now = clock.instant();
        if (now.isAfter(warned.plus(BETWEEN_WARNINGS))) {
            warned = now;
            LOG.warnf(
                    "A record of %s is of the future: partition %d, offset %d; is the clock of its sender right?",
                    message.topic(), message.partition(), message.offset());
        }
    }
}
