package vn.baucu.committee.question;

import org.jspecify.annotations.Nullable;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.json.Text;

/**
 * Which questions are asked for.
 *
 * @param words part of the question, without tone marks
 */
record QuestionFilter(
        @Nullable QuestionState state,
        @Nullable Topic topic,
        @Nullable Asker askedBy,
        @Nullable String body,
        @Nullable String words) {

    static QuestionFilter of(
            @Nullable String state,
            @Nullable String topic,
            @Nullable String askedBy,
            @Nullable String body,
            @Nullable String q) {
        return new QuestionFilter(
                Choice.of(QuestionState.class, "state", state),
                Choice.of(Topic.class, "topic", topic),
                Choice.of(Asker.class, "askedBy", askedBy),
                body,
                q == null ? null : Text.searchKey(q));
    }
}
