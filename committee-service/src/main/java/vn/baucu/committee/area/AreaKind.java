package vn.baucu.committee.area;

import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** What an administrative area is called at its level (loại đơn vị hành chính). */
enum AreaKind implements Named {
    /** Tỉnh. */
    PROVINCE("tỉnh", "province", AreaLevel.PROVINCE),
    /** Thành phố trực thuộc trung ương. */
    CENTRAL_CITY("thành phố trực thuộc trung ương", "centrally run city", AreaLevel.PROVINCE),
    /** Quận. */
    URBAN_DISTRICT("quận", "urban district", AreaLevel.DISTRICT),
    /** Huyện. */
    RURAL_DISTRICT("huyện", "rural district", AreaLevel.DISTRICT),
    /** Thị xã. */
    TOWN("thị xã", "town", AreaLevel.DISTRICT),
    /** Thành phố thuộc tỉnh. */
    PROVINCIAL_CITY("thành phố thuộc tỉnh", "provincial city", AreaLevel.DISTRICT),
    /** Xã. */
    COMMUNE("xã", "commune", AreaLevel.COMMUNE),
    /** Phường. */
    WARD("phường", "ward", AreaLevel.COMMUNE),
    /** Thị trấn. */
    TOWNSHIP("thị trấn", "township", AreaLevel.COMMUNE),
    /** Đặc khu. */
    SPECIAL_ZONE("đặc khu", "special zone", AreaLevel.COMMUNE);

    private final String vi;
    private final String en;
    private final AreaLevel level;

    AreaKind(String vi, String en, AreaLevel level) {
        this.vi = vi;
        this.en = en;
        this.level = level;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }

    AreaLevel level() {
        return level;
    }
}
