package vn.baucu.committee.inspection;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** Where a visit stands; what is concluded or cancelled stays so. */
public enum VisitState implements Named {
    /** Dates and area are fixed; findings are recorded. */
    PLANNED("theo kế hoạch", "planned"),
    /** The delegation has left its conclusion. */
    CONCLUDED("đã kết luận", "concluded"),
    /** It does not take place, and hinders no other. */
    CANCELLED("đã hủy", "cancelled");

    private final String vi;
    private final String en;

    VisitState(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }

    boolean canBecome(VisitState next) {
        return this == PLANNED && next != PLANNED;
    }
}
