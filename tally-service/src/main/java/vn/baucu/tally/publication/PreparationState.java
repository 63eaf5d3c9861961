package vn.baucu.tally.publication;

/** How far a publication has come before it is one. */
public enum PreparationState {
    /** Under embargo: nothing of it can be read. */
    PREPARED,
    RELEASED,
    WITHDRAWN;

    boolean canBecome(PreparationState next) {
        return this == PREPARED && next != PREPARED;
    }
}
