package vn.baucu.tally.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.tally.webhook.WebhookState.ACTIVE;
import static vn.baucu.tally.webhook.WebhookState.PAUSED;

import org.junit.jupiter.api.Test;

class WebhookStateTest {

    @Test
    void activeIsOnlyPaused() {
        assertThat(ACTIVE.canBecome(PAUSED)).isTrue();
        assertThat(ACTIVE.canBecome(ACTIVE)).isFalse();
    }

    @Test
    void pausedIsOnlyResumed() {
        assertThat(PAUSED.canBecome(ACTIVE)).isTrue();
        assertThat(PAUSED.canBecome(PAUSED)).isFalse();
    }
}
