package vn.baucu.committee.spending;

/** By what the report adds money up. */
enum Grouping {
    /** The area itself and each directly below it. */
    AREA("""
            coalesce((select area from organisation.area d
                where d.election = a.election and d.area = a.path[:below] and d.parent = :within), :within)
            """),
    LEVEL("a.level"),
    CONTENT("a.content"),
    SOURCE("a.source");

    private final String line;

    Grouping(String line) {
        this.line = line;
    }

    /** The line to which an allocation {@code a} belongs, in SQL. */
    String line() {
        return line;
    }
}
