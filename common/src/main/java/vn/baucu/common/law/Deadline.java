package vn.baucu.common.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/**
 * Something that must be done by, at or during a time counted from the election day (mốc thời gian).
 *
 * @param per who must do it, one by one; null where nobody counts who did
 * @param proof what shows that one of them did
 * @param firm whether not even a document moves it to a later day, because the days left after it are the people's
 */
public record Deadline(
        String id,
        Sentence name,
        Kind kind,
        @Nullable TimePoint from,
        TimePoint until,
        List<Actor> responsible,
        List<AreaLevel> levels,
        List<BallotType> ballotTypes,
        String article,
        @Nullable Unit per,
        Proof proof,
        boolean binding,
        boolean firm,
        boolean verified,
        @Nullable String remark) {

    /** Whether an earlier act is lawful, or the act has its own time. */
    public enum Kind {
        AT_THE_LATEST,
        WINDOW,
        MOMENT
    }

    /** What does its part of a deadline: an area of the levels named, a constituency, a polling area. */
    public enum Unit implements Named {
        AREA("đơn vị hành chính", "area"),
        CONSTITUENCY("đơn vị bầu cử", "constituency"),
        POLLING_AREA("khu vực bỏ phiếu", "polling area");

        private final String vi;
        private final String en;

        Unit(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        @Override
        public Sentence named() {
            return new Sentence(vi, en);
        }
    }

    /** The record that shows that the part is done; where there is none, the responsible body reports it. */
    public enum Proof {
        /** The committee, board or team of the unit has been established. */
        BODY,
        /** The constituencies of the area's council are known. */
        CONSTITUENCIES,
        /** The voter roll of the polling area has been published. */
        VOTER_ROLL,
        /** The voter roll of the polling area has been closed. */
        CLOSED_VOTER_ROLL,
        /** The official list of the constituency has been published. */
        CANDIDATE_LIST,
        /** The minutes of the polling area have been accepted, for every ballot type. */
        MINUTES,
        /** The board has determined the result of the constituency. */
        DETERMINATION,
        REPORT
    }

    /** Whether it moves with the hour at which a polling area opens. */
    public boolean isCountedFromVoting() {
        return until.anchor().equals(TimePoint.START_OF_VOTING);
    }
}
