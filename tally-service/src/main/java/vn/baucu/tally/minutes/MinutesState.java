package vn.baucu.tally.minutes;

/** Where the latest version of minutes stands. */
enum MinutesState {
    /** Waits for a second person. */
    SUBMITTED {
        @Override
        boolean canBecome(MinutesState next) {
            return next == ACCEPTED || next == RETURNED;
        }
    },
    /** Counts. A correction is a new version and starts at SUBMITTED. */
    ACCEPTED {
        @Override
        boolean canBecome(MinutesState next) {
            return next == SUBMITTED;
        }
    },
    /** Sent back with a reason; a new version may be entered. */
    RETURNED {
        @Override
        boolean canBecome(MinutesState next) {
            return next == SUBMITTED;
        }
    };

    abstract boolean canBecome(MinutesState next);
}
