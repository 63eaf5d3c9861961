package vn.baucu.tally.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Finds what the register has and the log has not. */
final class Intake {

    private static final String SUBJECTS = """
            unnest(:elections, :pollingAreas, :ballotTypes, :rounds, :logs)
                as asked (election, polling_area, ballot_type, round, log)
            """;

    private Intake() {}

    /** Transactions below this one are over: what they changed can be seen, and no more will come from them. */
    static String horizon(Handle handle) {
        return handle.createQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .mapTo(String.class)
                .one();
    }

    /**
     * Heads that changed in these transactions, in their order; without an end, in all that have ended. Without {@code
     * offset 0} the planner may read the whole log into a hash table to answer for some hundred heads.
     */
    static List<HeadRow> changed(
            Handle handle, String from, @Nullable String until, @Nullable HeadRow after, int limit) {
        return handle.createQuery("""
                        select election, polling_area, ballot_type, round, latest_version, state, accepted_version,
                            changed_in::text, exists (
                                select from organisation.election e
                                where e.election = h.election and e.phase = 'REHEARSAL')
                              or exists (
                                select from log_leaf l
                                where (l.election, l.polling_area, l.ballot_type, l.round)
                                    = (h.election || '~rehearsal', h.polling_area, h.ballot_type, h.round)
                                offset 0) as rehearsed
                        from minutes_head h
                        where changed_in >= cast(:from as xid8)
                          and (cast(:until as xid8) is null or changed_in < cast(:until as xid8))
                          and (changed_in, election, polling_area, ballot_type, round)
                            > (cast(:changedIn as xid8), :election, :pollingArea, :ballotType, :round)
                        order by h.changed_in, election, polling_area, ballot_type, round limit :limit
                        """)
                .bind("from", from)
                .bind("until", until)
                .bind("changedIn", after == null ? from : after.changedIn())
                .bind("election", after == null ? "" : after.election())
                .bind("pollingArea", after == null ? "" : after.pollingArea())
                .bind("ballotType", after == null ? "" : after.ballotType())
                .bind("round", after == null ? "" : after.round())
                .bind("limit", limit)
                .map((row, context) -> HeadRow.from(row))
                .list();
    }

    /** Those whose standing is not that of the last leaf of their subject. */
    static List<HeadRow> standingAnew(Handle handle, List<HeadRow> heads) {
        Map<String, String> logged = new HashMap<>();
        bind(handle.createQuery("""
                        select asked.*, last.state, last.counts, last.version from %s
                        cross join lateral (
                            select state, counts, version from log_leaf l
                            where (l.election, l.polling_area, l.ballot_type, l.round)
                                = (asked.log, asked.polling_area, asked.ballot_type, asked.round)
                            order by position desc limit 1) last
                        """.replace("%s", SUBJECTS)), heads)
                .map((row, context) -> logged.put(
                        key(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        row.getString("state") + row.getString("counts")))
                .list();
        return heads.stream()
                .filter(head -> !Objects.equals(logged.get(head.key()), head.state() + head.counts()))
                .toList();
    }

    /** Versions up to the latest that no leaf is about, by subject. */
    static Map<String, List<LoggedMinutes>> notLogged(Handle handle, List<HeadRow> heads) {
        Map<String, HeadRow> byKey = new HashMap<>();
        heads.forEach(head -> byKey.put(head.key(), head));
        Map<String, List<LoggedMinutes>> found = new HashMap<>();
        bind(handle.createQuery("""
                        select m.*, p.path from %s
                        join minutes m using (election, polling_area, ballot_type, round)
                        left join organisation.polling_area p using (election, polling_area)
                        where not exists (select from log_leaf l where l.kind = 'MINUTES'
                            and (l.election, l.polling_area, l.ballot_type, l.round, l.version)
                                = (asked.log, m.polling_area, m.ballot_type, m.round, m.version))
                        order by m.version
                        """.replace("%s", SUBJECTS)), heads)
                .map((row, context) -> {
                    HeadRow head = byKey.get(key(
                            row.getString("election"),
                            row.getString("polling_area"),
                            row.getString("ballot_type"),
                            row.getString("round")));
                    return LoggedMinutes.from(Objects.requireNonNull(head), row);
                })
                .stream()
                // One that was entered since the heads were read comes with its own head, at the next look.
                .filter(minutes -> minutes.version() <= minutes.head().latestVersion())
                .forEach(minutes -> found.computeIfAbsent(minutes.head().key(), key -> new ArrayList<>())
                        .add(minutes));
        return found;
    }

    private static String key(String election, String pollingArea, String ballotType, String round) {
        return String.join("/", election, pollingArea, ballotType, round);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, List<HeadRow> heads) {
        return statement
                .bindArray(
                        "logs", String.class, heads.stream().map(HeadRow::log).toList())
                .bindArray(
                        "elections",
                        String.class,
                        heads.stream().map(HeadRow::election).toList())
                .bindArray(
                        "pollingAreas",
                        String.class,
                        heads.stream().map(HeadRow::pollingArea).toList())
                .bindArray(
                        "ballotTypes",
                        String.class,
                        heads.stream().map(HeadRow::ballotType).toList())
                .bindArray(
                        "rounds",
                        String.class,
                        heads.stream().map(HeadRow::round).toList());
    }
}
