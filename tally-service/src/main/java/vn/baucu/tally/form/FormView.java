package vn.baucu.tally.form;

/** What a form is a print of; a form of a new term is one of these with a template of its own. */
public enum FormView {
    /** Minutes of a polling team, of a polling area and ballot type. */
    MINUTES(Place.POLLING_AREA),
    /** What a board determined and certified, of a constituency. */
    DETERMINATION(Place.CONSTITUENCY),
    /** What a committee summed up, of an area. */
    SUMMARY(Place.AREA),
    /** Thống kê sơ bộ, of an area. */
    PRELIMINARY_STATISTICS(Place.AREA),
    /** Thống kê chính thức, of an area. */
    OFFICIAL_STATISTICS(Place.AREA);

    private final Place place;

    FormView(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    /** Of what there is one such form. */
    enum Place {
        POLLING_AREA,
        CONSTITUENCY,
        AREA
    }
}
