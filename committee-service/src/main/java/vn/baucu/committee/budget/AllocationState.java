package vn.baucu.committee.budget;

/** Whether anything more can be taken from an allocation. */
enum AllocationState {
    OPEN,
    /** Quyết toán: what was not spent has gone back. */
    SETTLED
}
