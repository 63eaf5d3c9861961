package vn.baucu.tally.delivery;

/** What became of a message. */
public enum DeliveryState {
    /** On its way, or waiting for the next attempt. */
    PENDING,
    DELIVERED,
    /** Nobody tries any more, until it is asked for again. */
    FAILED;

    /** What is on its way is not asked for again. */
    boolean canBecome(DeliveryState next) {
        return this != next && (this == PENDING || next == PENDING);
    }
}
