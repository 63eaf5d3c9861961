package vn.baucu.rehearsal.afterwards;

import vn.baucu.rehearsal.demonstration.BallotType;

/** Who acts, and where: the sign-in names of one election's officers and the addresses they use. */
record Office(String election) {

    static final String AUDITOR = "kiemtoan";
    static final String NATIONAL_COUNCIL = "hdbc";
    static final String NATION = "VN";

    String path() {
        return "/api/v1/elections/" + election;
    }

    String constituency(String code) {
        return path() + "/constituencies/" + code;
    }

    String summary(BallotType ballotType, String area) {
        return path() + "/summaries/" + ballotType + "/areas/" + area;
    }

    String preparations(BallotType ballotType, String area) {
        return path() + "/publications/" + ballotType + "/areas/" + area + "/preparations";
    }

    /** Where anybody reads it: a number, or the latest. */
    String published(BallotType ballotType, String area, String which) {
        return "/public/v1/elections/" + election + "/publications/" + ballotType + "/areas/" + area + "/" + which;
    }

    String qualifications(BallotType ballotType, String area) {
        return path() + "/qualifications/" + ballotType + "/areas/" + area;
    }

    /** The first of an election board's members who sign in. */
    static String board(String constituency) {
        return "ban-" + constituency;
    }

    /** The committee of an area; that of the nation is the National Election Council. */
    static String committee(String area) {
        return area.equals(NATION) ? NATIONAL_COUNCIL : "ub-" + area;
    }

    /** The second person of the same body. */
    static String second(String user) {
        return user + "-2";
    }
}
