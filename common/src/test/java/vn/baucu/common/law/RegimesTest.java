package vn.baucu.common.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.baucu.common.law.BallotType.COMMUNE_COUNCIL;
import static vn.baucu.common.law.BallotType.DISTRICT_COUNCIL;
import static vn.baucu.common.law.BallotType.NATIONAL_ASSEMBLY;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegimesTest {

    @Test
    void threeLocalLevelsElectFourBodies() {
        assertThat(Regimes.of("vn-2015").ballotTypes())
                .containsExactly(NATIONAL_ASSEMBLY, PROVINCIAL_COUNCIL, DISTRICT_COUNCIL, COMMUNE_COUNCIL);
    }

    @Test
    void twoLocalLevelsElectThreeBodies() {
        assertThat(Regimes.of("vn-2025").ballotTypes())
                .containsExactly(NATIONAL_ASSEMBLY, PROVINCIAL_COUNCIL, COMMUNE_COUNCIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vn-1997", "", "../law/vn-2015", "VN-2015"})
    void anUnknownRegimeIsNotFound(String id) {
        assertThat(Regimes.find(id)).isEmpty();
        assertThatThrownBy(() -> Regimes.of(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBallotTheRegimeLacksIsRefused() {
        Regime regime = Regimes.of("vn-2025");

        assertThatThrownBy(() -> regime.seats(DISTRICT_COUNCIL)).hasMessageContaining("vn-2025 has no ballot");
    }

    static List<Regime> all() {
        return List.of(Regimes.of("vn-2015"), Regimes.of("vn-2025"));
    }
}
