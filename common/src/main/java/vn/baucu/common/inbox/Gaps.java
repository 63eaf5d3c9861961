package vn.baucu.common.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Versions that were skipped. Nothing waits for them, since the newer state says everything; but a log that loses
 * records is broken, and somebody must know. Compaction skips versions, too, of what a reader has still before it:
 * therefore only what was written after it had read everything counts.
 */
@ApplicationScoped
class Gaps {

    private static final Logger LOG = Logger.getLogger(Gaps.class);

    /** Of one leap no more are written down: they are there to be found again, not to be complete. */
    private static final int MOST_OF_A_LEAP = 100;

    private final Jdbi jdbi;
    private final InboxConfig config;
    private final MeterRegistry metrics;
    private volatile boolean open = true;

    Gaps(Jdbi jdbi, InboxConfig config, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * In the transaction of the marks.
     *
     * @param newest the last of each subject, of those that came with {@code batch}
     * @param before the versions that subjects had which have a newer one now
     */
    void note(String consumer, List<Received> batch, Map<Subject, Received> newest, Map<Subject, Long> before) {
        if (open) {
            close(consumer, batch, newest, before);
        }
        Map<Subject, Leap> leaps = new HashMap<>();
        before.forEach((subject, version) -> {
            Received now = newest.get(subject);
            if (now != null && now.live() && now.version() > version + 1) {
                leaps.put(subject, new Leap(version, now, new HashSet<>()));
            }
        });
        if (leaps.isEmpty()) {
            return;
        }
        for (Received received : batch) {
            Leap leap = leaps.get(Subject.of(received.event()));
            if (leap != null) {
                leap.came().add(received.version());
            }
        }
        List<Gap> gaps = leaps.entrySet().stream()
                .flatMap(leap -> leap.getValue()
                        .missing()
                        .mapToObj(version ->
                                new Gap(leap.getKey(), version, leap.getValue().now())))
                .toList();
        if (!gaps.isEmpty()) {
            keep(consumer, gaps);
        }
    }

    private void keep(String consumer, List<Gap> gaps) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into kernel.gap (consumer, topic, key, version, partition, record_offset)
                        select :consumer, * from unnest(:topics, :keys, :versions, :partitions, :offsets)
                        on conflict do nothing
                        """)
                .bind("consumer", consumer)
                .bindArray(
                        "topics", String.class, each(gaps, gap -> gap.subject().topic()))
                .bindArray("keys", String.class, each(gaps, gap -> gap.subject().key()))
                .bindArray("versions", Long.class, each(gaps, Gap::version))
                .bindArray("partitions", Integer.class, each(gaps, gap -> gap.after()
                        .partition()))
                .bindArray("offsets", Long.class, each(gaps, gap -> gap.after().offset()))
                .execute());
        open = true;
        metrics.counter("baucu.inbox.gaps", "consumer", consumer).increment(gaps.size());
    }

    /** What comes after all, by another way or a second time, is missing no more. */
    private void close(
            String consumer, List<Received> batch, Map<Subject, Received> newest, Map<Subject, Long> before) {
        List<Received> late = batch.stream()
                .filter(received -> {
                    Subject subject = Subject.of(received.event());
                    Received last = newest.get(subject);
                    return last != null && (last.version() != received.version() || !before.containsKey(subject));
                })
                .toList();
        if (late.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from kernel.gap using unnest(:topics, :keys, :versions) as late (topic, key, version)
                        where gap.consumer = :consumer and gap.topic = late.topic and gap.key = late.key
                            and gap.version = late.version
                        """)
                .bind("consumer", consumer)
                .bindArray("topics", String.class, each(late, received -> received.event()
                        .topic()))
                .bindArray("keys", String.class, each(late, received -> received.event()
                        .key()))
                .bindArray("versions", Long.class, each(late, Received::version))
                .execute());
    }

    /** Raises the alarm, once, for what has not come in time; says how many are missing for so long. */
    int overdue() {
        return jdbi.withHandle(handle -> {
            handle.createQuery("""
                            update kernel.gap set alarmed_at = now()
                            where alarmed_at is null and found_at < now() - make_interval(secs => :patience)
                            returning consumer, topic, partition, record_offset, version
                            """)
                    .bind("patience", config.patience().toMillis() / 1000.0)
                    .map((row, context) -> String.format(
                            Locale.ROOT,
                            "version %d of the subject of %s, partition %d, offset %d, has not come to %s",
                            row.getLong("version"),
                            row.getString("topic"),
                            row.getInt("partition"),
                            row.getLong("record_offset"),
                            row.getString("consumer")))
                    .forEach(missing -> LOG.warnf("A record is missing: %s", missing));
            open = handle.createQuery("select exists (select from kernel.gap)")
                    .mapTo(Boolean.class)
                    .one();
            return handle.createQuery("select count(*) from kernel.gap where alarmed_at is not null")
                    .mapTo(Integer.class)
                    .one();
        });
    }

    private static <T, V> List<V> each(List<T> all, Function<T, V> part) {
        return all.stream().map(part).toList();
    }

    private record Gap(Subject subject, long version, Received after) {}

    /** From one version of a subject to another, with those of the versions between that came along. */
    private record Leap(long before, Received now, Set<Long> came) {

        LongStream missing() {
            return LongStream.range(Math.max(before + 1, now.version() - MOST_OF_A_LEAP), now.version())
                    .filter(version -> !came.contains(version));
        }
    }
}
