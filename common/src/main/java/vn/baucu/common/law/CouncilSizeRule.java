package vn.baucu.common.law;

import java.util.List;
import java.util.Set;

/**
 * How many deputies a council should have (số lượng đại biểu Hội đồng nhân dân) by the people of its area. The number
 * itself is fixed by a decision; the rule only checks it.
 *
 * @param kinds what the area is called, such as {@code WARD}
 * @param terrain where the rule holds; empty where it holds everywhere
 * @param steps ascending, the first from 0
 */
public record CouncilSizeRule(
        BallotType ballotType,
        List<String> kinds,
        Set<Terrain> terrain,
        List<Step> steps,
        int most,
        String article,
        boolean verified) {

    /** So many seats from so many people on, and one more for each full {@code each} above; 0 for none. */
    public record Step(int from, int seats, int each) {

        long seats(long people) {
            return seats + (each == 0 ? 0 : (people - from) / each);
        }
    }

    /** The seats of a council of so many people. */
    public long seats(long people) {
        Step reached = steps.get(0);
        for (Step step : steps) {
            reached = people >= step.from() ? step : reached;
        }
        return Math.min(most, reached.seats(people));
    }
}
