package vn.baucu.tally.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.Regimes;

class MilestonesTest {

    @Test
    void withoutAPlanTheHoursAreEveryTwoFromNineToTheClose() {
        assertThat(Milestones.usual(Regimes.of("vn-2015").votingHours(), Duration.ofHours(2)))
                .containsExactly("09:00", "11:00", "13:00", "15:00", "17:00", "19:00");
    }

    @Test
    void theCloseIsAlwaysAMilestone() {
        assertThat(Milestones.usual(Regimes.of("vn-2025").votingHours(), Duration.ofHours(7)))
                .containsExactly("14:00", "19:00");
    }
}
