package vn.baucu.committee.inspection;

/** Where a visit stands; what is concluded or cancelled stays so. */
public enum VisitState {
    /** Dates and area are fixed; findings are recorded. */
    PLANNED,
    /** The delegation has left its conclusion. */
    CONCLUDED,
    /** It does not take place, and hinders no other. */
    CANCELLED;

    boolean canBecome(VisitState next) {
        return this == PLANNED && next != PLANNED;
    }
}
