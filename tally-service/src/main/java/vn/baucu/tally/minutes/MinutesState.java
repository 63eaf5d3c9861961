package vn.baucu.tally.minutes;

/** Where a version of minutes stands. {@link Head} has every arrow between the states of the latest version. */
public enum MinutesState {
    /** Kept for its author alone while it is typed. Never counts. */
    DRAFT,
    /** Waits for a second person, or for an independent second entry. */
    SUBMITTED,
    /** The second entry differs from the first; either author may mend his or her own. */
    DIFFERING,
    /** Sent back with a reason; a new version may be entered. */
    RETURNED,
    /** Nobody doubts it, but the scan of the signed paper that the election demands is not there yet. */
    VERIFIED,
    /** Counts. A correction is a new version and starts at SUBMITTED. */
    ACCEPTED,
    /** Counted until a body above set it aside; counts again once released or corrected. */
    QUARANTINED,
    /** A later version took its place. */
    SUPERSEDED
}
