package vn.baucu.common.law;

/** The level of an area (cấp hành chính), from the whole country down. */
public enum AreaLevel {
    NATION,
    PROVINCE,
    DISTRICT,
    COMMUNE
}
