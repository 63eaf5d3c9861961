package vn.baucu.common.law;

/** What makes a place thinly settled (miền núi, hải đảo, dân cư không tập trung), where the law allows less (Art 11). */
public enum Terrain {
    MOUNTAIN,
    ISLAND,
    SCATTERED
}
