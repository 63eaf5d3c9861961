package vn.baucu.tally.rollup;

import java.util.List;
import java.util.Map;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.law.BallotType;

/** Where a polling area lies and in which constituency it votes for each ballot type. */
record Placement(List<String> path, Map<BallotType, String> constituencies) {

    static Placement of(PollingAreaChanged area) {
        return new Placement(area.path().codes(), area.constituencies());
    }
}
