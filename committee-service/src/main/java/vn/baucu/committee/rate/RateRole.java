package vn.baucu.committee.rate;

/** As whom somebody is at a meeting. */
enum RateRole {
    /** Người chủ trì. */
    CHAIR,
    /** Thành viên dự họp. */
    ATTENDEE,
    /** Người phục vụ. */
    SERVICE
}
