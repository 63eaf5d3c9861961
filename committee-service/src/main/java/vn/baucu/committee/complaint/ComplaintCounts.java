package vn.baucu.committee.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Paging;

/** Counts complaints for the minutes; numbers only, so those above may see them. */
@ApplicationScoped
class ComplaintCounts {

    private final Jdbi jdbi;

    ComplaintCounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param areas those of the duties of the one who asks: bodies outside are not counted */
    List<ComplaintCount> list(
            String election,
            @Nullable String body,
            @Nullable BallotType ballotType,
            List<String> areas,
            Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.body, coalesce(c.ballot_type, '') as ballot,
                            count(distinct c.complaint) filter (where s.step in ('REGISTERED', 'ACKNOWLEDGED')) as received,
                            count(distinct c.complaint) filter (where s.step = 'RESOLVED') as resolved,
                            count(distinct c.complaint) filter (where s.step in ('FORWARDED', 'HANDED_OVER')) as forwarded,
                            count(distinct c.complaint) filter (where s.step = 'NOT_PROCESSED'
                                or s.step = 'REGISTERED' and s.note is not null) as not_processed,
                            count(distinct c.complaint) filter (where c.holder = s.body
                                and c.state in ('RECEIVED', 'ASSIGNED')) as open,
                            coalesce(array_agg(distinct s.to_body) filter (where s.to_body is not null), '{}') as sent_to
                        from committee.complaint c join committee.complaint_step s on s.complaint = c.complaint
                        where c.election = :election
                          and (cast(:body as text) is null or s.body = :body)
                          and (cast(:ballotType as text) is null or c.ballot_type = :ballotType)
                          and (exists (select from organisation.area a
                                  where a.election = :election and a.area = substr(s.body, 4) and a.path && :areas)
                              or exists (select from organisation.constituency k
                                  where k.election = :election and k.constituency = substr(s.body, 4)
                                    and (k.path && :areas or k.constituency = any (:areas)))
                              or exists (select from organisation.polling_area p
                                  where p.election = :election and p.polling_area = substr(s.body, 4)
                                    and (p.path && :areas or p.polling_area = any (:areas))))
                          and (s.body, coalesce(c.ballot_type, '')) > (:afterBody, :afterBallotType)
                        group by 1, 2 order by 1, 2 limit :limit
                        """)
                .bind("election", election)
                .bind("body", body)
                .bind("ballotType", ballotType)
                .bindArray("areas", String.class, areas)
                .bindMap(ComplaintCount.key(paging.after()))
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> count(row))
                .list());
    }

    private static ComplaintCount count(ResultSet row) throws SQLException {
        String ballotType = row.getString("ballot");
        return new ComplaintCount(
                row.getString("body"),
                ballotType.isEmpty() ? null : BallotType.valueOf(ballotType),
                row.getLong("received"),
                row.getLong("resolved"),
                row.getLong("forwarded"),
                row.getLong("not_processed"),
                row.getLong("open"),
                Arrays.asList((String[]) row.getArray("sent_to").getArray()));
    }
}
