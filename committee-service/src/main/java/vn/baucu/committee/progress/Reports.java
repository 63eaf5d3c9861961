package vn.baucu.committee.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;

/** What was reported as done; a later report ends the one before, and none is erased. */
@ApplicationScoped
class Reports {

    private final Jdbi jdbi;

    Reports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every report of a deadline by one unit, the newest first. */
    List<DeadlineReport> all(String election, String deadline, String unit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select *, case when known_until < 'infinity' then known_until end as ended
                        from committee.deadline_report
                        where election = :election and deadline = :deadline and unit = :unit
                        order by version desc
                        """)
                .bind("election", election)
                .bind("deadline", deadline)
                .bind("unit", unit)
                .map((row, context) -> report(row))
                .list());
    }

    /** The report that counts now. */
    Optional<DeadlineReport> current(String election, String deadline, String unit) {
        return all(election, deadline, unit).stream()
                .filter(report -> report.knownUntil() == null)
                .findFirst();
    }

    void end(String election, DeadlineReport report, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.deadline_report set known_until = :now
                        where election = :election and deadline = :deadline and unit = :unit and version = :version
                        """)
                .bind("now", now)
                .bind("election", election)
                .bind("deadline", report.deadline())
                .bind("unit", report.unit())
                .bind("version", report.version())
                .execute());
    }

    void add(String election, DeadlineReport report) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.deadline_report (election, deadline, unit, version, done_on,
                            document_number, document_date, document_issuer, document_id, reported_by, known_at)
                        values (:election, :deadline, :unit, :version, :doneOn,
                            :number, :date, :issuer, cast(:registered as uuid), :reportedBy, :knownAt)
                        """)
                .bind("election", election)
                .bind("deadline", report.deadline())
                .bind("unit", report.unit())
                .bind("version", report.version())
                .bind("doneOn", report.doneOn())
                .bind("number", report.document().number())
                .bind("date", report.document().date())
                .bind("issuer", report.document().issuer())
                .bind("registered", report.document().document())
                .bind("reportedBy", report.reportedBy())
                .bind("knownAt", report.knownAt())
                .execute());
    }

    private static DeadlineReport report(ResultSet row) throws SQLException {
        return new DeadlineReport(
                row.getString("deadline"),
                row.getString("unit"),
                row.getObject("done_on", LocalDate.class),
                DecidingDocument.of(row, "document"),
                row.getString("reported_by"),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended", OffsetDateTime.class)),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
