package vn.baucu.committee.incident;

/** Whether somebody still has to act. */
enum IncidentState {
    OPEN,
    CLOSED
}
