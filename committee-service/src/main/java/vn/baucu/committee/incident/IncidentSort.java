package vn.baucu.committee.incident;

/** In which order incidents are listed. */
enum IncidentSort {
    REPORTED(" and incident > cast(:after as uuid) order by incident", "00000000-0000-0000-0000-000000000000"),
    NEWEST(" and incident < cast(:after as uuid) order by incident desc", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
    /** What cannot wait comes first, and of that what was reported first. */
    URGENCY(
            " and (case urgency when 'CRITICAL' then 0 when 'URGENT' then 1 else 2 end, incident)"
                    + " > (cast(split_part(:after, ' ', 1) as integer), cast(split_part(:after, ' ', 2) as uuid))"
                    + " order by case urgency when 'CRITICAL' then 0 when 'URGENT' then 1 else 2 end, incident",
            "-1 00000000-0000-0000-0000-000000000000");

    private final String after;
    private final String start;

    IncidentSort(String after, String start) {
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

    String keyOf(Incident incident) {
        return this == URGENCY
                ? rank(incident.urgency()) + " " + incident.incident()
                : incident.incident().toString();
    }

    private static int rank(Urgency urgency) {
        return switch (urgency) {
            case CRITICAL -> 0;
            case URGENT -> 1;
            case ROUTINE -> 2;
        };
    }
}
