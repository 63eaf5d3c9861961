package vn.baucu.committee.document;

import java.util.Arrays;
import java.util.Optional;

/** The bodies that issue documents here, by the prefix of their codes and the letters they sign with. */
enum IssuerKind {
    NATIONAL_COUNCIL("NC", "HĐBCQG", Where.NATION),
    BY_ELECTION_COUNCIL("BC", "HĐBCBS", Where.NATION),
    ELECTION_COMMITTEE("EC", "UBBC", Where.AREA),
    ELECTION_BOARD("EB", "BBC", Where.CONSTITUENCY),
    POLLING_TEAM("PT", "TBC", Where.POLLING_AREA),
    SUBCOMMITTEE("SC", "TB", Where.ESTABLISHED),
    ASSISTANCE_TEAM("AT", "TGV", Where.ESTABLISHED),
    STEERING_COMMITTEE("ST", "BCĐ", Where.ESTABLISHED),
    INSPECTION_DELEGATION("ID", "ĐKT", Where.ESTABLISHED);

    private final String prefix;
    private final String letters;
    private final Where where;

    IssuerKind(String prefix, String letters, Where where) {
        this.prefix = prefix + "-";
        this.letters = letters;
        this.where = where;
    }

    static Optional<IssuerKind> of(String code) {
        return Arrays.stream(values())
                .filter(kind -> code.startsWith(kind.prefix))
                .findFirst();
    }

    String letters() {
        return letters;
    }

    Where where() {
        return where;
    }

    /** Code of the area, constituency or polling area that the body is of. */
    String place(String code) {
        return code.substring(prefix.length());
    }

    /** What a body is of. */
    enum Where {
        NATION,
        AREA,
        /** An area too, but only as a decision established it. */
        ESTABLISHED,
        CONSTITUENCY,
        POLLING_AREA
    }
}
