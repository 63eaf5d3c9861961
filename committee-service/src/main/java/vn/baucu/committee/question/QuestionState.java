package vn.baucu.committee.question;

/** How far a question has come. */
enum QuestionState {
    ASKED,
    ANSWERED,
    /** Everybody may read it. */
    PUBLISHED;

    boolean canBecome(QuestionState next) {
        return switch (this) {
            case ASKED -> next == ANSWERED;
            // An answer is mended before it is published, or taken back to be mended.
            case ANSWERED -> next != ASKED;
            case PUBLISHED -> next == ANSWERED;
        };
    }
}
