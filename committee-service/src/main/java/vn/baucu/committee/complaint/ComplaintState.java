package vn.baucu.committee.complaint;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** How far a complaint has come. */
enum ComplaintState implements Named {
    RECEIVED("đã tiếp nhận", "received"),
    ASSIGNED("đã phân công", "assigned"),
    /** On its way: the body it was sent to has not taken it over yet. */
    FORWARDED("đã chuyển", "forwarded"),
    RESOLVED("đã giải quyết", "resolved"),
    /** Anonymous, impersonated or late (Art 61.3). */
    NOT_PROCESSED("không xử lý", "not processed"),
    WITHDRAWN("đã rút", "withdrawn"),
    /** Still open after the election, so it went to those who remain (Art 61.4). */
    HANDED_OVER("đã bàn giao", "handed over");

    private final String vi;
    private final String en;

    ComplaintState(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }

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
