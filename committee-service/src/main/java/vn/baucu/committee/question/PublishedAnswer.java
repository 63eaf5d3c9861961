package vn.baucu.committee.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer, as everybody may read it (hỏi đáp công khai).
 *
 * @param body the body that answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PublishedAnswer")
record PublishedAnswer(
        UUID question,
        String body,
        Topic topic,
        String text,
        LocalDate askedOn,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    static PublishedAnswer of(Question question) {
        return new PublishedAnswer(
                question.question(),
                question.body(),
                question.topic(),
                question.text(),
                question.askedOn(),
                question.answer(),
                question.answeredAt());
    }
}
