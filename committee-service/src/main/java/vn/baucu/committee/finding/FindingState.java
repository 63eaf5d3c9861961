package vn.baucu.committee.finding;

/** Where a finding stands (kiến nghị của đoàn kiểm tra). */
enum FindingState {
    OPEN,
    /** The responsible body says so. */
    MENDED,
    /** The delegation has seen it. */
    VERIFIED,
    /** The delegation has seen that it is not so. */
    REOPENED;

    boolean canBecome(FindingState next) {
        return switch (this) {
            case OPEN, REOPENED -> next == MENDED;
            case MENDED -> next == VERIFIED || next == REOPENED;
            case VERIFIED -> false;
        };
    }

    /** Whether the responsible body still has to do something. */
    boolean isDue() {
        return canBecome(MENDED);
    }
}
