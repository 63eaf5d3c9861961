package vn.baucu.committee.document;

/** Whether a document stands; it is registered once, and once cancelled it stays so. */
public enum DocumentState {
    REGISTERED,
    CANCELLED;

    boolean canBecome(DocumentState next) {
        return this == REGISTERED && next == CANCELLED;
    }
}
