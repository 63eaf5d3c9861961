package vn.baucu.committee.situation;

/** Whether it may still be edited. */
enum BulletinState {
    DRAFT,
    /** Numbered and sent: it stays as it is, and is corrected by a new one only. */
    ISSUED
}
