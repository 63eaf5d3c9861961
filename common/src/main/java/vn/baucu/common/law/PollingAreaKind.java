package vn.baucu.common.law;

/** The kind of a polling area (khu vực bỏ phiếu); those that are not regular may be small (Art 11). */
public enum PollingAreaKind {
    REGULAR,
    ARMED_FORCES,
    MEDICAL,
    DETENTION
}
