package vn.baucu.committee.situation;

/** In which order bulletins are listed. */
enum BulletinSort {
    DRAFTED(" and bulletin > cast(:after as uuid) order by bulletin", "00000000-0000-0000-0000-000000000000"),
    NEWEST(" and bulletin < cast(:after as uuid) order by bulletin desc", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
    /** The latest figures first. */
    CUT_OFF(
            " and (cut_off, bulletin)"
                    + " < (cast(split_part(:after, ' ', 1) as timestamptz), cast(split_part(:after, ' ', 2) as uuid))"
                    + " order by cut_off desc, bulletin desc",
            "infinity ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final String after;
    private final String start;

    BulletinSort(String after, String start) {
        this.after = after;
        this.start = start;
    }

    String after() {
        return after;
    }

    /** What {@code :after} is on the page after that key. */
    String key(String sortKey) {
        return sortKey.isEmpty() ? start : sortKey;
    }

    String keyOf(Bulletin bulletin) {
        return this == CUT_OFF
                ? bulletin.cutOff() + " " + bulletin.bulletin()
                : bulletin.bulletin().toString();
    }
}
