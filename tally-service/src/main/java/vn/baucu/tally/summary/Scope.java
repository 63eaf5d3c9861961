package vn.baucu.tally.summary;

import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;

/** An area whose committee sums an election up: for the National Assembly a province or the nation, otherwise that of the council. */
public record Scope(String area, String name, AreaLevel level) {

    public static final String NATION = "VN";

    boolean sumsUp(BallotType ballotType) {
        return level == ballotType.council()
                || (ballotType == BallotType.NATIONAL_ASSEMBLY && level == AreaLevel.PROVINCE);
    }

    /** The results of a body are those of the whole body. */
    public boolean elects(BallotType ballotType) {
        return level == ballotType.council();
    }
}
