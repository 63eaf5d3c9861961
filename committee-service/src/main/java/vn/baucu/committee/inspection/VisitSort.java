package vn.baucu.committee.inspection;

/** In which order visits are listed. */
enum VisitSort {
    FROM("from_date::text"),
    AREA("area"),
    DELEGATION("delegation");

    private final String column;

    VisitSort(String column) {
        this.column = column;
    }

    /** The sort key in SQL; the id decides between visits of one date, area or delegation. */
    String expression() {
        return "(" + column + " || ' ' || visit) collate \"C\"";
    }

    String keyOf(Visit visit) {
        String first =
                switch (this) {
                    case FROM -> visit.from().toString();
                    case AREA -> visit.area();
                    case DELEGATION -> visit.delegation();
                };
        return first + " " + visit.id();
    }
}
