package vn.baucu.committee.complaint;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.acting.ElectionBody;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ComplaintRule;
import vn.baucu.common.law.ComplaintSubject;

/**
 * What a complaint is about: an area, a constituency or a polling area.
 *
 * @param path areas from the nation down; of a constituency to the area of its council, of a polling area to its commune
 * @param ballotTypes voted on there; of a constituency its own
 */
record Matter(Kind kind, String code, List<String> path, Set<BallotType> ballotTypes) {

    private static final String NATION = "VN";

    /** What something can be about. */
    enum Kind {
        AREA,
        CONSTITUENCY,
        POLLING_AREA
    }

    /** Whether the subject is found there at all. */
    boolean suits(ComplaintSubject subject) {
        return switch (subject) {
            case VOTER_LIST -> kind == Kind.POLLING_AREA || (kind == Kind.AREA && !code.equals(NATION));
            case POLLING_TEAM, COUNTING -> kind == Kind.POLLING_AREA;
            case CANDIDATE, BOARD, CAMPAIGN, RESULT -> kind == Kind.CONSTITUENCY;
            case COMMITTEE -> kind == Kind.AREA;
        };
    }

    /** The ballot type it must be about, if there is only one. */
    @Nullable
    BallotType onlyBallotType() {
        return kind == Kind.CONSTITUENCY ? ballotTypes.iterator().next() : null;
    }

    /** The body that decides, by the rule. */
    String competent(ComplaintRule rule) {
        String area = path.get(path.size() - 1);
        return switch (rule.decidedBy().actor()) {
            case POLLING_TEAM -> ElectionBody.Kind.POLLING_TEAM.of(code);
            case PEOPLES_COMMITTEE -> ElectionBody.Kind.PEOPLES_COMMITTEE.of(area);
            case ELECTION_COMMITTEE ->
                area.equals(NATION) ? ElectionBody.COUNCIL : ElectionBody.Kind.COMMITTEE.of(area);
            default -> ElectionBody.COUNCIL;
        };
    }
}
