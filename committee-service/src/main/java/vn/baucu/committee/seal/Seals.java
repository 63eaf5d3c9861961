package vn.baucu.committee.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.site.Site;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The seals of elections and where each has been. */
@ApplicationScoped
class Seals {

    private static final String SELECT = """
            select s.*, b.dissolved_on from committee.seal s
            left join committee.body b on b.election = s.election and b.body = s.holder
            where s.election = :election
            """;

    private final Jdbi jdbi;

    Seals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The seal with its custody, or a 404 that names it. */
    Seal require(String election, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and s.seal = :id")
                        .bind("election", election)
                        .bind("id", id)
                        .map((row, context) -> seal(row))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound(new Sentence("con dấu {0}", "seal {0}").with(id)))
                .with(history(id));
    }

    /** The same; nobody else moves it before the transaction ends. */
    Seal hold(String election, UUID id) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select version from committee.seal where election = :election and seal = :id for update")
                .bind("election", election)
                .bind("id", id)
                .mapTo(Long.class)
                .findOne());
        return require(election, id);
    }

    List<Seal> list(String election, SealFilter filter, Paging paging) {
        String key = filter.sort().expression();
        StringBuilder sql = new StringBuilder(SELECT + " and " + key + " > :after");
        if (filter.kind() != null) {
            sql.append(" and s.kind = :kind");
        }
        if (filter.state() != null) {
            sql.append(" and s.state = :state");
        }
        if (filter.holder() != null) {
            sql.append(" and s.holder = :holder");
        }
        if (filter.within() != null) {
            sql.append(
                    " and (s.path @> array[cast(:within as text)] or s.holder_path @> array[cast(:within as text)])");
        }
        if (filter.unreturned() != null) {
            sql.append(" and coalesce(b.dissolved_on <= :today, false) = :unreturned");
        }
        if (filter.serial() != null) {
            sql.append(" and strpos(lower(s.serial), :serial) > 0");
        }
        if (!filter.everywhere()) {
            sql.append(" and (s.path && :scopes or s.holder_path && :scopes)");
        }
        sql.append(" order by ").append(key).append(" limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("after", paging.after())
                .bind("kind", filter.kind())
                .bind("state", filter.state())
                .bind("holder", filter.holder())
                .bind("within", filter.within())
                .bind("today", filter.today())
                .bind("unreturned", filter.unreturned())
                .bind("serial", filter.serial() == null ? null : filter.serial().toLowerCase(Locale.ROOT))
                .bindArray("scopes", String.class, filter.scopes())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> seal(row))
                .list());
    }

    /** The id of the new seal; nothing if there is one of this kind and serial. */
    Optional<UUID> add(String election, SealDocument seal, Site area) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.seal (election, kind, serial, area, path)
                        values (:election, :kind, :serial, :area, :path)
                        on conflict do nothing returning seal
                        """)
                .bind("election", election)
                .bind("kind", seal.kind())
                .bind("serial", seal.serial())
                .bind("area", area.code())
                .bindArray("path", String.class, area.path())
                .mapTo(UUID.class)
                .findOne());
    }

    /** Writes steps and where they lead, each one version after the one before. */
    void move(List<Move> moves, Officer officer, Instant at) {
        jdbi.useHandle(handle -> {
            var update = handle.prepareBatch("""
                    update committee.seal set state = :state, holder = :holder,
                        holder_path = string_to_array(:holderPath, '/'), version = :version
                    where seal = :seal
                    """);
            var insert = handle.prepareBatch("""
                    insert into committee.seal_movement (seal, version, step, from_body, to_body, minutes_number,
                        minutes_date, giver, receiver, note, actor, role, at)
                    values (:seal, :version, :step, :from, :to, :number, cast(:date as date), :giver, :receiver,
                        :note, :actor, :role, :at)
                    """);
            for (Move move : moves) {
                String holder = move.to() == null ? null : move.to().code();
                update.bind("seal", move.seal())
                        .bind("version", move.version())
                        .bind("state", move.state())
                        .bind("holder", holder)
                        .bind(
                                "holderPath",
                                move.to() == null
                                        ? null
                                        : String.join("/", move.to().path()))
                        .add();
                insert.bind("seal", move.seal())
                        .bind("version", move.version())
                        .bind("step", move.step())
                        .bind("from", move.from())
                        .bind("to", holder)
                        .bind(
                                "number",
                                move.minutes() == null ? null : move.minutes().number())
                        .bind(
                                "date",
                                move.minutes() == null
                                        ? null
                                        : move.minutes().date().toString())
                        .bind(
                                "giver",
                                move.minutes() == null ? null : move.minutes().giver())
                        .bind(
                                "receiver",
                                move.step() == SealStep.LOSS || move.minutes() == null
                                        ? null
                                        : move.minutes().receiver())
                        .bind("note", move.note())
                        .bind("actor", officer.name())
                        .bind("role", officer.role())
                        .bind("at", at)
                        .add();
            }
            update.execute();
            insert.execute();
        });
    }

    private List<SealMovement> history(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from committee.seal_movement where seal = :seal order by version")
                .bind("seal", id)
                .map((row, context) -> new SealMovement(
                        row.getLong("version"),
                        SealStep.valueOf(row.getString("step")),
                        row.getString("from_body"),
                        row.getString("to_body"),
                        row.getString("minutes_number"),
                        row.getObject("minutes_date", LocalDate.class),
                        row.getString("giver"),
                        row.getString("receiver"),
                        row.getString("note"),
                        row.getString("actor"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    static Seal seal(ResultSet row) throws SQLException {
        Array holderPath = row.getArray("holder_path");
        return new Seal(
                row.getObject("seal", UUID.class),
                SealKind.valueOf(row.getString("kind")),
                row.getString("serial"),
                row.getString("area"),
                Arrays.asList((String[]) row.getArray("path").getArray()),
                SealState.valueOf(row.getString("state")),
                row.getString("holder"),
                holderPath == null ? List.of() : Arrays.asList((String[]) holderPath.getArray()),
                row.getObject("dissolved_on", LocalDate.class),
                null,
                row.getLong("version"));
    }
}
