package vn.baucu.committee.hamlet;

/** What the people below a commune are organised in. */
public enum HamletKind {
    /** Thôn, bản, làng, ấp. */
    VILLAGE,
    /** Tổ dân phố, khu phố. */
    RESIDENTIAL_GROUP
}
