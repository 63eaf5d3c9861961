package vn.baucu.common.law;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** How far an election has come (giai đoạn); each phase knows which may follow it. */
public enum Phase implements Named {
    PREPARATION("chuẩn bị", "preparation"),
    REHEARSAL("diễn tập", "rehearsal"),
    OPEN("bỏ phiếu", "voting"),
    COUNTING("kiểm phiếu", "counting"),
    CLOSED("kết thúc", "closed");

    private final String vi;
    private final String en;

    Phase(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }

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

    /** Whether polling teams begin to report with it, in earnest or as a rehearsal. */
    public boolean beginsVoting() {
        return this == REHEARSAL || this == OPEN;
    }

    /** Whether the election itself is under way. */
    public boolean isVotingOrCounting() {
        return this == OPEN || this == COUNTING;
    }

    /** Whether minutes may be entered; where a rehearsal's were accepted, nobody votes any more. */
    public boolean acceptsMinutes() {
        return this == REHEARSAL || this == OPEN || this == COUNTING;
    }
}
