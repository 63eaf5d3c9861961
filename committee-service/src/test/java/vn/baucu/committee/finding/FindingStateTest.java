package vn.baucu.committee.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.committee.finding.FindingState.MENDED;
import static vn.baucu.committee.finding.FindingState.OPEN;
import static vn.baucu.committee.finding.FindingState.REOPENED;
import static vn.baucu.committee.finding.FindingState.VERIFIED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingStateTest {

    @Test
    void aFindingIsMendedThenVerifiedOrReopened() {
        Map<FindingState, Set<FindingState>> arrows = Map.of(
                OPEN, Set.of(MENDED),
                MENDED, Set.of(VERIFIED, REOPENED),
                REOPENED, Set.of(MENDED),
                VERIFIED, Set.of());

        for (FindingState from : FindingState.values()) {
            for (FindingState to : FindingState.values()) {
                assertThat(from.canBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(arrows.get(from).contains(to));
            }
        }
    }
}
