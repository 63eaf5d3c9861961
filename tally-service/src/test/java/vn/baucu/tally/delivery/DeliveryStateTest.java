package vn.baucu.tally.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.tally.delivery.DeliveryState.DELIVERED;
import static vn.baucu.tally.delivery.DeliveryState.FAILED;
import static vn.baucu.tally.delivery.DeliveryState.PENDING;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryStateTest {

    private static List<DeliveryState> following(DeliveryState state) {
        return Arrays.stream(DeliveryState.values()).filter(state::canBecome).toList();
    }

    @Test
    void whatIsOnItsWayArrivesOrFails() {
        assertThat(following(PENDING)).containsExactly(DELIVERED, FAILED);
    }

    @Test
    void whatArrivedIsOnlySentAgain() {
        assertThat(following(DELIVERED)).containsExactly(PENDING);
    }

    @Test
    void whatFailedIsOnlySentAgain() {
        assertThat(following(FAILED)).containsExactly(PENDING);
    }
}
