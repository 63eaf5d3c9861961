package vn.baucu.common.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhaseTest {

    private static final Map<Phase, List<Phase>> ARROWS = Map.of(
            Phase.PREPARATION, List.of(Phase.REHEARSAL, Phase.OPEN),
            Phase.REHEARSAL, List.of(Phase.PREPARATION),
            Phase.OPEN, List.of(Phase.COUNTING),
            Phase.COUNTING, List.of(Phase.CLOSED),
            Phase.CLOSED, List.of());

    @ParameterizedTest
    @EnumSource
    void aPhaseGoesOnlyWhereAnArrowLeads(Phase phase) {
        List<Phase> next =
                Arrays.stream(Phase.values()).filter(phase::canBecome).toList();

        assertThat(next).isEqualTo(ARROWS.get(phase));
    }

    @ParameterizedTest
    @EnumSource
    void onlyPreparedOrClosedElectionsTakeNoMinutes(Phase phase) {
        assertThat(phase.acceptsMinutes()).isNotEqualTo(phase == Phase.PREPARATION || phase == Phase.CLOSED);
    }
}
