package vn.baucu.tally.statistics;

/** Which statistics (thống kê). */
public enum StatisticsKind {
    /** Sơ bộ, form 30/HĐBC: as it stands, whatever is outstanding. */
    PRELIMINARY,
    /** Chính thức, form 32/HĐBC: once every constituency is settled. */
    OFFICIAL
}
