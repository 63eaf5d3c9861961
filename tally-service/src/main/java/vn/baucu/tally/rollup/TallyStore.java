package vn.baucu.tally.rollup;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.TallyChanged;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.figures.FigureColumns;

/** The sums. Changes are added in one statement, rows in key order, and the new sums come back as events. */
@ApplicationScoped
class TallyStore {

    private static final TypeReference<Map<String, Long>> VOTES = new TypeReference<>() {};

    private final Jdbi jdbi;

    TallyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<TallyChanged> add(TallyChanges changes) {
        SortedMap<TallyKey, Change> bySum = changes.bySum();
        return bySum.isEmpty() ? List.of() : jdbi.withHandle(handle -> add(handle, bySum));
    }

    private static List<TallyChanged> add(Handle handle, SortedMap<TallyKey, Change> bySum) {
        List<TallyKey> keys = List.copyOf(bySum.keySet());
        List<Change> changes = List.copyOf(bySum.values());
        var upsert = handle.createQuery("""
                        insert into tally as now (election, ballot_type, round, subject, minutes_in, minutes_expected,
                            quarantined, as_of, votes, version, %s)
                        select election, ballot_type, round, subject, minutes_in, minutes_expected,
                            quarantined, as_of::timestamptz, votes::jsonb, 1, %s
                        from unnest(:elections, :ballotTypes, :rounds, :subjects, :minutesIn, :minutesExpected,
                                :quarantined, :asOfs, :votes, %p)
                            with ordinality
                            as added (election, ballot_type, round, subject, minutes_in, minutes_expected, quarantined, as_of,
                                votes, %s, place)
                        order by place
                        on conflict (election, ballot_type, round, subject) do update set
                            minutes_in = now.minutes_in + excluded.minutes_in,
                            minutes_expected = now.minutes_expected + excluded.minutes_expected,
                            quarantined = now.quarantined + excluded.quarantined,
                            as_of = greatest(now.as_of, excluded.as_of),
                            votes = (
                                select jsonb_object_agg(candidate, votes) from (
                                    select key as candidate, sum(value::bigint) as votes from (
                                        select * from jsonb_each_text(now.votes)
                                        union all
                                        select * from jsonb_each_text(excluded.votes)) each
                                    group by key) candidates),
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
                .bindArray("asOfs", String.class, asOfs(changes))
                .bindArray("votes", String.class, votes(changes));
        return FigureColumns.bind(upsert, changes.stream().map(Change::figures).toList())
                .map((row, context) -> sum(row))
                .list();
    }

    private static List<@Nullable String> asOfs(List<Change> changes) {
        List<@Nullable String> asOfs = new ArrayList<>(changes.size());
        for (Change change : changes) {
            Instant asOf = change.asOf();
            asOfs.add(asOf == null ? null : asOf.toString());
        }
        return asOfs;
    }

    /** Only sums of constituencies have votes. */
    private static List<@Nullable String> votes(List<Change> changes) {
        List<@Nullable String> votes = new ArrayList<>(changes.size());
        for (Change change : changes) {
            votes.add(change.votes().isEmpty() ? null : Json.write(change.votes()));
        }
        return votes;
    }

    private static TallyChanged sum(ResultSet row) throws SQLException {
        Timestamp asOf = row.getTimestamp("as_of");
        String votes = row.getString("votes");
        return new TallyChanged(
                row.getString("election"),
                BallotType.valueOf(row.getString("ballot_type")),
                Round.valueOf(row.getString("round")),
                row.getString("subject"),
                row.getLong("minutes_in"),
                row.getLong("minutes_expected"),
                row.getLong("quarantined"),
                FigureColumns.read(row),
                votes == null ? Map.of() : Json.read(votes, VOTES),
                asOf == null ? null : asOf.toInstant(),
                row.getLong("version"));
    }
}
