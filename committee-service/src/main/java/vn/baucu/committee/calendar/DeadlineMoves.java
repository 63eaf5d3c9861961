package vn.baucu.committee.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;

/** Every move of a deadline, kept one after the other; the newest counts. */
@ApplicationScoped
class DeadlineMoves {

    private final Jdbi jdbi;
    private final Clock clock;

    DeadlineMoves(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The newest move of each deadline that was known then, by deadline. */
    Map<String, DeadlineMove> newest(String election, Instant knownAt) {
        Map<String, DeadlineMove> newest = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select distinct on (deadline) * from committee.deadline_move
                        where election = :election and moved_at <= :knownAt
                        order by deadline, seq desc
                        """)
                .bind("election", election)
                .bind("knownAt", knownAt)
                .map((row, context) -> move(row))
                .forEach(move -> newest.put(move.deadline(), move)));
        return newest;
    }

    /** The history of one deadline, the newest first, from before the move of that number. */
    List<DeadlineMove> of(String election, String deadline, long before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from committee.deadline_move
                        where election = :election and deadline = :deadline and seq < :before
                        order by seq desc limit :limit
                        """)
                .bind("election", election)
                .bind("deadline", deadline)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> move(row))
                .list());
    }

    void add(String election, String deadline, @Nullable LocalDate date, DecidingDocument document, String officer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.deadline_move (election, deadline, moved_to, document_number,
                            document_date, document_issuer, document_id, moved_by, moved_at)
                        values (:election, :deadline, :to, :number, :date, :issuer, cast(:registered as uuid), :officer, :now)
                        """)
                .bind("election", election)
                .bind("deadline", deadline)
                .bind("to", date)
                .bind("number", document.number())
                .bind("date", document.date())
                .bind("issuer", document.issuer())
                .bind("registered", document.document())
                .bind("officer", officer)
                .bind("now", clock.instant())
                .execute());
    }

    private static DeadlineMove move(ResultSet row) throws SQLException {
        return new DeadlineMove(
                row.getLong("seq"),
                row.getString("deadline"),
                row.getObject("moved_to", LocalDate.class),
                DecidingDocument.of(row, "document"),
                row.getString("moved_by"),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }
}
