package vn.baucu.common.access;

import jakarta.ws.rs.core.MultivaluedMap;

/** What a request is about. */
record Target(Kind kind, String code) {

    static Target of(MultivaluedMap<String, String> pathParameters) {
        for (Kind kind : Kind.values()) {
            String code = pathParameters.getFirst(kind.parameter);
            if (code != null) {
                return new Target(kind, code);
            }
        }
        return new Target(Kind.NATION, "");
    }

    /** In the order in which a path is asked for them: the narrowest first. */
    enum Kind {
        POLLING_AREA("pollingArea"),
        CONSTITUENCY("constituency"),
        AREA("area"),
        NATION("");

        private final String parameter;

        Kind(String parameter) {
            this.parameter = parameter;
        }
    }
}
