package vn.baucu.committee.spending;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The spendings of elections. Nothing is ever changed or deleted. */
@ApplicationScoped
class Spendings {

    private static final String SELECT = """
            select s.*, a.area, a.content,
                (select r.spending from committee.budget_spending r where r.reverses = s.spending) as reversed_by
            from committee.budget_spending s join committee.budget_allocation a using (allocation)
            where s.election = :election
            """;

    private final Jdbi jdbi;

    Spendings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The spending, or a 404 that names it. */
    Spending require(String election, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and s.spending = :id")
                        .bind("election", election)
                        .bind("id", id)
                        .map((row, context) -> spending(row))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound(new Sentence("khoản chi {0}", "spending {0}").with(id)));
    }

    List<Spending> list(String election, SpendingFilter filter, Paging paging) {
        String key = filter.sort().expression();
        StringBuilder sql = new StringBuilder(SELECT + " and " + key + " > :after");
        if (filter.allocation() != null) {
            sql.append(" and s.allocation = cast(:allocation as uuid)");
        }
        if (filter.within() != null) {
            sql.append(" and a.path @> array[cast(:within as text)]");
        }
        if (filter.content() != null) {
            sql.append(" and a.content = :content");
        }
        if (filter.from() != null) {
            sql.append(" and s.spent_on >= :from");
        }
        if (filter.until() != null) {
            sql.append(" and s.spent_on <= :until");
        }
        if (!filter.everywhere()) {
            sql.append(" and a.path && :scopes");
        }
        sql.append(" order by ").append(key).append(" limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("after", paging.after())
                .bind("allocation", filter.allocation())
                .bind("within", filter.within())
                .bind("content", filter.content())
                .bind("from", filter.from())
                .bind("until", filter.until())
                .bindArray("scopes", String.class, filter.scopes())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> spending(row))
                .list());
    }

    UUID add(
            String election,
            SpendingDocument spending,
            long amount,
            @Nullable UUID reverses,
            Officer officer,
            Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.budget_spending (election, allocation, amount, spent_on, purpose, voucher,
                            rate, persons, meetings, reverses, actor, at)
                        values (:election, :allocation, :amount, :spentOn, :purpose, :voucher, cast(:rate as uuid),
                            cast(:persons as integer), cast(:meetings as integer), cast(:reverses as uuid), :actor, :at)
                        returning spending
                        """)
                .bind("election", election)
                .bind("allocation", spending.allocation())
                .bind("amount", amount)
                .bind("spentOn", spending.spentOn())
                .bind("purpose", spending.purpose())
                .bind("voucher", spending.voucher())
                .bind("rate", spending.rate() == null ? null : spending.rate().toString())
                .bind("persons", spending.persons())
                .bind("meetings", spending.meetings())
                .bind("reverses", reverses == null ? null : reverses.toString())
                .bind("actor", officer.name())
                .bind("at", at)
                .mapTo(UUID.class)
                .one());
    }

    private static Spending spending(ResultSet row) throws SQLException {
        return new Spending(
                row.getObject("spending", UUID.class),
                row.getObject("allocation", UUID.class),
                row.getString("area"),
                row.getString("content"),
                row.getLong("amount"),
                row.getObject("spent_on", LocalDate.class),
                row.getString("purpose"),
                row.getString("voucher"),
                row.getObject("rate", UUID.class),
                row.getObject("persons", Integer.class),
                row.getObject("meetings", Integer.class),
                row.getObject("reverses", UUID.class),
                row.getObject("reversed_by", UUID.class),
                row.getString("actor"),
                row.getTimestamp("at").toInstant());
    }
}
