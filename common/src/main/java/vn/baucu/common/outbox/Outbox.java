package vn.baucu.common.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.Event;
import vn.baucu.common.json.Json;

/**
 * Where a change says what happened, in its own transaction. Add events only after the subject's row is locked: then
 * {@code seq} runs in commit order per key, whatever other transactions do.
 */
@ApplicationScoped
public class Outbox {

    private final Jdbi jdbi;

    Outbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void add(Event event) {
        add(List.of(event));
    }

    public void add(Collection<? extends Event> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into kernel.outbox (topic, key, partition_key, type, version, payload)
                        select * from unnest(:topics, :keys, :partitionKeys, :types, :versions, :payloads)
                        """)
                .bindArray(
                        "topics",
                        String.class,
                        events.stream().map(Event::topic).toList())
                .bindArray("keys", String.class, events.stream().map(Event::key).toList())
                .bindArray(
                        "partitionKeys",
                        String.class,
                        events.stream().map(Event::partitionKey).toList())
                .bindArray(
                        "types",
                        String.class,
                        events.stream().map(event -> type(event.getClass())).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        events.stream().map(Event::version).toList())
                .bindArray(
                        "payloads",
                        String.class,
                        events.stream().map(Json::write).toList())
                .execute());
    }

    /** CloudEvents type of an event, such as {@code vn.baucu.MinutesAccepted}. */
    public static String type(Class<? extends Event> event) {
        return "vn.baucu." + event.getSimpleName();
    }
}
