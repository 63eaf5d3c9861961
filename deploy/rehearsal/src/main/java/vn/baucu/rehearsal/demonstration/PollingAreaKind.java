package vn.baucu.rehearsal.demonstration;

/** What kind of place people vote at (loại khu vực bỏ phiếu). */
public enum PollingAreaKind {
    REGULAR,
    ARMED_FORCES,
    DETENTION
}
