package vn.baucu.committee.progress;

import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Deadline;

/** One of those who must do what is due: an area, a constituency or a polling area. */
record Unit(Deadline.Unit kind, String code) {

    /**
     * Whether the deadline is due for it.
     *
     * @param word the level of the area, or the ballot type of the constituency
     */
    boolean fits(Deadline deadline, String word) {
        return switch (kind) {
            case AREA -> deadline.levels().contains(AreaLevel.valueOf(word));
            case CONSTITUENCY ->
                deadline.ballotTypes().isEmpty() || deadline.ballotTypes().contains(BallotType.valueOf(word));
            case POLLING_AREA -> true;
        };
    }
}
