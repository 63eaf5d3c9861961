package vn.baucu.committee.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bodies that issue documents here, by the prefix of their codes and the letters they sign with. */
enum IssuerKind {
    NATIONAL_COUNCIL("NC", "HĐBCQG", Where.AREA),
    BY_ELECTION_COUNCIL("BC", "HĐBCBS", Where.AREA),
    ELECTION_COMMITTEE("EC", "UBBC", Where.AREA),
    ELECTION_BOARD("EB", "BBC", Where.CONSTITUENCY),
    POLLING_TEAM("PT", "TBC", Where.POLLING_AREA),
    SUBCOMMITTEE("SC", "TB", Where.NUMBERED),
    ASSISTANCE_TEAM("AT", "TGV", Where.NUMBERED),
    STEERING_COMMITTEE("ST", "BCĐ", Where.NUMBERED),
    INSPECTION_DELEGATION("ID", "ĐKT", Where.NUMBERED);

    private static final Pattern LAST_NUMBER = Pattern.compile("-[1-9]\\d{0,2}$");

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
                .filter(kind -> kind.where != Where.NUMBERED
                        || LAST_NUMBER.matcher(code).find())
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
        String rest = code.substring(prefix.length());
        return where == Where.NUMBERED ? LAST_NUMBER.matcher(rest).replaceFirst("") : rest;
    }

    /** What a body is of. */
    enum Where {
        AREA,
        /** An area too, which may have several such bodies. */
        NUMBERED,
        CONSTITUENCY,
        POLLING_AREA
    }
}
