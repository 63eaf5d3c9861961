package vn.baucu.committee.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.committee.acting.ElectionBody.Kind;

class ElectionBodyTest {

    private static final List<String> PROVINCE = List.of("VN", "12");
    private static final List<String> COMMUNE = List.of("VN", "12", "105", "03388");

    private static final Map<String, ElectionBody> BODIES = Map.of(
            "NC-VN", body(Kind.NATIONAL_COUNCIL, "VN", List.of("VN")),
            "EC-12", body(Kind.COMMITTEE, "12", PROVINCE),
            "EC-105", body(Kind.COMMITTEE, "105", List.of("VN", "12", "105")),
            "EC-108", body(Kind.COMMITTEE, "108", List.of("VN", "12", "108")),
            "EC-03388", body(Kind.COMMITTEE, "03388", COMMUNE),
            "EB-NA-12-1", body(Kind.BOARD, "NA-12-1", PROVINCE),
            "EB-NA-12-2", body(Kind.BOARD, "NA-12-2", PROVINCE),
            "RG-03388", body(Kind.PEOPLES_COMMITTEE, "03388", COMMUNE),
            "PT-03388-001",
                    new ElectionBody(
                            "PT-03388-001", Kind.POLLING_TEAM, "03388-001", COMMUNE, List.of("NA-12-1", "PC-12-2")));

    @ParameterizedTest
    @CsvSource({
        "EC-12, NC-VN",
        "EC-105, EC-12",
        "EC-03388, EC-105",
        "EB-NA-12-1, EC-12",
        "PT-03388-001, EC-03388",
        "RG-03388, EC-03388",
        "NC-VN, "
    })
    void aBodyReportsToTheCommitteeAbove(String body, String superior) {
        assertThat(BODIES.get(body).superior().orElse(null)).isEqualTo(superior);
    }

    @ParameterizedTest
    @CsvSource({
        "NC-VN, EC-12, true",
        "NC-VN, NC-VN, false",
        "EC-12, EC-105, true",
        "EC-12, EB-NA-12-1, true",
        "EC-12, PT-03388-001, true",
        "EC-12, EC-12, false",
        "EC-105, EC-12, false",
        "EC-105, EC-108, false",
        "EC-105, EB-NA-12-1, false",
        "EC-108, PT-03388-001, false",
        "EC-03388, RG-03388, true",
        "EB-NA-12-1, PT-03388-001, true",
        "EB-NA-12-2, PT-03388-001, false",
        "EB-NA-12-1, EC-105, false",
        "PT-03388-001, RG-03388, false",
        "RG-03388, PT-03388-001, false"
    })
    void committeesLeadTheirAreasBoardsTheirTeams(String above, String below, boolean leads) {
        assertThat(BODIES.get(above).isAbove(BODIES.get(below))).isEqualTo(leads);
    }

    private static ElectionBody body(Kind kind, String scope, List<String> path) {
        return new ElectionBody(kind.of(scope), kind, scope, path, List.of());
    }
}
