package vn.baucu.tally.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;

/** Keeps what is to be published and what became of it. */
@ApplicationScoped
class PreparationStore {

    private static final String ALL = """
            select p.*, s.step, s.actor as settled_by, s.at as settled_at, s.reason as withdrawal
            from publication_preparation p
            left join publication_step s using (election, ballot_type, area, ordinal)
            where election = :election and ballot_type = :ballotType and area = :area
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    PreparationStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void add(Subject subject, int ordinal, String summaryHash, PreparationDocument document, Officer officer) {
        jdbi.useHandle(handle -> PublicationStore.bind(handle.createUpdate("""
                        with kept as (
                            insert into publication_preparation (election, ballot_type, area, ordinal, summary_version,
                                summary_hash, document_number, document_date, corrects, reason, embargo_until,
                                prepared_by, prepared_at)
                            values (:election, :ballotType, :area, :ordinal, :summaryVersion, :summaryHash,
                                :documentNumber, :documentDate, cast(:corrects as integer), :reason,
                                cast(:embargoUntil as timestamptz), :actor, :at))
                        update publication_head set last_ordinal = :ordinal
                        where election = :election and ballot_type = :ballotType and area = :area
                        """), subject)
                .bind("ordinal", ordinal)
                .bind("summaryVersion", document.summaryVersion())
                .bind("summaryHash", summaryHash)
                .bind("documentNumber", document.resolution().number())
                .bind("documentDate", document.resolution().date())
                .bind("corrects", document.corrects())
                .bind("reason", document.reason())
                .bind("embargoUntil", document.embargoUntil())
                .bind("actor", officer.name())
                .bind("at", clock.instant())
                .execute());
    }

    void settle(Preparation preparation, PreparationState state, @Nullable String reason, Officer officer) {
        jdbi.useHandle(handle -> PublicationStore.bind(handle.createUpdate("""
                        insert into publication_step (election, ballot_type, area, ordinal, step, reason, actor, at)
                        values (:election, :ballotType, :area, :ordinal, :step, :reason, :actor, :at)
                        """), preparation.subject())
                .bind("ordinal", preparation.ordinal())
                .bind("step", state.name())
                .bind("reason", reason)
                .bind("actor", officer.name())
                .bind("at", clock.instant())
                .execute());
    }

    Optional<Preparation> find(Subject subject, int ordinal) {
        return jdbi.withHandle(
                handle -> PublicationStore.bind(handle.createQuery(ALL + " and ordinal = :ordinal"), subject)
                        .bind("ordinal", ordinal)
                        .map((row, context) -> preparation(row))
                        .findOne());
    }

    Page<Preparation> list(Subject subject, Paging paging) {
        List<Preparation> rows = jdbi.withHandle(handle -> PublicationStore.bind(
                        handle.createQuery(
                                ALL + " and lpad(ordinal::text, 9, '0') > :after order by ordinal limit :limit"),
                        subject)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> preparation(row))
                .list());
        return Page.of(rows, paging, preparation -> String.format(Locale.ROOT, "%09d", preparation.ordinal()));
    }

    private static Preparation preparation(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return new Preparation(
                row.getString("election"),
                BallotType.valueOf(row.getString("ballot_type")),
                row.getString("area"),
                row.getInt("ordinal"),
                step == null ? PreparationState.PREPARED : PreparationState.valueOf(step),
                row.getInt("summary_version"),
                row.getString("summary_hash"),
                new Resolution(row.getString("document_number"), row.getObject("document_date", LocalDate.class)),
                instant(row.getTimestamp("embargo_until")),
                row.getObject("corrects", Integer.class),
                row.getString("reason"),
                row.getString("prepared_by"),
                row.getTimestamp("prepared_at").toInstant(),
                row.getString("settled_by"),
                instant(row.getTimestamp("settled_at")),
                row.getString("withdrawal"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
