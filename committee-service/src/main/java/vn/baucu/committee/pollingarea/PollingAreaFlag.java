package vn.baucu.committee.pollingarea;

/** What is to be looked at in a polling area though nothing refuses it (Art 11 knows exceptions). */
enum PollingAreaFlag {
    /** Fewer voters than the law wants, and no reason for it on record. */
    BELOW_SIZE,
    /** Fewer voters, as mountains, islands and scattered settlements may have. */
    SMALL_BY_EXCEPTION,
    /** More voters than the law wants. */
    ABOVE_SIZE,
    /** Nobody said how many voters it has. */
    SIZE_UNKNOWN,
    /** It votes early, and no decision of the National Election Council is on record. */
    EARLY_WITHOUT_DECISION
}
