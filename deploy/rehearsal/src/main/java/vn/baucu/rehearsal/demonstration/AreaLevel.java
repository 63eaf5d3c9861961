package vn.baucu.rehearsal.demonstration;

/** The level of an administrative unit (cấp hành chính). */
public enum AreaLevel {
    NATION,
    PROVINCE,
    DISTRICT,
    COMMUNE
}
