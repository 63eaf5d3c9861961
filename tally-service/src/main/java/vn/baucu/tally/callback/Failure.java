package vn.baucu.tally.callback;

/** Why a receiver gave no answer. */
public enum Failure {
    /** What the address is now, it may not be. */
    URL_NOT_ALLOWED,
    NAME_UNKNOWN,
    NO_CONNECTION,
    TLS_FAILED,
    TIMED_OUT,
    CONNECTION_LOST
}
