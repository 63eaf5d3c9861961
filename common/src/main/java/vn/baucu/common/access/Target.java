package vn.baucu.common.access;

import jakarta.ws.rs.core.MultivaluedMap;

/**
 * What a request is about, and the SQL that finds the codes whose duties cover it.
 *
 * @param covering a query of one row at most, column {@code covering}
 */
record Target(String code, String covering) {

    private static final String NOTHING = "select cast(array[:target] as text[]) as covering where false";
    private static final String POLLING_AREA = """
            select path || polling_area || array(
                select constituency from organisation.polling_area_ballot b
                where b.election = p.election and b.polling_area = p.polling_area) as covering
            from organisation.polling_area p where election = :election and polling_area = :target
            """;
    private static final String CONSTITUENCY = """
            select path || constituency as covering
            from organisation.constituency where election = :election and constituency = :target
            """;
    private static final String AREA =
            "select path as covering from organisation.area where election = :election and area = :target";

    static Target of(MultivaluedMap<String, String> pathParameters) {
        String pollingArea = pathParameters.getFirst("pollingArea");
        if (pollingArea != null) {
            return new Target(pollingArea, POLLING_AREA);
        }
        String constituency = pathParameters.getFirst("constituency");
        if (constituency != null) {
            return new Target(constituency, CONSTITUENCY);
        }
        String area = pathParameters.getFirst("area");
        return area == null ? new Target("", NOTHING) : new Target(area, AREA);
    }
}
