package vn.baucu.tally.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.tally.publication.PreparationState.PREPARED;
import static vn.baucu.tally.publication.PreparationState.RELEASED;
import static vn.baucu.tally.publication.PreparationState.WITHDRAWN;

import org.junit.jupiter.api.Test;

class PreparationStateTest {

    @Test
    void whatIsPreparedIsReleasedOrWithdrawn() {
        assertThat(PREPARED.canBecome(RELEASED)).isTrue();
        assertThat(PREPARED.canBecome(WITHDRAWN)).isTrue();
        assertThat(PREPARED.canBecome(PREPARED)).isFalse();
    }

    @Test
    void whatIsReleasedOrWithdrawnStaysSo() {
        for (PreparationState next : PreparationState.values()) {
            assertThat(RELEASED.canBecome(next)).isFalse();
            assertThat(WITHDRAWN.canBecome(next)).isFalse();
        }
    }
}
