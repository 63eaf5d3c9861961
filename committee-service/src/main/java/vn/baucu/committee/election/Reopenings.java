package vn.baucu.committee.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.page.Paging;

/** What was proposed and confirmed about reopening elections; a proposal never changes, the newest one counts. */
@ApplicationScoped
class Reopenings {

    private final Jdbi jdbi;
    private final Clock clock;

    Reopenings(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Optional<Reopening> newest(String election) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from committee.reopening where election = :election order by number desc limit 1
                        """)
                .bind("election", election)
                .map((row, context) -> reopening(row))
                .findOne());
    }

    List<Reopening> list(String election, Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from committee.reopening where election = :election and number > :after
                        order by number limit :limit
                        """)
                .bind("election", election)
                .bind("after", paging.after().isEmpty() ? 0 : Integer.parseInt(paging.after()))
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> reopening(row))
                .list());
    }

    void propose(String election, int number, ReopeningDocument proposal, String officer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.reopening (election, number, document_number, document_date,
                            document_issuer, document_id, reason, proposed_by, proposed_at)
                        values (:election, :number, :documentNumber, :date, :issuer, cast(:registered as uuid),
                            :reason, :officer, :now)
                        """)
                .bind("election", election)
                .bind("number", number)
                .bind("documentNumber", proposal.document().number())
                .bind("date", proposal.document().date())
                .bind("issuer", proposal.document().issuer())
                .bind("registered", proposal.document().document())
                .bind("reason", proposal.reason().strip())
                .bind("officer", officer)
                .bind("now", clock.instant())
                .execute());
    }

    void confirm(String election, int number, String officer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.reopening set confirmed_by = :officer, confirmed_at = :now
                        where election = :election and number = :number and confirmed_by is null
                        """)
                .bind("election", election)
                .bind("number", number)
                .bind("officer", officer)
                .bind("now", clock.instant())
                .execute());
    }

    private static Reopening reopening(ResultSet row) throws SQLException {
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new Reopening(
                row.getInt("number"),
                DecidingDocument.of(row, "document"),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("confirmed_by"),
                confirmed == null ? null : confirmed.toInstant());
    }
}
