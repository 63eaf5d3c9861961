package vn.baucu.tally.prospect;

/** What can be said of a candidate while minutes are outstanding. */
public enum Prospect {
    /** Elected, whatever the outstanding minutes say. */
    ELECTED,
    /** Not elected in this round, whatever the outstanding minutes say. */
    NOT_ELECTED,
    /** The outstanding minutes, or a decision between tied candidates, decide. */
    OPEN
}
