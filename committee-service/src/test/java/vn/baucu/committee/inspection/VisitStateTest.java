package vn.baucu.committee.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.committee.inspection.VisitState.CANCELLED;
import static vn.baucu.committee.inspection.VisitState.CONCLUDED;
import static vn.baucu.committee.inspection.VisitState.PLANNED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitStateTest {

    @Test
    void onlyAPlannedVisitEnds() {
        Map<VisitState, Set<VisitState>> arrows =
                Map.of(PLANNED, Set.of(CONCLUDED, CANCELLED), CONCLUDED, Set.of(), CANCELLED, Set.of());

        for (VisitState from : VisitState.values()) {
            for (VisitState to : VisitState.values()) {
                assertThat(from.canBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(arrows.get(from).contains(to));
            }
        }
    }
}
