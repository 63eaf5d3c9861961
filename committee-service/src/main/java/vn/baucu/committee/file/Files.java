package vn.baucu.committee.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The stored files. */
@ApplicationScoped
class Files {

    private static final String SELECT = """
            select ordinal, name, media_type, size, sha256, added_at
            from committee.document_file where document = :document
            """;

    private final Jdbi jdbi;

    Files(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<DocumentFile> of(UUID document) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " order by ordinal")
                .bind("document", document)
                .map((row, context) -> file(row))
                .list());
    }

    DocumentFile require(UUID document, int ordinal) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and ordinal = :ordinal")
                        .bind("document", document)
                        .bind("ordinal", ordinal)
                        .map((row, context) -> file(row))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound(new Sentence("tệp {0}", "file {0}").with(ordinal)));
    }

    Optional<DocumentFile> withHash(UUID document, String sha256) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and sha256 = :sha256")
                .bind("document", document)
                .bind("sha256", sha256)
                .map((row, context) -> file(row))
                .findOne());
    }

    byte[] content(UUID document, int ordinal) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select content from committee.document_file where document = :document and ordinal = :ordinal")
                .bind("document", document)
                .bind("ordinal", ordinal)
                .mapTo(byte[].class)
                .one());
    }

    void add(UUID document, DocumentFile file, byte[] content, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.document_file
                            (document, ordinal, name, media_type, size, sha256, content, added_by, added_at)
                        values (:document, :ordinal, :name, :mediaType, :size, :sha256, :content, :by, :addedAt)
                        """)
                .bind("document", document)
                .bind("ordinal", file.ordinal())
                .bind("name", file.name())
                .bind("mediaType", file.mediaType())
                .bind("size", file.size())
                .bind("sha256", file.sha256())
                .bind("content", content)
                .bind("by", by)
                .bind("addedAt", file.addedAt())
                .execute());
    }

    private static DocumentFile file(ResultSet row) throws SQLException {
        return new DocumentFile(
                row.getInt("ordinal"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getTimestamp("added_at").toInstant());
    }
}
