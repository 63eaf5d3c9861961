package vn.baucu.committee.budget;

/** In which order allocations are listed. */
enum AllocationSort {
    AREA("area"),
    CONTENT("content");

    private final String column;

    AllocationSort(String column) {
        this.column = column;
    }

    /** The sort key in SQL; the id decides between allocations of one area or content. */
    String expression() {
        return "(a." + column + " || ' ' || a.allocation) collate \"C\"";
    }

    String keyOf(Allocation allocation) {
        String first =
                switch (this) {
                    case AREA -> allocation.area();
                    case CONTENT -> allocation.content();
                };
        return first + " " + allocation.id();
    }
}
