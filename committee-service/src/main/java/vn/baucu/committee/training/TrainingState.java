package vn.baucu.committee.training;

/** Whether a training takes place. */
public enum TrainingState {
    PLANNED,
    CANCELLED;

    boolean canBecome(TrainingState next) {
        return this == PLANNED && next == CANCELLED;
    }
}
