package vn.baucu.common.job;

/** Where a job stands. */
public enum JobState {
    QUEUED,
    RUNNING,
    /** Everything was taken. */
    DONE,
    /** Rows were wrong: nothing was taken. */
    REJECTED,
    /** A fault of the system: nothing was taken; the job may be sent again. */
    FAILED
}
