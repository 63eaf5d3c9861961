package vn.baucu.common.law;

/** What a member is in an election body (chức vụ). */
public enum Position {
    /** Chủ tịch, of a council or committee. */
    CHAIR,
    /** Phó Chủ tịch. */
    VICE_CHAIR,
    /** Trưởng ban of a board, Tổ trưởng of a polling team. */
    HEAD,
    /** Phó Trưởng ban, Tổ phó. */
    VICE_HEAD,
    /** Thư ký. */
    SECRETARY,
    /** Ủy viên. */
    MEMBER
}
