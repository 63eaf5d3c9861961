package vn.baucu.committee.seal;

/** In which order seals are listed. */
enum SealSort {
    SERIAL("s.kind || ' ' || s.serial"),
    /** Those that no body has come first. */
    HOLDER("coalesce(s.holder, '')");

    private final String column;

    SealSort(String column) {
        this.column = column;
    }

    /** The sort key in SQL; the id decides between seals of one body. */
    String expression() {
        return "(" + column + " || ' ' || s.seal) collate \"C\"";
    }

    String keyOf(Seal seal) {
        String first =
                switch (this) {
                    case SERIAL -> seal.kind() + " " + seal.serial();
                    case HOLDER -> seal.holder() == null ? "" : seal.holder();
                };
        return first + " " + seal.id();
    }
}
