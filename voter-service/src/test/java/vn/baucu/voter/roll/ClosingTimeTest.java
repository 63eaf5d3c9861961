package vn.baucu.voter.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Election;
import vn.baucu.testing.Article;

/** Additions end 24 hours before voting starts (Art 29.4, 30.2 to 30.4). */
@Article({"29.4", "30.2", "30.3", "30.4"})
class ClosingTimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    @ParameterizedTest
    @ValueSource(strings = {"vn-2015", "vn-2025"})
    void listsCloseADayBeforeTheFirstVote(String regime) {
        assertThat(ClosingTime.of(election(regime, Map.of()), DAY))
                .hasValueSatisfying(time -> assertThat(time).hasToString("2026-03-14T07:00+07:00[Asia/Ho_Chi_Minh]"));
    }

    @Test
    void whereVotingIsEarlyListsCloseEarly() {
        assertThat(ClosingTime.of(election("vn-2025", Map.of("C25", LocalDate.of(2026, 3, 13))), DAY.minusDays(5)))
                .hasValueSatisfying(time -> assertThat(time.toLocalDate()).isEqualTo("2026-03-09"));
    }

    @Test
    void aDaySetForTheElectionCounts() {
        assertThat(ClosingTime.of(election("vn-2025", Map.of("C25", LocalDate.of(2026, 3, 13))), DAY))
                .hasValueSatisfying(time -> assertThat(time.toLocalDate()).isEqualTo("2026-03-13"));
    }

    private static Election election(String regime, Map<String, LocalDate> calendar) {
        return new Election(
                "2026", ElectionKind.GENERAL, regime, "Bầu cử", DAY, Phase.PREPARATION, Map.of(), calendar, 1);
    }
}
