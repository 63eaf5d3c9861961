package vn.baucu.tally.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.TallyChanged;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.figures.FigureColumns;

/** The sums. Changes are added in one statement, rows in key order, and the new sums come back as events. */
@ApplicationScoped
class TallyStore {

    private final Jdbi jdbi;

    TallyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<TallyChanged> add(TallyChanges changes) {
        SortedMap<TallyKey, Change> bySum = changes.bySum();
        if (bySum.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> {
            List<TallyChanged> sums = addFigures(handle, bySum);
            Map<TallyKey, Map<String, Long>> votes = addVotes(handle, bySum);
            return sums.stream()
                    .map(sum -> withVotes(sum, votes.getOrDefault(key(sum), Map.of())))
                    .toList();
        });
    }

    private static List<TallyChanged> addFigures(Handle handle, SortedMap<TallyKey, Change> bySum) {
        List<TallyKey> keys = List.copyOf(bySum.keySet());
        List<Change> changes = List.copyOf(bySum.values());
        var upsert = handle.createQuery("""
                        insert into tally as now (election, ballot_type, round, subject, minutes_in, minutes_expected,
                            quarantined, as_of, version, %s)
                        select election, ballot_type, round, subject, minutes_in, minutes_expected,
                            quarantined, as_of::timestamptz, 1, %s
                        from unnest(:elections, :ballotTypes, :rounds, :subjects, :minutesIn, :minutesExpected,
                                :quarantined, :asOfs, %p)
                            with ordinality
                            as added (election, ballot_type, round, subject, minutes_in, minutes_expected, quarantined, as_of, %s,
                                place)
                        order by place
                        on conflict (election, ballot_type, round, subject) do update set
                            minutes_in = now.minutes_in + excluded.minutes_in,
                            minutes_expected = now.minutes_expected + excluded.minutes_expected,
                            quarantined = now.quarantined + excluded.quarantined,
                            as_of = greatest(now.as_of, excluded.as_of),
                            version = now.version + 1, %a
                        returning *
                        """.replace("%s", FigureColumns.NAMES)
                        .replace("%p", FigureColumns.PARAMETERS)
                        .replace("%a", FigureColumns.ADDED))
                .bindArray(
                        "elections",
                        String.class,
                        keys.stream().map(TallyKey::election).toList())
                .bindArray(
                        "ballotTypes",
                        String.class,
                        keys.stream().map(key -> key.ballotType().name()).toList())
                .bindArray(
                        "rounds",
                        String.class,
                        keys.stream().map(key -> key.round().name()).toList())
                .bindArray(
                        "subjects",
                        String.class,
                        keys.stream().map(TallyKey::subject).toList())
                .bindArray(
                        "minutesIn",
                        Long.class,
                        changes.stream().map(Change::minutesIn).toList())
                .bindArray(
                        "minutesExpected",
                        Long.class,
                        changes.stream().map(Change::minutesExpected).toList())
                .bindArray(
                        "quarantined",
                        Long.class,
                        changes.stream().map(Change::quarantined).toList())
                .bindArray("asOfs", String.class, asOfs(changes));
        return FigureColumns.bind(upsert, changes.stream().map(Change::figures).toList())
                .map((row, context) -> sum(row))
                .list();
    }

    private static List<String> asOfs(List<Change> changes) {
        List<String> asOfs = new ArrayList<>(changes.size());
        for (Change change : changes) {
            Instant asOf = change.asOf();
            asOfs.add(asOf == null ? null : asOf.toString());
        }
        return asOfs;
    }

    private static TallyChanged sum(ResultSet row) throws SQLException {
        Timestamp asOf = row.getTimestamp("as_of");
        return new TallyChanged(
                row.getString("election"),
                BallotType.valueOf(row.getString("ballot_type")),
                Round.valueOf(row.getString("round")),
                row.getString("subject"),
                row.getLong("minutes_in"),
                row.getLong("minutes_expected"),
                row.getLong("quarantined"),
                FigureColumns.read(row),
                Map.of(),
                asOf == null ? null : asOf.toInstant(),
                row.getLong("version"));
    }

    /** Adds the votes and returns all votes of the constituencies that changed. */
    private static Map<TallyKey, Map<String, Long>> addVotes(Handle handle, SortedMap<TallyKey, Change> bySum) {
        List<TallyKey> keys = new ArrayList<>();
        List<String> candidates = new ArrayList<>();
        List<Long> votes = new ArrayList<>();
        bySum.forEach((key, change) -> change.votes().forEach((candidate, count) -> {
            keys.add(key);
            candidates.add(candidate);
            votes.add(count);
        }));
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<TallyKey, Map<String, Long>> all = new HashMap<>();
        handle.createQuery("""
                        insert into tally_votes as now (election, ballot_type, round, constituency, candidate, votes)
                        select election, ballot_type, round, constituency, candidate, votes
                        from unnest(:elections, :ballotTypes, :rounds, :constituencies, :candidates, :votes)
                            with ordinality as added (election, ballot_type, round, constituency, candidate, votes, place)
                        order by place
                        on conflict (election, ballot_type, round, constituency, candidate)
                            do update set votes = now.votes + excluded.votes
                        returning *
                        """)
                .bindArray(
                        "elections",
                        String.class,
                        keys.stream().map(TallyKey::election).toList())
                .bindArray(
                        "ballotTypes",
                        String.class,
                        keys.stream().map(key -> key.ballotType().name()).toList())
                .bindArray(
                        "rounds",
                        String.class,
                        keys.stream().map(key -> key.round().name()).toList())
                .bindArray(
                        "constituencies",
                        String.class,
                        keys.stream().map(TallyKey::subject).toList())
                .bindArray("candidates", String.class, candidates)
                .bindArray("votes", Long.class, votes)
                .map((row, context) -> new Votes(
                        new TallyKey(
                                row.getString("election"),
                                BallotType.valueOf(row.getString("ballot_type")),
                                Round.valueOf(row.getString("round")),
                                row.getString("constituency")),
                        row.getString("candidate"),
                        row.getLong("votes")))
                .forEach(row ->
                        all.computeIfAbsent(row.key(), key -> new TreeMap<>()).put(row.candidate(), row.votes()));
        return all;
    }

    private static TallyKey key(TallyChanged sum) {
        return new TallyKey(sum.election(), sum.ballotType(), sum.round(), sum.subject());
    }

    private static TallyChanged withVotes(TallyChanged sum, Map<String, Long> votes) {
        return new TallyChanged(
                sum.election(),
                sum.ballotType(),
                sum.round(),
                sum.subject(),
                sum.minutesIn(),
                sum.minutesExpected(),
                sum.quarantined(),
                sum.figures(),
                votes,
                sum.asOf(),
                sum.version());
    }

    private record Votes(TallyKey key, String candidate, long votes) {}
}
