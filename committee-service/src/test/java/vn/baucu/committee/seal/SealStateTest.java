package vn.baucu.committee.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.committee.seal.SealState.ISSUED;
import static vn.baucu.committee.seal.SealState.LOST;
import static vn.baucu.committee.seal.SealState.REGISTERED;
import static vn.baucu.committee.seal.SealState.RETURNED;
import static vn.baucu.committee.seal.SealStep.HANDOVER;
import static vn.baucu.committee.seal.SealStep.ISSUE;
import static vn.baucu.committee.seal.SealStep.LOSS;
import static vn.baucu.committee.seal.SealStep.RECOVERY;
import static vn.baucu.committee.seal.SealStep.RETURN;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SealStateTest {

    @Test
    void everySealIsInOnePlace() {
        Map<SealState, Map<SealStep, SealState>> arrows = Map.of(
                REGISTERED, Map.of(ISSUE, ISSUED, LOSS, LOST),
                ISSUED, Map.of(HANDOVER, ISSUED, RETURN, RETURNED, LOSS, LOST),
                RETURNED, Map.of(ISSUE, ISSUED, LOSS, LOST),
                LOST, Map.of(RECOVERY, RETURNED));

        for (SealState from : SealState.values()) {
            for (SealStep step : SealStep.values()) {
                assertThat(from.after(step).orElse(null))
                        .as("%s of %s", step, from)
                        .isEqualTo(arrows.get(from).get(step));
            }
        }
    }
}
