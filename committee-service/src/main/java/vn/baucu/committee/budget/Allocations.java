package vn.baucu.committee.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.committee.site.Site;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The allocations of elections. */
@ApplicationScoped
public class Allocations {

    private static final String SELECT = """
            select a.*,
                coalesce((select sum(s.amount) from committee.budget_spending s
                    where s.allocation = a.allocation), 0)::bigint as spent,
                coalesce((select sum(coalesce(c.settled_amount, c.amount)) from committee.budget_allocation c
                    where c.parent = a.allocation), 0)::bigint as passed_on
            from committee.budget_allocation a
            """;

    private final Jdbi jdbi;

    Allocations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The allocation, or a 404 that names it. */
    public Allocation require(String election, UUID id) {
        return jdbi.withHandle(
                        handle -> handle.createQuery(SELECT + " where a.election = :election and a.allocation = :id")
                                .bind("election", election)
                                .bind("id", id)
                                .map((row, context) -> allocation(row))
                                .findOne())
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("khoản phân bổ {0}", "allocation {0}").with(id)));
    }

    /** The same; nobody else takes anything from it before the transaction ends. Lock a parent before its child. */
    public Allocation hold(String election, UUID id) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select version from committee.budget_allocation where election = :election and allocation = :id for update")
                .bind("election", election)
                .bind("id", id)
                .mapTo(Long.class)
                .findOne());
        // The sums are read by a statement of their own: one that waited would not see what the other added.
        return require(election, id);
    }

    /** Ids of those taken from it that are not settled. */
    List<UUID> openBelow(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select allocation from committee.budget_allocation
                        where parent = :id and settled_amount is null order by allocation
                        """).bind("id", id).mapTo(UUID.class).list());
    }

    List<Allocation> list(String election, AllocationFilter filter, Paging paging) {
        String key = filter.sort().expression();
        StringBuilder sql = new StringBuilder(SELECT + " where a.election = :election and " + key + " > :after");
        if (filter.within() != null) {
            sql.append(" and a.path @> array[cast(:within as text)]");
        }
        if (filter.area() != null) {
            sql.append(" and a.area = :area");
        }
        if (filter.level() != null) {
            sql.append(" and a.level = :level");
        }
        if (filter.content() != null) {
            sql.append(" and a.content = :content");
        }
        if (filter.source() != null) {
            sql.append(" and a.source = :source");
        }
        if (filter.state() != null) {
            sql.append(
                    filter.state() == AllocationState.OPEN
                            ? " and a.settled_amount is null"
                            : " and a.settled_amount is not null");
        }
        if (!filter.everywhere()) {
            sql.append(" and a.path && :scopes");
        }
        sql.append(" order by ").append(key).append(" limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("after", paging.after())
                .bind("within", filter.within())
                .bind("area", filter.area())
                .bind("level", filter.level())
                .bind("content", filter.content())
                .bind("source", filter.source())
                .bindArray("scopes", String.class, filter.scopes())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> allocation(row))
                .list());
    }

    UUID add(String election, AllocationDocument allocation, Site area, AreaLevel level) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.budget_allocation (election, parent, area, level, path, content, source,
                            amount, document_number, document_date, document_issuer, document_id)
                        values (:election, cast(:parent as uuid), :area, :level, :path, :content, :source, :amount, :number, :date,
                            :issuer, cast(:registered as uuid))
                        returning allocation
                        """)
                .bind("election", election)
                .bind(
                        "parent",
                        allocation.parent() == null ? null : allocation.parent().toString())
                .bind("area", area.code())
                .bind("level", level)
                .bindArray("path", String.class, area.path())
                .bind("content", allocation.content())
                .bind("source", allocation.source())
                .bind("amount", allocation.amount())
                .bind("number", allocation.document().number())
                .bind("date", allocation.document().date())
                .bind("issuer", allocation.document().issuer())
                .bind("registered", allocation.document().document())
                .mapTo(UUID.class)
                .one());
    }

    void amend(UUID id, Amendment amendment) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.budget_allocation set amount = :amount, document_number = :number,
                            document_date = :date, document_issuer = :issuer, document_id = cast(:registered as uuid),
                            version = version + 1
                        where allocation = :id
                        """)
                .bind("id", id)
                .bind("amount", amendment.amount())
                .bind("number", amendment.document().number())
                .bind("date", amendment.document().date())
                .bind("issuer", amendment.document().issuer())
                .bind("registered", amendment.document().document())
                .execute());
    }

    void settle(UUID id, long settled, DecidingDocument document) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.budget_allocation set settled_amount = :settled, settlement_number = :number,
                            settlement_date = :date, settlement_issuer = :issuer, settlement_id = cast(:registered as uuid),
                            version = version + 1
                        where allocation = :id
                        """)
                .bind("id", id)
                .bind("settled", settled)
                .bind("number", document.number())
                .bind("date", document.date())
                .bind("issuer", document.issuer())
                .bind("registered", document.document())
                .execute());
    }

    private static Allocation allocation(ResultSet row) throws SQLException {
        Purse purse = new Purse(row.getLong("amount"), row.getLong("spent"), row.getLong("passed_on"));
        boolean settled = row.getObject("settled_amount") != null;
        return new Allocation(
                row.getObject("allocation", UUID.class),
                row.getObject("parent", UUID.class),
                row.getString("area"),
                AreaLevel.valueOf(row.getString("level")),
                Arrays.asList((String[]) row.getArray("path").getArray()),
                row.getString("content"),
                Source.valueOf(row.getString("source")),
                purse.amount(),
                purse.spent(),
                purse.passedOn(),
                settled ? purse.remaining() : 0,
                settled ? 0 : purse.remaining(),
                settled ? AllocationState.SETTLED : AllocationState.OPEN,
                DecidingDocument.of(row, "document"),
                settled ? DecidingDocument.of(row, "settlement") : null,
                row.getLong("version"));
    }
}
