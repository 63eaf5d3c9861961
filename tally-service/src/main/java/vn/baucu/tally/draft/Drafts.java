package vn.baucu.tally.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.baucu.common.access.Officer;
import vn.baucu.common.json.Json;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.minutes.MinutesDocument;
import vn.baucu.tally.minutes.MinutesReading;
import vn.baucu.tally.minutes.MinutesState;
import vn.baucu.tally.minutes.Subject;

/** Keeps what is typed, one draft for each subject and author; it goes when the minutes come. */
@ApplicationScoped
class Drafts {

    private static final String OF_AUTHOR =
            " election = :election and polling_area = :pollingArea and ballot_type = :ballotType and round = :round"
                    + " and author = :author ";

    private final Jdbi jdbi;
    private final MinutesReading reading;
    private final Clock clock;

    Drafts(Jdbi jdbi, MinutesReading reading, Clock clock) {
        this.jdbi = jdbi;
        this.reading = reading;
        this.clock = clock;
    }

    Draft save(Subject subject, Precondition expected, MinutesDocument document, Officer officer) {
        Draft draft = new Draft(
                MinutesState.DRAFT,
                document,
                reading.findings(subject, document, officer.name()),
                stored(subject, officer, true).map(Stored::version).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (draft.version() == 1) {
            expected.requireNone();
            insert(subject, draft, officer);
        } else {
            expected.requireCurrent(draft.version() - 1);
            jdbi.useHandle(handle -> of(
                            handle.createUpdate("update minutes_draft set document = :document,"
                                    + " version = :version, saved_at = :savedAt where" + OF_AUTHOR),
                            subject,
                            officer)
                    .bind("document", Json.write(document))
                    .bind("version", draft.version())
                    .bind("savedAt", draft.savedAt())
                    .execute());
        }
        return draft;
    }

    /** Two windows of one author may save at once: the later is told of the earlier. */
    private void insert(Subject subject, Draft draft, Officer officer) {
        int inserted = jdbi.withHandle(handle -> of(handle.createUpdate("""
                                insert into minutes_draft
                                    (election, polling_area, ballot_type, round, author, document, version, saved_at)
                                values (:election, :pollingArea, :ballotType, :round, :author, :document, :version, :savedAt)
                                on conflict do nothing
                                """), subject, officer)
                .bind("document", Json.write(draft.minutes()))
                .bind("version", draft.version())
                .bind("savedAt", draft.savedAt())
                .execute());
        if (inserted == 0) {
            throw Precondition.overtaken(1);
        }
    }

    Draft require(Subject subject, Officer officer) {
        Stored stored = stored(subject, officer, false).orElseThrow(() -> notFound(subject));
        return new Draft(
                MinutesState.DRAFT,
                stored.document(),
                reading.findings(subject, stored.document(), officer.name()),
                stored.version(),
                stored.savedAt());
    }

    void delete(Subject subject, Precondition expected, Officer officer) {
        Stored stored = stored(subject, officer, true).orElseThrow(() -> notFound(subject));
        expected.requireCurrent(stored.version());
        jdbi.useHandle(
                handle -> of(handle.createUpdate("delete from minutes_draft where" + OF_AUTHOR), subject, officer)
                        .execute());
    }

    private Optional<Stored> stored(Subject subject, Officer officer, boolean locked) {
        return jdbi.withHandle(handle -> of(
                        handle.createQuery("select document, version, saved_at from minutes_draft where" + OF_AUTHOR
                                + (locked ? "for update" : "")),
                        subject,
                        officer)
                .map((row, context) -> new Stored(
                        Json.read(row.getString(1), MinutesDocument.class),
                        row.getLong(2),
                        row.getTimestamp(3).toInstant()))
                .findOne());
    }

    private static <S extends SqlStatement<S>> S of(S statement, Subject subject, Officer officer) {
        return statement
                .bind("election", subject.election())
                .bind("pollingArea", subject.pollingArea())
                .bind("ballotType", subject.ballotType().name())
                .bind("round", subject.round().name())
                .bind("author", officer.name());
    }

    private static ProblemException notFound(Subject subject) {
        return ProblemException.notFound(new Sentence("bản nháp của {0}", "draft of {0}").with(subject.pollingArea()));
    }

    private record Stored(MinutesDocument document, long version, Instant savedAt) {}
}
