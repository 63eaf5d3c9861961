package vn.baucu.committee.finding;

/** How grave a finding is. */
enum Severity {
    MINOR,
    MAJOR,
    /** Endangers the election itself. */
    CRITICAL
}
