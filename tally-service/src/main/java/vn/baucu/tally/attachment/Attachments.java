package vn.baucu.tally.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.file.FileCheck;
import vn.baucu.common.file.FileType;
import vn.baucu.common.json.Text;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.minutes.MinutesVerification;
import vn.baucu.tally.minutes.Subject;

/** Keeps scans byte for byte; one that proves minutes proves no others. */
@ApplicationScoped
class Attachments {

    /** A set of minutes has a few pages. */
    private static final int MOST = 20;

    private static final String OF_VERSION =
            " election = :election and polling_area = :pollingArea and ballot_type = :ballotType and round = :round"
                    + " and version = :version ";

    private static final String SELECT =
            "select ordinal, name, media_type, size, sha256, added_by, added_at from minutes_attachment where"
                    + OF_VERSION;

    private final Jdbi jdbi;
    private final MinutesVerification minutes;
    private final Audit audit;
    private final Clock clock;

    Attachments(Jdbi jdbi, MinutesVerification minutes, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.minutes = minutes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a file: put there now, or found there already. */
    record Kept(Attachment attachment, boolean added) {}

    Kept add(
            Subject subject,
            int version,
            String name,
            String declared,
            byte[] content,
            @Nullable String expected,
            Officer officer) {
        FileType type = FileCheck.check(name, declared, content);
        String sha256 = Fingerprint.of(content);
        if (expected != null && !expected.equalsIgnoreCase(sha256)) {
            throw ProblemException.of(ProblemType.HASH_MISMATCH);
        }
        boolean[] added = new boolean[1];
        minutes.evidence(subject, version, officer, () -> {
            if (withHash(subject, version, sha256).isPresent()) {
                return false;
            }
            added[0] = true;
            put(subject, version, name, type, content, sha256, officer);
            return true;
        });
        return new Kept(withHash(subject, version, sha256).orElseThrow(), added[0]);
    }

    private void put(
            Subject subject, int version, String name, FileType type, byte[] content, String sha256, Officer officer) {
        int ordinal = of(subject, version).size() + 1;
        if (ordinal > MOST) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Một biên bản có nhiều nhất {0} tệp.", "Minutes have {0} files at the most.")
                            .with(MOST));
        }
        int inserted = jdbi.withHandle(handle -> version(handle.createUpdate("""
                                insert into minutes_attachment (election, polling_area, ballot_type, round, version, ordinal,
                                    name, media_type, size, sha256, content, added_by, added_at)
                                values (:election, :pollingArea, :ballotType, :round, :version, :ordinal, :name, :mediaType,
                                    :size, :sha256, :content, :by, :at)
                                on conflict on constraint evidence_used_once do nothing
                                """), subject, version)
                .bind("ordinal", ordinal)
                .bind("name", Text.tidy(name))
                .bind("mediaType", type.mediaType())
                .bind("size", content.length)
                .bind("sha256", sha256)
                .bind("content", content)
                .bind("by", officer.name())
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .execute());
        if (inserted == 0) {
            throw new ProblemException(
                    ProblemType.DUPLICATE,
                    new Sentence("Tệp này đã dùng cho biên bản khác.", "This file proves other minutes already."));
        }
        audit.add(
                officer,
                "attach-to-minutes",
                subject.election(),
                subject.key(),
                version + " " + ordinal + " " + sha256);
    }

    List<Attachment> of(Subject subject, int version) {
        return jdbi.withHandle(handle -> version(handle.createQuery(SELECT + "order by ordinal"), subject, version)
                .map((row, context) -> attachment(row))
                .list());
    }

    Attachment require(Subject subject, int version, int ordinal) {
        return of(subject, version).stream()
                .filter(attachment -> attachment.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(new Sentence("tệp {0}", "file {0}").with(ordinal)));
    }

    byte[] content(Subject subject, int version, int ordinal) {
        return jdbi.withHandle(handle -> version(
                        handle.createQuery(
                                "select content from minutes_attachment where" + OF_VERSION + "and ordinal = :ordinal"),
                        subject,
                        version)
                .bind("ordinal", ordinal)
                .mapTo(byte[].class)
                .one());
    }

    private Optional<Attachment> withHash(Subject subject, int version, String sha256) {
        return of(subject, version).stream()
                .filter(attachment -> attachment.sha256().equals(sha256))
                .findFirst();
    }

    private static <S extends SqlStatement<S>> S version(S statement, Subject subject, int version) {
        return statement
                .bind("election", subject.election())
                .bind("pollingArea", subject.pollingArea())
                .bind("ballotType", subject.ballotType().name())
                .bind("round", subject.round().name())
                .bind("version", version);
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getInt("ordinal"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant());
    }
}
