package vn.baucu.committee.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.page.Paging;

/** Reads and writes questions. */
@ApplicationScoped
class Questions {

    private static final String COLUMNS =
            "question, body, asked_by, topic, text, asked_on, answer, answered_at, state, version";

    private final Jdbi jdbi;

    Questions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Question> find(String election, UUID question) {
        return find(election, question, "");
    }

    Optional<Question> hold(String election, UUID question) {
        return find(election, question, " for update");
    }

    private Optional<Question> find(String election, UUID question, String lock) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from committee.question where election = :election and question = :question" + lock)
                .bind("election", election)
                .bind("question", question)
                .map((row, context) -> question(row))
                .findOne());
    }

    List<Question> list(String election, QuestionFilter filter, Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + """
                         from committee.question
                        where election = :election
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:topic as text) is null or topic = :topic)
                          and (cast(:askedBy as text) is null or asked_by = :askedBy)
                          and (cast(:body as text) is null or body = :body)
                          and (cast(:words as text) is null or strpos(search_key, :words) > 0)
                        """ + filter.sort().after() + " limit :limit")
                .bind("election", election)
                .bind("state", filter.state())
                .bind("topic", filter.topic())
                .bind("askedBy", filter.askedBy())
                .bind("body", filter.body())
                .bind("words", filter.words())
                .bind("after", filter.sort().key(paging.after()))
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> question(row))
                .list());
    }

    /** Keeps a new question; its id is made by the database. */
    UUID ask(String election, String body, QuestionDocument document, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.question (election, body, asked_by, topic, text, asked_on, state, version)
                        values (:election, :body, :askedBy, :topic, :text, :today, 'ASKED', 1) returning question
                        """)
                .bind("election", election)
                .bind("body", body)
                .bind("askedBy", document.askedBy())
                .bind("topic", document.topic())
                .bind("text", document.text().strip())
                .bind("today", today)
                .mapTo(UUID.class)
                .one());
    }

    void keep(Question question, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.question set answer = :answer, answered_at = :answeredAt, answered_by = :by,
                            state = :state, version = :version
                        where question = :question
                        """)
                .bind("question", question.question())
                .bind("answer", question.answer())
                .bind("answeredAt", question.answeredAt())
                .bind("by", by)
                .bind("state", question.state())
                .bind("version", question.version())
                .execute());
    }

    private static Question question(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Question(
                row.getObject("question", UUID.class),
                row.getString("body"),
                Asker.valueOf(row.getString("asked_by")),
                Topic.valueOf(row.getString("topic")),
                row.getString("text"),
                row.getObject("asked_on", LocalDate.class),
                row.getString("answer"),
                answered == null ? null : answered.toInstant(),
                QuestionState.valueOf(row.getString("state")),
                row.getLong("version"));
    }
}
