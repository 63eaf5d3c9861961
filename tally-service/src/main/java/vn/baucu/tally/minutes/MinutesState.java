package vn.baucu.tally.minutes;

/** Where the latest version of minutes stands. */
enum MinutesState {
    /** Waits for a second person. */
    SUBMITTED,
    /** Counts. A correction is a new version and starts at SUBMITTED. */
    ACCEPTED,
    /** Sent back with a reason; a new version may be entered. */
    RETURNED;

    boolean canBecome(MinutesState next) {
        return switch (this) {
            case SUBMITTED -> next == ACCEPTED || next == RETURNED;
            case ACCEPTED, RETURNED -> next == SUBMITTED;
        };
    }
}
