package vn.baucu.tally.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.tally.reconciliation.Alarm.Kind;

/** The alarms that adding up again has raised. */
@ApplicationScoped
public class Alarms {

    private static final String FOUND = """
            unnest(:elections, :subjects, :ballotTypes, :rounds, :kinds)
                as found (election, subject, ballot_type, round, kind)
            """;

    private static final String BELOW = """
            and (a.subject = :subject or exists (
                select from organisation.area area where area.election = a.election and area.area = a.subject
                  and :subject = any (area.path))
              or exists (
                select from organisation.constituency c where c.election = a.election and c.constituency = a.subject
                  and :subject = any (c.path)))
            """;

    /** Of the sums of the constituency itself, and of those of the areas that lie in it. */
    private static final String OF_CONSTITUENCY = """
            select a.* from alarm a
            join organisation.constituency c on c.election = a.election and c.ballot_type = a.ballot_type
            where a.election = :election and c.constituency = :constituency and a.resolved_at is null
              and (a.subject = c.constituency or exists (
                select from organisation.area area where area.election = a.election and area.area = a.subject
                  and area.path && c.covers))
            order by a.id
            """;

    private final Jdbi jdbi;

    Alarms(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What stands against certifying this constituency. */
    public List<Alarm> open(String election, String constituency) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CONSTITUENCY)
                .bind("election", election)
                .bind("constituency", constituency)
                .map((row, context) -> alarm(row))
                .list());
    }

    /** Oldest first. */
    Page<Alarm> list(String election, boolean resolved, Paging paging) {
        return page(election, "", "", resolved, paging, "");
    }

    /** Those of an area or constituency and of what lies below it. */
    Page<Alarm> list(String election, BallotType ballotType, String subject, boolean resolved, Paging paging) {
        return page(election, ballotType.name(), subject, resolved, paging, "and a.ballot_type = :ballotType " + BELOW);
    }

    private Page<Alarm> page(
            String election, String ballotType, String subject, boolean resolved, Paging paging, String where) {
        List<Alarm> rows = jdbi.withHandle(handle -> {
            var query = handle.createQuery("select a.* from alarm a where a.election = :election"
                            + " and (:resolved or a.resolved_at is null) and a.id::text > :after " + where
                            + " order by a.id limit :limit")
                    .bind("election", election)
                    .bind("resolved", resolved)
                    .bind("after", paging.after())
                    .bind("limit", paging.limit() + 1);
            if (!where.isEmpty()) {
                query.bind("ballotType", ballotType).bind("subject", subject);
            }
            return query.map((row, context) -> alarm(row)).list();
        });
        return Page.of(rows, paging, alarm -> alarm.id().toString());
    }

    /** How many stand. */
    static long standing(Handle handle) {
        return handle.createQuery("select count(*) from alarm where resolved_at is null")
                .mapTo(Long.class)
                .one();
    }

    /** Keeps what was found in a slice, and that what was not found there is over; returns what was not known before. */
    static List<Difference> keep(Handle handle, Slice slice, List<Difference> found, Instant now) {
        bind(
                        handle.createUpdate("""
                        update alarm set resolved_at = greatest(:now, last_seen) where resolved_at is null
                          and election = :election and %slice = :area
                          and (election, subject, ballot_type, round, kind) not in (select * from %s)
                        """.replace("%slice", Slice.OF_SUBJECT.replace("%", "alarm"))
                                .replace("%s", FOUND)),
                        found,
                        now)
                .bind("election", slice.election())
                .bind("area", slice.area())
                .execute();
        return bind(handle.createQuery("""
                        insert into alarm (election, subject, ballot_type, round, kind, first_seen, last_seen)
                        select found.*, :now, :now from %s
                        on conflict (election, subject, ballot_type, round, kind) where resolved_at is null
                            do update set last_seen = greatest(alarm.last_seen, excluded.last_seen)
                        returning election, subject, ballot_type, round, kind, xmax = 0 as is_new
                        """.replace("%s", FOUND)), found, now)
                .map((row, context) -> row.getBoolean("is_new") ? List.of(Difference.from(row)) : List.<Difference>of())
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, List<Difference> found, Instant now) {
        return statement
                .bind("now", now)
                .bindArray("elections", String.class, each(found, Difference::election))
                .bindArray("subjects", String.class, each(found, Difference::subject))
                .bindArray("ballotTypes", String.class, each(found, Difference::ballotType))
                .bindArray("rounds", String.class, each(found, Difference::round))
                .bindArray("kinds", String.class, each(found, difference -> difference
                        .kind()
                        .name()));
    }

    private static List<String> each(List<Difference> found, Function<Difference, String> part) {
        return found.stream().map(part).toList();
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        Timestamp resolved = row.getTimestamp("resolved_at");
        return new Alarm(
                row.getObject("id", UUID.class),
                row.getString("election"),
                row.getString("subject"),
                BallotType.valueOf(row.getString("ballot_type")),
                Round.valueOf(row.getString("round")),
                Kind.valueOf(row.getString("kind")),
                row.getTimestamp("first_seen").toInstant(),
                row.getTimestamp("last_seen").toInstant(),
                resolved == null ? null : resolved.toInstant());
    }
}
