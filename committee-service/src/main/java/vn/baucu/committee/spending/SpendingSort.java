package vn.baucu.committee.spending;

/** In which order spendings are listed. */
enum SpendingSort {
    DATE("s.spent_on::text"),
    AREA("a.area");

    private final String column;

    SpendingSort(String column) {
        this.column = column;
    }

    /** The sort key in SQL; the id decides between spendings of one day or area. */
    String expression() {
        return "(" + column + " || ' ' || s.spending) collate \"C\"";
    }

    String keyOf(Spending spending) {
        String first =
                switch (this) {
                    case DATE -> spending.spentOn().toString();
                    case AREA -> spending.area();
                };
        return first + " " + spending.id();
    }
}
