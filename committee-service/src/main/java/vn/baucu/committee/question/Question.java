package vn.baucu.committee.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question and, once there is one, its answer (hỏi đáp).
 *
 * @param body the body that was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Question")
record Question(
        UUID question,
        String body,
        Asker askedBy,
        Topic topic,
        String text,
        LocalDate askedOn,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        QuestionState state,
        long version) {

    Question answered(String newAnswer, Instant at) {
        return new Question(
                question, body, askedBy, topic, text, askedOn, newAnswer, at, QuestionState.ANSWERED, version + 1);
    }

    Question as(QuestionState next) {
        return new Question(question, body, askedBy, topic, text, askedOn, answer, answeredAt, next, version + 1);
    }
}
