package vn.baucu.committee.finding;

/** In which order findings are listed. */
enum FindingSort {
    DEADLINE("mend_by::text"),
    RESPONSIBLE("responsible");

    private final String column;

    FindingSort(String column) {
        this.column = column;
    }

    /** The sort key in SQL; the id decides between findings of one day or body. */
    String expression() {
        return "(" + column + " || ' ' || finding) collate \"C\"";
    }

    String keyOf(Finding finding) {
        String first =
                switch (this) {
                    case DEADLINE -> finding.mendBy().toString();
                    case RESPONSIBLE -> finding.responsible();
                };
        return first + " " + finding.id();
    }
}
