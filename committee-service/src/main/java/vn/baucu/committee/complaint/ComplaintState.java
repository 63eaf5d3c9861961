package vn.baucu.committee.complaint;

/** How far a complaint has come. */
enum ComplaintState {
    RECEIVED,
    ASSIGNED,
    /** On its way: the body it was sent to has not taken it over yet. */
    FORWARDED,
    RESOLVED,
    /** Anonymous, impersonated or late (Art 61.3). */
    NOT_PROCESSED,
    WITHDRAWN,
    /** Still open after the election, so it went to those who remain (Art 61.4). */
    HANDED_OVER;

    boolean canBecome(ComplaintState next) {
        return switch (this) {
            case RECEIVED -> next != RECEIVED;
            case ASSIGNED -> next != RECEIVED;
            case FORWARDED -> next == RECEIVED || next == WITHDRAWN;
            // Only where the decision does not end the matter: the body above looks again.
            case RESOLVED -> next == FORWARDED;
            case NOT_PROCESSED, WITHDRAWN, HANDED_OVER -> false;
        };
    }

    boolean isOpen() {
        return this == RECEIVED || this == ASSIGNED || this == FORWARDED;
    }
}
