package vn.baucu.common.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where records wait that could not be applied, so that the others go on. */
@ApplicationScoped
class Parking {

    private static final Logger LOG = Logger.getLogger(Parking.class);
    private static final int BEGINNING = 1_000;

    private final Jdbi jdbi;

    Parking(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void park(String consumer, ConsumerRecord<String, byte[]> message, String problem) {
        LOG.errorf(
                "Parked a record of %s: partition %d, offset %d: %s",
                message.topic(), message.partition(), message.offset(), problem);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into kernel.parked (consumer, topic, partition, record_offset, key, payload, problem)
                        values (:consumer, :topic, :partition, :offset, :key, :payload, :problem)
                        on conflict do nothing
                        """)
                .bind("consumer", consumer)
                .bind("topic", message.topic())
                .bind("partition", message.partition())
                .bind("offset", message.offset())
                .bind("key", storable(message.key()))
                .bind("payload", storable(text(message.value())))
                .bind("problem", storable(problem))
                .execute());
    }

    int parked() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from kernel.parked")
                .mapTo(Integer.class)
                .one());
    }

    /** Of what is too large to be an event, the beginning says enough. */
    private static @Nullable String text(byte @Nullable [] value) {
        return value == null
                ? null
                : new String(value, 0, value.length > EventReader.LARGEST ? BEGINNING : value.length, UTF_8);
    }

    /** PostgreSQL keeps no NUL in a text, and a record full of them must not stop the others. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "\\0");
    }
}
