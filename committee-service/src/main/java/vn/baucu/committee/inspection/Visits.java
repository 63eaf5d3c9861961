package vn.baucu.committee.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** The visits of inspection delegations. */
@ApplicationScoped
public class Visits {

    private static final String SELECT = """
            select v.*,
                (select count(*) from committee.inspection_finding f where f.visit = v.visit) as findings,
                array(select o.visit from committee.inspection_visit o
                    where o.election = v.election and o.delegation <> v.delegation
                      and 'CANCELLED' not in (o.state, v.state)
                      and o.from_date <= v.until_date and o.until_date >= v.from_date
                      and (o.path @> array[v.area] or v.path @> array[o.area])
                    order by o.visit) as others
            from committee.inspection_visit v
            """;

    private final Jdbi jdbi;

    Visits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The visit, or a 404 that names it. */
    public Visit require(String election, UUID id) {
        return find(election, id).orElseThrow(() -> ProblemException.notFound(name(id)));
    }

    /** The same; nobody else changes it, or records a finding of it, before the transaction ends. */
    public Visit hold(String election, UUID id) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select version from committee.inspection_visit where election = :election and visit = :visit for update")
                .bind("election", election)
                .bind("visit", id)
                .mapTo(Long.class)
                .findOne());
        return require(election, id);
    }

    private Optional<Visit> find(String election, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where election = :election and visit = :visit")
                .bind("election", election)
                .bind("visit", id)
                .map((row, context) -> visit(row))
                .findOne());
    }

    /** Refuses who does not sit on the delegation: others inspect nothing in its name. */
    public void requireDelegation(String election, Visit visit, Officer officer) {
        boolean sits = jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from committee.member where election = :election and body = :body
                            and actor = :actor and until_date is null)
                        """)
                .bind("election", election)
                .bind("body", visit.delegation())
                .bind("actor", officer.name())
                .mapTo(Boolean.class)
                .one());
        if (!sits) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    new Sentence("Chỉ thành viên của {0}.", "Only for members of {0}.").with(visit.delegation()));
        }
    }

    private static Sentence name(UUID id) {
        return new Sentence("cuộc kiểm tra {0}", "inspection visit {0}").with(id);
    }

    /** Other delegations' visits that would overlap; hold the plan of the election before. */
    List<Visit> overlapping(String election, Stay stay, @Nullable UUID itself) {
        return jdbi
                .withHandle(handle -> handle.createQuery(SELECT + """
                                 where election = :election and state <> 'CANCELLED'
                                  and from_date <= :until and until_date >= :from
                                order by from_date, visit
                                """)
                        .bind("election", election)
                        .bind("from", stay.from())
                        .bind("until", stay.until())
                        .map((row, context) -> visit(row))
                        .list())
                .stream()
                .filter(other -> !other.id().equals(itself) && other.stay().overlaps(stay))
                .toList();
    }

    List<Visit> list(String election, VisitFilter filter, Paging paging) {
        String key = filter.sort().expression();
        StringBuilder sql = new StringBuilder(
                "select * from (" + SELECT + " where election = :election) as visit where " + key + " > :after");
        if (filter.delegation() != null) {
            sql.append(" and delegation = :delegation");
        }
        if (filter.round() != null) {
            sql.append(" and round = :round");
        }
        if (filter.state() != null) {
            sql.append(" and state = :state");
        }
        if (filter.within() != null) {
            sql.append(" and path @> array[cast(:within as text)]");
        }
        if (filter.on() != null) {
            sql.append(" and :on between from_date and until_date");
        }
        if (filter.overlapping() != null) {
            sql.append(filter.overlapping() ? " and cardinality(others) > 0" : " and cardinality(others) = 0");
        }
        if (!filter.everywhere()) {
            sql.append(" and path && :scopes");
        }
        sql.append(" order by ").append(key).append(" limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("after", paging.after())
                .bind("delegation", filter.delegation())
                .bind("round", filter.round())
                .bind("state", filter.state())
                .bind("within", filter.within())
                .bind("on", filter.on())
                .bindArray("scopes", String.class, filter.scopes())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> visit(row))
                .list());
    }

    UUID add(String election, VisitDocument document, List<String> path) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.inspection_visit
                            (election, delegation, round, area, path, from_date, until_date, justification)
                        values (:election, :delegation, :round, :area, :path, :from, :until, :justification)
                        returning visit
                        """)
                .bind("election", election)
                .bind("delegation", document.delegation())
                .bind("round", document.round())
                .bind("area", document.area())
                .bindArray("path", String.class, path)
                .bind("from", document.from())
                .bind("until", document.until())
                .bind("justification", document.justification())
                .mapTo(UUID.class)
                .one());
    }

    void change(UUID id, VisitDocument document, List<String> path) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.inspection_visit set round = :round, area = :area, path = :path,
                            from_date = :from, until_date = :until, justification = :justification,
                            version = version + 1
                        where visit = :visit
                        """)
                .bind("visit", id)
                .bind("round", document.round())
                .bind("area", document.area())
                .bindArray("path", String.class, path)
                .bind("from", document.from())
                .bind("until", document.until())
                .bind("justification", document.justification())
                .execute());
    }

    void end(UUID id, VisitState state, String closing) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.inspection_visit set state = :state, closing = :closing, version = version + 1
                        where visit = :visit
                        """)
                .bind("visit", id)
                .bind("state", state)
                .bind("closing", closing)
                .execute());
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getObject("visit", UUID.class),
                row.getString("delegation"),
                row.getInt("round"),
                row.getString("area"),
                Arrays.asList((String[]) row.getArray("path").getArray()),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class),
                row.getString("justification"),
                Arrays.asList((UUID[]) row.getArray("others").getArray()),
                VisitState.valueOf(row.getString("state")),
                row.getString("closing"),
                row.getLong("findings"),
                row.getLong("version"));
    }
}
