package vn.baucu.committee.document;

/** What one document is to another. */
enum RelationKind {
    /** Căn cứ. */
    BASED_ON,
    /** Thay thế. */
    REPLACES,
    /** Trả lời. */
    ANSWERS
}
