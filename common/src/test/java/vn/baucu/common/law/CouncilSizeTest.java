package vn.baucu.common.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law 77/2015 and law 72/2025 on the number of deputies; a check, never the number itself. */
class CouncilSizeTest {

    @ParameterizedTest
    @CsvSource({
        "vn-2015, PROVINCIAL_COUNCIL, PROVINCE, MOUNTAIN, 500000, 50",
        "vn-2015, PROVINCIAL_COUNCIL, PROVINCE, MOUNTAIN, 549999, 50",
        "vn-2015, PROVINCIAL_COUNCIL, PROVINCE, MOUNTAIN, 550000, 51",
        "vn-2015, PROVINCIAL_COUNCIL, PROVINCE, MOUNTAIN, 9000000, 75",
        "vn-2015, PROVINCIAL_COUNCIL, PROVINCE, , 1070000, 51",
        "vn-2015, COMMUNE_COUNCIL, COMMUNE, ISLAND, 1999, 15",
        "vn-2015, COMMUNE_COUNCIL, COMMUNE, MOUNTAIN, 2000, 19",
        "vn-2015, COMMUNE_COUNCIL, COMMUNE, MOUNTAIN, 5000, 22",
        "vn-2015, COMMUNE_COUNCIL, COMMUNE, , 7500, 26",
        "vn-2015, COMMUNE_COUNCIL, WARD, , 20000, 23",
        "vn-2025, COMMUNE_COUNCIL, COMMUNE, MOUNTAIN, 13000, 21",
        "vn-2025, COMMUNE_COUNCIL, COMMUNE, SCATTERED, 13000, 16",
        "vn-2025, PROVINCIAL_COUNCIL, PROVINCE, , 4000000, 85"
    })
    void theNumberOfDeputiesFollowsThePeople(
            String regime, BallotType ballotType, String kind, Terrain terrain, long people, long seats) {
        CouncilSizeRule rule =
                Regimes.of(regime).councilSize(ballotType, kind, terrain).orElseThrow();

        assertThat(rule.seats(people)).isEqualTo(seats);
    }

    @Test
    void whereTheRuleIsNotKnownThereIsNone() {
        assertThat(Regimes.of("vn-2025").councilSize(BallotType.COMMUNE_COUNCIL, "WARD", null))
                .isEmpty();
    }
}
