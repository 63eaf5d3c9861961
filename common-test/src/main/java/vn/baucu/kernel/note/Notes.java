package vn.baucu.kernel.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.page.Paging;

/** Keeps notes. */
@ApplicationScoped
class Notes {

    private final Jdbi jdbi;

    Notes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Note add(String election, String pollingArea, NoteDocument document) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into note.note (election, polling_area, text, count)
                        values (:election, :pollingArea, :text, :count) returning *
                        """)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .bind("text", document.text())
                .bind("count", document.count())
                .map((row, context) -> note(row))
                .one());
    }

    List<Note> of(String election, String pollingArea, Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from note.note
                        where election = :election and polling_area = :pollingArea and text > :after
                        order by text limit :limit + 1
                        """)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .bind("after", paging.after())
                .bind("limit", paging.limit())
                .map((row, context) -> note(row))
                .list());
    }

    Optional<Note> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from note.note where id = :id")
                .bind("id", id)
                .map((row, context) -> note(row))
                .findOne());
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                row.getString("election"),
                row.getString("polling_area"),
                row.getString("text"),
                row.getLong("count"),
                row.getLong("version"));
    }
}
