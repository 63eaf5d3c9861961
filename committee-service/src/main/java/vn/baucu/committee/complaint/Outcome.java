package vn.baucu.committee.complaint;

/** What was found of a complaint. */
enum Outcome {
    /** Đúng. */
    UPHELD,
    /** Đúng một phần. */
    PARTLY_UPHELD,
    /** Sai. */
    DISMISSED,
    /** Đã trả lời: of a petition. */
    ANSWERED
}
