package vn.baucu.committee.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Text;

/**
 * Which trainings are asked for; they are listed as they begin.
 *
 * @param within held by this area or one in it
 * @param words part of the title, without tone marks
 */
record TrainingFilter(
        @Nullable String topic,
        @Nullable TrainingState state,
        @Nullable String within,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String words,
        boolean latestFirst) {

    static TrainingFilter of(
            @Nullable String topic,
            @Nullable TrainingState state,
            @Nullable String within,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String q,
            boolean latestFirst,
            ZoneId zone) {
        return new TrainingFilter(
                topic,
                state,
                within,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant(),
                q == null || q.isBlank() ? null : Text.searchKey(q),
                latestFirst);
    }

    /** The conditions and the order in SQL, with {@code d} for the training and each part bound by its name. */
    String sql(String sortKey) {
        StringBuilder sql = new StringBuilder();
        condition(sql, topic, " and d.topics @> array[cast(:topic as text)]");
        condition(sql, state, " and d.state = :state");
        condition(sql, within, " and d.path @> array[cast(:within as text)]");
        condition(sql, from, " and d.starts_at >= :from");
        condition(sql, until, " and d.starts_at < :until");
        condition(sql, words, " and strpos(d.search_key, :words) > 0");
        if (!sortKey.isEmpty()) {
            sql.append(" and (d.starts_at, d.training) ")
                    .append(latestFirst ? "<" : ">")
                    .append(" (:afterStart, :after)");
        }
        return sql.append(
                        latestFirst
                                ? " order by d.starts_at desc, d.training desc"
                                : " order by d.starts_at, d.training")
                .toString();
    }

    static String keyOf(Training training) {
        return training.startsAt() + " " + training.id();
    }

    static Map<String, Object> key(String sortKey) {
        int end = sortKey.indexOf(' ');
        return end < 0
                ? Map.of("afterStart", Instant.EPOCH, "after", new UUID(0, 0))
                : Map.of(
                        "afterStart",
                        Instant.parse(sortKey.substring(0, end)),
                        "after",
                        UUID.fromString(sortKey.substring(end + 1)));
    }

    private static void condition(StringBuilder sql, @Nullable Object asked, String condition) {
        if (asked != null) {
            sql.append(condition);
        }
    }
}
