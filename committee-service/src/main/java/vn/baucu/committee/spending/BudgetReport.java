package vn.baucu.committee.spending;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.site.Site;
import vn.baucu.common.page.Paging;

/** Adds up what was allocated, spent and settled in an area. */
@ApplicationScoped
class BudgetReport {

    private final Jdbi jdbi;

    BudgetReport(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What an allocation holds is its amount, or once settled what was used: the rest went back. */
    List<BudgetLine> lines(String election, Site area, Grouping by, Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with allocation as (
                            select a.allocation, a.parent, a.amount, coalesce(a.settled_amount, a.amount) as held,
                                a.settled_amount is not null as settled, %s as line
                            from committee.budget_allocation a
                            where a.election = :election and a.path @> array[cast(:within as text)]),
                        entry as (
                            select a.line, a.amount as allocated, a.amount - a.held as returned, 0 as passed_on,
                                0 as spent, 0 as settled
                            from allocation a left join allocation p on p.allocation = a.parent
                            where p.line is distinct from a.line
                            union all
                            select p.line, 0, 0, a.held, 0, 0
                            from allocation a join allocation p on p.allocation = a.parent
                            where p.line <> a.line
                            union all
                            select a.line, 0, 0, 0, s.amount, case when a.settled then s.amount else 0 end
                            from committee.budget_spending s join allocation a using (allocation))
                        select line, sum(allocated)::bigint, sum(returned)::bigint, sum(passed_on)::bigint,
                            sum(spent)::bigint, sum(settled)::bigint
                        from entry group by line having line collate "C" > :after
                        order by line collate "C" limit :limit
                        """.replace("%s", by.line()))
                .bind("election", election)
                .bind("within", area.code())
                .bind("below", area.path().size() + 1)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> BudgetLine.of(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list());
    }
}
