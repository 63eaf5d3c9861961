package vn.baucu.tally.turnout;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.law.BallotType;

/**
 * A polling area at the moment of a report: its day, its rolls, and what it has reported so far by ballot type and
 * milestone.
 */
record Station(
        String pollingArea,
        AreaPath path,
        LocalDate day,
        Map<BallotType, Roll> rolls,
        Map<BallotType, NavigableMap<String, Long>> reported,
        long version) {

    /** How many are on the list (tổng số cử tri), and which state of the list that is. */
    record Roll(long listed, long version) {}

    /** The milestones of the nearest plan above. */
    List<String> milestones(Map<String, TurnoutPlan> plans, List<String> usual) {
        List<String> areas = path.codes();
        for (int i = areas.size() - 1; i >= 0; i--) {
            TurnoutPlan plan = plans.get(areas.get(i));
            if (plan != null) {
                return plan.milestones();
            }
        }
        return usual;
    }
}
