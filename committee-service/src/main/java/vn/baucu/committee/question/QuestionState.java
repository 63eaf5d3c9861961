package vn.baucu.committee.question;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** How far a question has come. */
enum QuestionState implements Named {
    ASKED("mới hỏi", "asked"),
    ANSWERED("đã trả lời", "answered"),
    /** Everybody may read it. */
    PUBLISHED("đã công bố", "published");

    private final String vi;
    private final String en;

    QuestionState(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }

    boolean canBecome(QuestionState next) {
        return switch (this) {
            case ASKED -> next == ANSWERED;
            // An answer is mended before it is published, or taken back to be mended.
            case ANSWERED -> next != ASKED;
            case PUBLISHED -> next == ANSWERED;
        };
    }
}
