package vn.baucu.committee.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The stored attendance sheets. */
@ApplicationScoped
class Sheets {

    private static final String SELECT = """
            select a.body, b.name, a.others, a.version,
                array(select m.member from committee.attendance_member m
                    where m.training = a.training and m.body = a.body order by m.member) as members
            from committee.attendance a join committee.body b on b.election = a.election and b.body = a.body
            where a.training = :training
            """;

    private final Jdbi jdbi;

    Sheets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Sheet> list(UUID training, @Nullable String within, Paging paging) {
        String sql = SELECT
                + " and a.body > :after"
                + (within == null ? "" : " and b.path @> array[cast(:within as text)]")
                + " order by a.body limit :limit";
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("training", training)
                .bind("within", within)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> sheet(row))
                .list());
    }

    private Optional<Sheet> find(UUID training, String body) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and a.body = :body")
                .bind("training", training)
                .bind("body", body)
                .map((row, context) -> sheet(row))
                .findOne());
    }

    /** The sheet of a body, or a 404 that names it. */
    Sheet require(UUID training, String body) {
        return find(training, body)
                .orElseThrow(() -> ProblemException.notFound(new Sentence("phiếu của {0}", "sheet of {0}").with(body)));
    }

    /** Those of the bodies that have a sheet. */
    Set<String> existing(UUID training, Collection<String> bodies) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery(
                        "select body from committee.attendance where training = :training and body = any (:bodies)")
                .bind("training", training)
                .bindArray("bodies", String.class, bodies)
                .mapTo(String.class)
                .list()));
    }

    /** Those of the people who sit on the body, or did. */
    Set<UUID> membersOf(String election, String body, Collection<UUID> asked) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        select member from committee.member
                        where election = :election and body = :body and member = any (:members)
                        """)
                .bind("election", election)
                .bind("body", body)
                .bindArray("members", UUID.class, asked)
                .mapTo(UUID.class)
                .list()));
    }

    /** Writes the first state of a sheet, or the next. */
    void keep(String election, UUID training, String body, Present present, long version) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into committee.attendance (training, election, body, others, version)
                            values (:training, :election, :body, :others, :version)
                            on conflict (training, body) do update set
                                others = excluded.others, version = excluded.version
                            """)
                    .bind("training", training)
                    .bind("election", election)
                    .bind("body", body)
                    .bind("others", present.others())
                    .bind("version", version)
                    .execute();
            handle.execute("delete from committee.attendance_member where training = ? and body = ?", training, body);
            handle.createUpdate("""
                            insert into committee.attendance_member (training, election, body, member)
                            select :training, :election, :body, * from unnest(:members)
                            """)
                    .bind("training", training)
                    .bind("election", election)
                    .bind("body", body)
                    .bindArray("members", UUID.class, present.members())
                    .execute();
        });
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getString("body"),
                row.getString("name"),
                Arrays.asList((UUID[]) row.getArray("members").getArray()),
                row.getInt("others"),
                row.getLong("version"));
    }
}
