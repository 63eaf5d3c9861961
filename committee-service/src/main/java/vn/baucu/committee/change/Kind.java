package vn.baucu.committee.change;

/** What has versions to look back at. */
public enum Kind {
    AREA,
    CONSTITUENCY,
    POLLING_AREA,
    HAMLET
}
