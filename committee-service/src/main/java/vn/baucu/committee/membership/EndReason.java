package vn.baucu.committee.membership;

/** Why somebody sits on a body no more. */
enum EndReason {
    /** Thay thế: another takes the place. */
    REPLACED,
    /** Thôi tham gia: asked to leave, moved, ill or dead. */
    LEFT,
    /** Ứng cử: stands for election there (Art 27). */
    CANDIDATE,
    /** Xóa tên: struck for a breach. */
    STRUCK,
    /** Hết nhiệm vụ: the mandate of the body ended. */
    MANDATE_ENDED
}
