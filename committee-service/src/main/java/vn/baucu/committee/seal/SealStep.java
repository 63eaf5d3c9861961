package vn.baucu.committee.seal;

/** What can happen to a seal. */
enum SealStep {
    REGISTER,
    /** Giao cho một tổ chức. */
    ISSUE,
    /** Bàn giao cho tổ chức khác. */
    HANDOVER,
    /** Thu hồi, nộp lại. */
    RETURN,
    /** Mất. */
    LOSS,
    /** Tìm thấy. */
    RECOVERY
}
