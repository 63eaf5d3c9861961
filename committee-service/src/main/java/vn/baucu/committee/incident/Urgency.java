package vn.baucu.committee.incident;

/** How soon somebody must act (mức độ khẩn). */
enum Urgency {
    /** Thường. */
    ROUTINE,
    /** Khẩn. */
    URGENT,
    /** Hỏa tốc. */
    CRITICAL
}
