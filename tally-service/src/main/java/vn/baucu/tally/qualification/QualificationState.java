package vn.baucu.tally.qualification;

/** Whether somebody elected is confirmed as a deputy (xác nhận tư cách đại biểu, Art 88). */
public enum QualificationState {
    /** Elected; nothing is decided. */
    UNDECIDED,
    CONFIRMED,
    NOT_CONFIRMED
}
