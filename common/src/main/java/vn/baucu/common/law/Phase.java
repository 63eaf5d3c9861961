package vn.baucu.common.law;

/** How far an election has come (giai đoạn); each phase knows which may follow it. */
public enum Phase {
    PREPARATION,
    REHEARSAL,
    OPEN,
    COUNTING,
    CLOSED;

    /** Whether the election may go from this phase to the other one. */
    public boolean canBecome(Phase next) {
        return switch (this) {
            case PREPARATION -> next == REHEARSAL || next == OPEN;
            case REHEARSAL -> next == PREPARATION;
            case OPEN -> next == COUNTING;
            case COUNTING -> next == CLOSED;
            case CLOSED -> false;
        };
    }

    /** Whether minutes may be entered; a rehearsal's are thrown away when it ends. */
    public boolean acceptsMinutes() {
        return this == REHEARSAL || this == OPEN || this == COUNTING;
    }
}
