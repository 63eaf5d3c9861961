package vn.baucu.committee.area;

import vn.baucu.common.law.AreaLevel;

/** What an administrative area is called at its level (loại đơn vị hành chính). */
enum AreaKind {
    /** Tỉnh. */
    PROVINCE(AreaLevel.PROVINCE),
    /** Thành phố trực thuộc trung ương. */
    CENTRAL_CITY(AreaLevel.PROVINCE),
    /** Quận. */
    URBAN_DISTRICT(AreaLevel.DISTRICT),
    /** Huyện. */
    RURAL_DISTRICT(AreaLevel.DISTRICT),
    /** Thị xã. */
    TOWN(AreaLevel.DISTRICT),
    /** Thành phố thuộc tỉnh. */
    PROVINCIAL_CITY(AreaLevel.DISTRICT),
    /** Xã. */
    COMMUNE(AreaLevel.COMMUNE),
    /** Phường. */
    WARD(AreaLevel.COMMUNE),
    /** Thị trấn. */
    TOWNSHIP(AreaLevel.COMMUNE),
    /** Đặc khu. */
    SPECIAL_ZONE(AreaLevel.COMMUNE);

    private final AreaLevel level;

    AreaKind(AreaLevel level) {
        this.level = level;
    }

    AreaLevel level() {
        return level;
    }
}
