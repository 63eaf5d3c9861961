package vn.baucu.tally.form;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.tally.determination.DeterminationView;

/** Adds the counted minutes of a constituency up by the areas it covers, as the table of form 21/HĐBC-QH has them. */
@ApplicationScoped
class CountedByArea {

    /** In a repeat election the areas that did not vote again keep their first figures. */
    private static final String OF_ROUND = """
            n.election = :election and n.constituency = :constituency and (n.round = :round
                or (:round = 'REPEAT' and n.round = 'FIRST' and not exists (select from counted again
                    where again.election = n.election and again.polling_area = n.polling_area
                      and again.ballot_type = n.ballot_type and again.round = 'REPEAT')))
            """;

    private final Jdbi jdbi;

    CountedByArea(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** None where they do not add up to what was determined: then that rests on minutes that count no more. */
    Optional<Rows> of(DeterminationView view) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select coalesce(a.name, covered.area, '') as area, n.votes
                        from counted n
                        join organisation.constituency c using (election, constituency)
                        left join lateral (
                            select k.area, k.place from unnest(c.covers) with ordinality as k (area, place)
                            where k.area = any (string_to_array(n.path, '/')) limit 1) covered on true
                        left join organisation.area a on a.election = n.election and a.area = covered.area
                        where %s order by covered.place, n.polling_area
                        """.replace("%s", OF_ROUND))
                .bind("election", view.election())
                .bind("constituency", view.constituency())
                .bind("round", view.round().name())
                .map((row, context) -> sums.computeIfAbsent(row.getString(1), name -> new Sum())
                        .add(Json.read(row.getString(2), new TypeReference<Map<String, Long>>() {})))
                .list());
        Map<String, Long> all = new HashMap<>();
        sums.values().forEach(sum -> sum.votes.forEach((candidate, votes) -> all.merge(candidate, votes, Long::sum)));
        return !sums.isEmpty() && all.equals(view.votes()) ? Optional.of(new Rows(sums)) : Optional.empty();
    }

    /** Complaints that the polling teams wrote into their minutes; none where no minutes tell of them. */
    Optional<Map<String, Object>> complaints(DeterminationView view) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select sum((m.told->>'received')::int), sum((m.told->>'resolved')::int),
                                    sum((m.told->>'forwarded')::int)
                                from counted n
                                join lateral (select proceedings::jsonb->'complaints' as told from minutes m
                                    where (m.election, m.polling_area, m.ballot_type, m.round, m.version)
                                        = (n.election, n.polling_area, n.ballot_type, n.round, n.minutes_version)) m on true
                                where m.told is not null and %s having count(*) > 0
                                """.replace("%s", OF_ROUND))
                .bind("election", view.election())
                .bind("constituency", view.constituency())
                .bind("round", view.round().name())
                .map((row, context) -> Map.<String, Object>of(
                        "received", row.getLong(1), "resolved", row.getLong(2), "forwarded", row.getLong(3)))
                .findOne());
    }

    /** The sums of a constituency by area. */
    record Rows(Map<String, Sum> sums) {

        long pollingAreas() {
            return sums.values().stream().mapToLong(sum -> sum.pollingAreas).sum();
        }

        List<Map<String, Object>> lines(List<String> candidates) {
            List<Map<String, Object>> lines = new ArrayList<>();
            sums.forEach((name, sum) -> lines.add(Map.of(
                    "name",
                    name,
                    "pollingAreas",
                    sum.pollingAreas,
                    "votes",
                    candidates.stream()
                            .map(candidate -> sum.votes.getOrDefault(candidate, 0L))
                            .toList())));
            return lines;
        }
    }

    /** The sum of one area. */
    static final class Sum {

        private final Map<String, Long> votes = new HashMap<>();
        private long pollingAreas;

        private Sum add(@Nullable Map<String, Long> more) {
            pollingAreas++;
            if (more != null) {
                more.forEach((candidate, count) -> votes.merge(candidate, count, Long::sum));
            }
            return this;
        }
    }
}
