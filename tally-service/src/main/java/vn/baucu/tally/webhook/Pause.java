package vn.baucu.tally.webhook;

/** Why a webhook is paused. */
public enum Pause {
    BY_OWNER,
    /** Nothing got through for too long. */
    FAILING
}
