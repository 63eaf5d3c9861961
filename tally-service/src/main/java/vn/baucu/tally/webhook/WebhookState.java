package vn.baucu.tally.webhook;

/** Whether a webhook gets messages; what it misses while it is paused waits for it. */
public enum WebhookState {
    ACTIVE,
    PAUSED;

    boolean canBecome(WebhookState next) {
        return this != next;
    }
}
