package vn.baucu.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.LaiChau2021.ELECTION;
import static vn.baucu.committee.LaiChau2021.FILES;
import static vn.baucu.committee.LaiChau2021.all;
import static vn.baucu.committee.LaiChau2021.areas;
import static vn.baucu.committee.LaiChau2021.boards;
import static vn.baucu.committee.LaiChau2021.committees;
import static vn.baucu.committee.LaiChau2021.establish;
import static vn.baucu.committee.LaiChau2021.headOf;
import static vn.baucu.committee.LaiChau2021.ofPractice;
import static vn.baucu.committee.LaiChau2021.path;
import static vn.baucu.committee.LaiChau2021.post;
import static vn.baucu.committee.LaiChau2021.read;
import static vn.baucu.committee.LaiChau2021.teams;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.membership.Staff.establishment;
import static vn.baucu.committee.membership.Staff.member;
import static vn.baucu.committee.membership.Staff.team;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.baucu.common.law.BallotType;
import vn.baucu.rehearsal.demonstration.AreaLevel;

/** How the election comes into being in Lai Châu: its places, and the bodies that are in charge of them. */
final class LaiChauFounding {

    /** Signs in for the member of a team who will stand for election. */
    static final String CANDIDATE = "lc.ung-cu";

    private static final String PROVINCE = headOf("EC-12");
    private static final String COMMUNE = headOf("EC-03388");
    private static final String TEAM = headOf("PT-03388-001");

    private LaiChauFounding() {}

    /** E-115, Art 5; the committees are due at E-105 (Art 22). */
    static void onTheDay115BeforeTheElectionIsAnnounced() {
        Officials.announce2021(ELECTION);

        JsonPath calendar = read(FOUNDER, "calendar");
        assertThat(calendar.getString("deadlines.find { it.id == 'C01' }.until.date"))
                .isEqualTo("2021-01-28");
        assertThat(calendar.getString("deadlines.find { it.id == 'C03' }.until.date"))
                .isEqualTo("2021-02-07");
        assertThat(read(FOUNDER, "areas/VN").getString("level")).isEqualTo("NATION");
    }

    static void theProvinceHasItsAreasAndConstituencies() {
        Officials.send(ELECTION, "areas", FILES.areas()).isDone(115, 0, 0);
        Officials.send(ELECTION, "constituencies", FILES.constituencies()).isDone(643, 0, 0);
    }

    /** Art 22: 31, 11 and 9 members; the province's chair names the others from then on. */
    static void committeesAreEstablishedAtThreeLevels() {
        establish(FOUNDER, committees(AreaLevel.PROVINCE, "2021-01-29", 31));
        as(headOf("EC-108")).get(path("areas")).then().statusCode(403);

        establish(PROVINCE, committees(AreaLevel.DISTRICT, "2021-02-04", 11));
        establish(PROVINCE, committees(AreaLevel.COMMUNE, "2021-02-05", 9));

        as(headOf("EC-108")).get(path("areas")).then().statusCode(200);
        JsonPath committee = read(PROVINCE, "bodies/EC-12");
        assertThat(committee.getInt("members")).isEqualTo(31);
        assertThat(committee.getList("deviations")).isEmpty();
    }

    static void boardsSubcommitteesAndDelegationsFollow() {
        establish(
                PROVINCE,
                Stream.of(
                                boards(BallotType.NATIONAL_ASSEMBLY, "2021-03-08", 9),
                                boards(BallotType.PROVINCIAL_COUNCIL, "2021-03-08", 11),
                                // Propaganda, security, complaints.
                                ofPractice("SC", "12", 3, "2021-02-09", 7),
                                ofPractice("ID", "12", 2, "2021-02-22", 5))
                        .flatMap(List::stream)
                        .toList());
        establish(
                PROVINCE,
                Stream.concat(areas(AreaLevel.DISTRICT).stream(), areas(AreaLevel.COMMUNE).stream())
                        .flatMap(area -> ofPractice("SC", area, 1, "2021-02-20", 5).stream())
                        .toList());
    }

    /** Art 24, 25: the boards below and a team for each of 867 polling areas. */
    static void everyPollingAreaGetsItsTeam() {
        Officials.send(ELECTION, "polling-areas", FILES.pollingAreas()).isDone(867, 0, 0);
        establish(PROVINCE, boards(BallotType.DISTRICT_COUNCIL, "2021-03-12", 9));
        establish(PROVINCE, boards(BallotType.COMMUNE_COUNCIL, "2021-03-12", 7));
        establish(PROVINCE, teams("2021-04-01", List.of("03388-001", "03388-002")));

        assertThat(all(PROVINCE, "areas/12/progress/C11/outstanding", "unit"))
                .containsExactly("03388-001", "03388-002");
    }

    /** Some teams of 2021 had 9 members where Art 25 asks for 11: a reason lets them be, and they stay flagged. */
    static void aTeamOfNineStaysFlagged() {
        List<Map<String, Object>> members = team(11);
        members.get(0).put("user", TEAM);
        members.set(10, member("Tẩn Thị Ứng", "MEMBER", CANDIDATE));
        post(COMMUNE, "bodies", establishment("POLLING_TEAM", "03388-001", "03388", members))
                .then()
                .statusCode(201);
        Map<String, Object> ofNine = establishment("POLLING_TEAM", "03388-002", "03388", team(9));
        post(COMMUNE, "bodies", ofNine)
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("size")))
                .body("violations.article", is(List.of("25")));

        ofNine.put("reason", "Bản ít dân, không đủ người");
        post(COMMUNE, "bodies", ofNine).then().statusCode(201);

        assertThat(all(PROVINCE, "bodies?deviating=true&within=12", "body")).containsExactly("PT-03388-002");
        assertThat(all(PROVINCE, "areas/12/progress/C11/outstanding", "unit")).isEmpty();
    }
}
