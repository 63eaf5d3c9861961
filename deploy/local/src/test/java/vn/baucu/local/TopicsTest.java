package vn.baucu.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void theTopicsAreThoseOfTheServices() {
        assertThat(Topics.PARTITIONS).isEqualTo(vn.baucu.common.event.Topics.PARTITIONS);
    }
}
