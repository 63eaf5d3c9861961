package vn.baucu.common.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.Event;

/** Remembers the version of each subject that a consumer has applied. */
@ApplicationScoped
class Inbox {

    private final Jdbi jdbi;

    Inbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Marks the newest event of each subject and returns those that were not applied before. Every event is the whole
     * state of its subject, so versions skipped (compaction, a lost record) lose nothing.
     */
    List<Event> advance(EventConsumer consumer, Collection<Event> batch) {
        Map<Subject, Event> newest = new TreeMap<>();
        for (Event event : batch) {
            newest.merge(
                    new Subject(event.topic(), event.key()),
                    event,
                    (earlier, later) -> later.version() > earlier.version() ? later : earlier);
        }
        Set<String> unmarked = consumer.topicsWithOwnMarks();
        SortedMap<Subject, Event> marked = new TreeMap<>(newest);
        marked.keySet().removeIf(subject -> unmarked.contains(subject.topic()));
        Set<Subject> fresh = marked.isEmpty() ? Set.of() : mark(consumer.name(), marked);
        return newest.entrySet().stream()
                .filter(entry -> fresh.contains(entry.getKey())
                        || unmarked.contains(entry.getKey().topic()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Set<Subject> mark(String consumer, Map<Subject, Event> newest) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        insert into kernel.inbox as mark (consumer, topic, key, version)
                        select :consumer, * from unnest(:topics, :keys, :versions)
                        on conflict (consumer, topic, key) do update set version = excluded.version
                        where mark.version < excluded.version
                        returning topic, key
                        """)
                .bind("consumer", consumer)
                .bindArray(
                        "topics",
                        String.class,
                        newest.keySet().stream().map(Subject::topic).toList())
                .bindArray(
                        "keys",
                        String.class,
                        newest.keySet().stream().map(Subject::key).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        newest.values().stream().map(Event::version).toList())
                .map((row, context) -> new Subject(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toSet()));
    }

    /** In key order, so that two consumers lock marks in the same order. */
    private record Subject(String topic, String key) implements Comparable<Subject> {

        @Override
        public int compareTo(Subject other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : key.compareTo(other.key);
        }
    }
}
