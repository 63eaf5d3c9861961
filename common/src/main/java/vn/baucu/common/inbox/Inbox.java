package vn.baucu.common.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Gaps gaps;
    private final MeterRegistry metrics;

    Inbox(Jdbi jdbi, Gaps gaps, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.gaps = gaps;
        this.metrics = metrics;
    }

    /**
     * Marks the newest event of each subject and returns those that were not applied before. Every event is the whole
     * state of its subject, so versions skipped (compaction, a lost record) lose nothing.
     */
    List<Event> advance(EventConsumer consumer, List<Received> batch) {
        Map<Subject, Received> newest = new TreeMap<>();
        for (Received received : batch) {
            newest.merge(
                    Subject.of(received.event()),
                    received,
                    (earlier, later) -> later.version() > earlier.version() ? later : earlier);
        }
        Set<String> unmarked = consumer.topicsWithOwnMarks();
        SortedMap<Subject, Received> marked = new TreeMap<>(newest);
        marked.keySet().removeIf(subject -> unmarked.contains(subject.topic()));
        Map<Subject, Long> before = marked.isEmpty() ? Map.of() : mark(consumer.name(), marked);
        if (!marked.isEmpty()) {
            gaps.note(consumer.name(), batch, marked, before);
            metrics.counter("baucu.inbox.ignored", "consumer", consumer.name())
                    .increment(marked.size() - (double) before.size());
        }
        return newest.entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey())
                        || unmarked.contains(entry.getKey().topic()))
                .map(entry -> entry.getValue().event())
                .toList();
    }

    /** Says which version each subject had before, 0 if none, of those that had not this one yet. */
    private Map<Subject, Long> mark(String consumer, Map<Subject, Received> newest) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        insert into kernel.inbox as mark (consumer, topic, key, version)
                        select :consumer, * from unnest(:topics, :keys, :versions)
                        on conflict (consumer, topic, key) do update set version = excluded.version
                        where mark.version < excluded.version
                        returning topic, key, coalesce(old.version, 0)
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
                        newest.values().stream().map(Received::version).toList())
                .map((row, context) -> Map.entry(new Subject(row.getString(1), row.getString(2)), row.getLong(3)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
