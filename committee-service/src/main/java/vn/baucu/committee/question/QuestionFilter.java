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
        @Nullable String words,
        QuestionSort sort) {

    static QuestionFilter of(
            @Nullable String state,
            @Nullable String topic,
            @Nullable String askedBy,
            @Nullable String body,
            @Nullable String q,
            @Nullable String sort) {
        QuestionSort order = Choice.of(QuestionSort.class, "sort", sort);
        return new QuestionFilter(
                Choice.of(QuestionState.class, "state", state),
                Choice.of(Topic.class, "topic", topic),
                Choice.of(Asker.class, "askedBy", askedBy),
                body,
                q == null ? null : Text.searchKey(q),
                order == null ? QuestionSort.ASKED : order);
    }
}
