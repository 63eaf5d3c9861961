package vn.baucu.committee.area;

import java.util.Map;

/** In which order areas are listed. */
enum AreaSort {
    CODE(" and area > :after order by area"),
    /** Vietnamese collation; the code decides between areas of one name. */
    NAME(" and (name > :afterName or name = :afterName and area > :after) order by name, area");

    private static final char BETWEEN = '\n';

    private final String after;

    AreaSort(String after) {
        this.after = after;
    }

    String after() {
        return after;
    }

    String keyOf(Area area) {
        return this == CODE ? area.code() : area.name() + BETWEEN + area.code();
    }

    Map<String, String> key(String sortKey) {
        int end = sortKey.indexOf(BETWEEN);
        return Map.of("after", sortKey.substring(end + 1), "afterName", end < 0 ? "" : sortKey.substring(0, end));
    }
}
