package vn.baucu.committee.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.site.Site;
import vn.baucu.common.page.Paging;

/** Adds inspections up by area, one level at a time. */
@ApplicationScoped
class AreaFindingsReport {

    private final Jdbi jdbi;

    AreaFindingsReport(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The area itself and each area directly below it, those without any inspection too. */
    List<AreaFindings> below(String election, Site area, LocalDate today, Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with line as (
                            select area, name from organisation.area
                            where election = :election and (area = :area or parent = :area)),
                        visit as (
                            select coalesce((select area from line where area = v.path[:below]), :area) as area,
                                count(*) as visits, count(*) filter (where state = 'CONCLUDED') as concluded
                            from committee.inspection_visit v
                            where election = :election and path @> array[cast(:area as text)] and state <> 'CANCELLED'
                            group by 1),
                        finding as (
                            select coalesce((select area from line where area = f.path[:below]), :area) as area,
                                count(*) as findings,
                                count(*) filter (where state in ('OPEN', 'REOPENED')) as open,
                                count(*) filter (where state = 'MENDED') as mended,
                                count(*) filter (where state = 'VERIFIED') as verified,
                                count(*) filter (where state in ('OPEN', 'REOPENED') and mend_by < :today) as overdue
                            from committee.inspection_finding f
                            where election = :election and path @> array[cast(:area as text)]
                            group by 1)
                        select * from line left join visit using (area) left join finding using (area)
                        where area > :after order by area limit :limit
                        """)
                .bind("election", election)
                .bind("area", area.code())
                .bind("below", area.path().size() + 1)
                .bind("today", today)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new AreaFindings(
                        row.getString("area"),
                        row.getString("name"),
                        row.getLong("visits"),
                        row.getLong("concluded"),
                        row.getLong("findings"),
                        row.getLong("open"),
                        row.getLong("mended"),
                        row.getLong("verified"),
                        row.getLong("overdue")))
                .list());
    }
}
