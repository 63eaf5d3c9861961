package vn.baucu.committee.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.BodyRule.Setting;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Position;
import vn.baucu.common.law.Regimes;

/** Art 12, 22, 24, 25 and 90: how many sit on a body. */
class BodyLawTest {

    @ParameterizedTest
    @CsvSource({
        "vn-2015, GENERAL, NATIONAL_COUNCIL, NATION, , REGULAR, 15, 21",
        "vn-2015, GENERAL, ELECTION_COMMITTEE, PROVINCE, , REGULAR, 21, 31",
        "vn-2025, GENERAL, ELECTION_COMMITTEE, PROVINCE, , REGULAR, 23, 37",
        "vn-2015, GENERAL, ELECTION_COMMITTEE, DISTRICT, , REGULAR, 11, 15",
        "vn-2015, GENERAL, ELECTION_COMMITTEE, COMMUNE, , REGULAR, 9, 11",
        "vn-2025, GENERAL, ELECTION_COMMITTEE, COMMUNE, , REGULAR, 9, 17",
        "vn-2015, GENERAL, ELECTION_BOARD, PROVINCE, NATIONAL_ASSEMBLY, REGULAR, 9, 15",
        "vn-2025, GENERAL, ELECTION_BOARD, PROVINCE, PROVINCIAL_COUNCIL, REGULAR, 11, 15",
        "vn-2015, GENERAL, ELECTION_BOARD, DISTRICT, DISTRICT_COUNCIL, REGULAR, 9, 11",
        "vn-2015, GENERAL, ELECTION_BOARD, COMMUNE, COMMUNE_COUNCIL, REGULAR, 7, 9",
        "vn-2015, GENERAL, POLLING_TEAM, COMMUNE, , REGULAR, 11, 21",
        "vn-2015, GENERAL, POLLING_TEAM, COMMUNE, , ARMED_FORCES, 5, 9",
        "vn-2025, GENERAL, POLLING_TEAM, COMMUNE, , SHARED, 11, 21",
        "vn-2015, BY_ELECTION, BY_ELECTION_COUNCIL, NATION, , REGULAR, 5, 7",
        "vn-2025, BY_ELECTION, ELECTION_COMMITTEE, PROVINCE, , REGULAR, 3, 5",
        "vn-2015, BY_ELECTION, POLLING_TEAM, COMMUNE, , REGULAR, 9, 11",
        "vn-2015, BY_ELECTION, POLLING_TEAM, COMMUNE, , ARMED_FORCES, 9, 11"
    })
    void theSizeIsThatOfTheLaw(
            String regime,
            ElectionKind election,
            BodyKind kind,
            AreaLevel level,
            BallotType ballotType,
            Setting setting,
            int least,
            int most) {
        BodyLaw law = new BodyLaw(Regimes.of(regime), election);

        for (int size = least - 2; size <= most + 2; size++) {
            List<String> codes = law.findings(kind, level, ballotType, setting, seats(kind, size)).stream()
                    .map(finding -> finding.deviation().code())
                    .toList();
            assertThat(codes)
                    .as("%d members", size)
                    .isEqualTo(size < least || size > most ? List.of("size") : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POLLING_TEAM, HEAD, 0, position-head, true",
        "POLLING_TEAM, HEAD, 2, position-head, true",
        "POLLING_TEAM, SECRETARY, 0, position-secretary, true",
        "POLLING_TEAM, SECRETARY, 2, position-secretary, true",
        "POLLING_TEAM, CHAIR, 1, position-chair, true",
        "ELECTION_COMMITTEE, CHAIR, 0, position-chair, true",
        "ELECTION_COMMITTEE, VICE_CHAIR, 0, position-vice-chair, false"
    })
    void onlyWhoHeadsAndWhoWritesIsBeyondExcuse(
            BodyKind kind, Position position, int count, String code, boolean binding) {
        BodyLaw law = new BodyLaw(Regimes.of("vn-2015"), ElectionKind.GENERAL);
        Map<Position, Integer> seats = seats(kind, 11);
        int before = seats.getOrDefault(position, 0);
        seats.put(position, count);
        seats.merge(Position.MEMBER, before - count, Integer::sum);

        assertThat(law.findings(kind, AreaLevel.COMMUNE, null, Setting.REGULAR, seats))
                .extracting(finding -> finding.deviation().code(), BodyLaw.Finding::binding)
                .containsExactly(tuple(code, binding));
    }

    @Test
    void aRegimeWithoutDistrictsHasNoCommitteeOfThem() {
        assertThat(new BodyLaw(Regimes.of("vn-2025"), ElectionKind.GENERAL)
                        .rule(BodyKind.ELECTION_COMMITTEE, AreaLevel.DISTRICT, null, Setting.REGULAR))
                .isEmpty();
    }

    @Test
    void aByElectionHasItsOwnCouncil() {
        assertThat(new BodyLaw(Regimes.of("vn-2015"), ElectionKind.GENERAL).has(BodyKind.BY_ELECTION_COUNCIL))
                .isFalse();
        assertThat(new BodyLaw(Regimes.of("vn-2015"), ElectionKind.BY_ELECTION).has(BodyKind.NATIONAL_COUNCIL))
                .isFalse();
        assertThat(new BodyLaw(Regimes.of("vn-2015"), ElectionKind.BY_ELECTION).has(BodyKind.BY_ELECTION_COUNCIL))
                .isTrue();
    }

    @Test
    void bodiesOfPracticeAreOfAnySize() {
        BodyLaw law = new BodyLaw(Regimes.of("vn-2015"), ElectionKind.GENERAL);

        assertThat(law.findings(
                        BodyKind.SUBCOMMITTEE, AreaLevel.PROVINCE, null, Setting.REGULAR, Map.of(Position.MEMBER, 3)))
                .isEmpty();
        assertThat(law.findings(
                        BodyKind.SUBCOMMITTEE, AreaLevel.PROVINCE, null, Setting.REGULAR, Map.of(Position.HEAD, 2)))
                .extracting(BodyLaw.Finding::binding)
                .containsExactly(true);
    }

    private static Map<Position, Integer> seats(BodyKind kind, int size) {
        boolean committee = kind == BodyKind.ELECTION_COMMITTEE
                || kind == BodyKind.NATIONAL_COUNCIL
                || kind == BodyKind.BY_ELECTION_COUNCIL;
        Map<Position, Integer> seats = new EnumMap<>(Position.class);
        seats.put(committee ? Position.CHAIR : Position.HEAD, 1);
        int rest = size - 1;
        boolean secretary = kind != BodyKind.NATIONAL_COUNCIL && rest > 0;
        if (secretary) {
            seats.put(Position.SECRETARY, 1);
            rest--;
        }
        if (rest > 0) {
            seats.put(committee ? Position.VICE_CHAIR : Position.VICE_HEAD, 1);
            rest--;
        }
        seats.put(Position.MEMBER, Math.max(0, rest));
        return seats;
    }
}
