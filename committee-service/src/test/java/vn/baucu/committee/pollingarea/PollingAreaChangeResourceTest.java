package vn.baucu.committee.pollingarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Country.POLLING_AREAS;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.change.Edits.DOCUMENT;
import static vn.baucu.committee.change.Edits.deleteNow;
import static vn.baucu.committee.change.Edits.get;
import static vn.baucu.committee.change.Edits.hamlet;
import static vn.baucu.committee.change.Edits.pollingArea;
import static vn.baucu.committee.change.Edits.post;
import static vn.baucu.committee.change.Edits.postNow;
import static vn.baucu.committee.change.Edits.putNow;
import static vn.baucu.committee.change.Edits.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.committee.Country;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class PollingAreaChangeResourceTest {

    private static final Map<String, Object> COMMUNE_DECIDES = Map.of("area", "03388", "document", DOCUMENT);
    private static final Map<String, Object> DISTRICT_APPROVES = Map.of("area", "105", "document", DOCUMENT);

    /** Art 11: 300 to 4,000 voters; fewer in mountains, on islands, in scattered settlements; 50 in a hospital. */
    private static void sized(String election) {
        Country.constituencies2021(election);
        send(election, "areas", Country.AREAS + ",terrain", "03478,COMMUNE,TOWNSHIP,Thị trấn Sìn Hồ,108,MOUNTAIN")
                .isDone(0, 1, 0);
        send(
                        election,
                        "polling-areas",
                        POLLING_AREAS
                                + ",voters,terrain,address,early_decision_number,early_decision_date,early_decision_issuer",
                        "03386-001,03386,REGULAR,,NA-12-1,PC-12-1,DC-105-1,CC-03386-1,299,,Trường học,,,",
                        "03386-002,03386,REGULAR,,NA-12-1,PC-12-1,DC-105-1,CC-03386-1,300,,,,,",
                        "03386-003,03386,REGULAR,,NA-12-1,PC-12-1,DC-105-1,CC-03386-1,4001,,,,,",
                        "03386-004,03386,REGULAR,,NA-12-1,PC-12-1,DC-105-1,CC-03386-1,120,SCATTERED,,,,",
                        "03386-005,03386,MEDICAL,,NA-12-1,PC-12-1,DC-105-1,CC-03386-1,49,MOUNTAIN,,,,",
                        "03386-006,03386,DETENTION,,NA-12-1,PC-12-1,DC-105-1,CC-03386-1,20,,,,,",
                        "03478-001,03478,REGULAR,2021-05-22,NA-12-2,PC-12-2,DC-108-1,CC-03478-1,90,,,,,",
                        "03478-002,03478,REGULAR,2021-05-22,NA-12-2,PC-12-2,DC-108-1,CC-03478-1,400,,,"
                                + "63/NQ-HĐBCQG,2021-04-20,Hội đồng bầu cử quốc gia")
                .isDone(8, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "BELOW_SIZE, 03386-001 03386-005",
        "ABOVE_SIZE, 03386-003",
        "SMALL_BY_EXCEPTION, 03386-004 03478-001",
        "EARLY_WITHOUT_DECISION, 03478-001",
        "SIZE_UNKNOWN, ''"
    })
    void whatTheLawWouldNotHaveIsFlaggedAndFound(String flag, String codes) {
        if (get("pc-size", "polling-areas").statusCode() == 404) {
            sized("pc-size");
        }

        get("pc-size", "polling-areas?flag=" + flag)
                .then()
                .statusCode(200)
                .body("items.code", is(codes.isEmpty() ? List.of() : List.of(codes.split(" "))));
    }

    @Test
    void aPollingAreaServesHamletsOfItsConstituency() {
        Country.constituencies2021("pc-hamlet");
        for (String code : List.of("03388-T01", "03388-T02", "03388-T02A")) {
            post(FOUNDER, "pc-hamlet", "hamlets", hamlet(code, "03388", "Tổ " + code))
                    .then()
                    .statusCode(201);
        }
        send(
                        "pc-hamlet",
                        "constituencies",
                        Country.CONSTITUENCIES + ",hamlets",
                        "CC-03388-1,COMMUNE_COUNCIL,03388,1,3,03388,03388-T01",
                        "CC-03388-2,COMMUNE_COUNCIL,03388,2,4,03388,03388-T02A")
                .isDone(0, 2, 0);

        send(
                        "pc-hamlet",
                        "polling-areas",
                        POLLING_AREAS + ",hamlets",
                        "03388-001,03388,REGULAR,,NA-12-1,PC-12-2,DC-105-1,CC-03388-1,03388-T02",
                        "03388-002,03388,REGULAR,,NA-12-1,PC-12-2,DC-105-1,CC-03388-2,03388-T02;03388-T09")
                .isRejectedFor("2 hamlets hamlet-outside", "3 hamlets unknown-hamlet");
        send(
                        "pc-hamlet",
                        "polling-areas",
                        POLLING_AREAS + ",hamlets",
                        "03388-001,03388,REGULAR,,NA-12-1,PC-12-2,DC-105-1,CC-03388-1,03388-T01",
                        "03388-002,03388,REGULAR,,NA-12-1,PC-12-2,DC-105-1,CC-03388-2,03388-T02")
                .isDone(2, 0, 0);
        get("pc-hamlet", "polling-areas?hamlet=03388-T02").then().body("items.code", is(List.of("03388-002")));
    }

    @Test
    void aPollingAreaIsAddedChangedAndTakenAway() {
        Country.pollingAreas2021("pc-edit");

        post(FOUNDER, "pc-edit", "polling-areas", with(pollingArea(), "code", "03388-009"))
                .then()
                .statusCode(201)
                .body("address", is("Nhà văn hóa tổ dân phố số 1"))
                .body("state", is("PROPOSED"))
                .body("flags", is(List.of("SIZE_UNKNOWN")));
        putNow(
                        FOUNDER,
                        "pc-edit",
                        "polling-areas/03388-009",
                        with(with(pollingArea(), "code", "03388-009"), "voters", 900))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("flags", is(List.of()));
        get("pc-edit", "polling-areas/03388-009/versions/1").then().body("state.voters", nullValue());
        deleteNow(FOUNDER, "pc-edit", "polling-areas/03388-009").then().statusCode(204);

        JsonPath last = Log.events(Topics.POLLING_AREAS, "pc-edit", 9).stream()
                .filter(event -> event.getString("pollingArea").equals("03388-009"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(last.getString("removedAt")).isNotNull();
        assertThat(last.getMap("constituencies")).isEmpty();
        get("pc-edit", "polling-areas/03388-009").then().statusCode(404);
    }

    /** M-044, Art 72. */
    @Test
    void anEarlyDayNeedsADecisionOfTheNationalElectionCouncil() {
        Country.pollingAreas2021("pc-early");
        Map<String, Object> early = with(pollingArea(), "votingDate", "2021-05-20");

        putNow(FOUNDER, "pc-early", "polling-areas/03388-001", early)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", is("/earlyVoting"));
        putNow(FOUNDER, "pc-early", "polling-areas/03388-001", with(early, "earlyVoting", DOCUMENT))
                .then()
                .statusCode(200)
                .body("earlyVoting.number", is("15/QĐ-UBND"))
                .body("votingDate", is("2021-05-20"));
    }

    /** M-011. */
    @Test
    void aPollingAreaHasAnAddress() {
        Country.pollingAreas2021("pc-place");
        Map<String, Object> nowhere = pollingArea();
        nowhere.remove("address");

        putNow(FOUNDER, "pc-place", "polling-areas/03388-001", nowhere)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", is("/address"));
    }

    /** Art 11 as of 2021: the commune decides, the district approves. */
    @Test
    void theCommuneDecidesAndTheDistrictApproves() {
        Country.pollingAreas2021("pc-state");
        Officials.give("pc-state", "ub-03388", "COMMITTEE", "03388");
        Officials.give("pc-state", "ub-105", "COMMITTEE", "105");

        post("ub-105", "pc-state", "polling-areas/approvals", DISTRICT_APPROVES)
                .then()
                .statusCode(409);
        post("ub-03388", "pc-state", "polling-areas/decisions", COMMUNE_DECIDES)
                .then()
                .statusCode(200)
                .body("state", is("DECIDED"))
                .body("pollingAreas", is(List.of("03388-001", "03388-002")));
        post("ub-03388", "pc-state", "polling-areas/decisions", COMMUNE_DECIDES)
                .then()
                .statusCode(409);
        post("ub-03388", "pc-state", "polling-areas/approvals", COMMUNE_DECIDES)
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
        post(
                        "ub-105",
                        "pc-state",
                        "polling-areas/approvals",
                        with(DISTRICT_APPROVES, "pollingAreas", List.of("03388-001")))
                .then()
                .statusCode(200)
                .body("pollingAreas", is(List.of("03388-001")));
        post(
                        "ub-105",
                        "pc-state",
                        "polling-areas/approvals",
                        with(DISTRICT_APPROVES, "pollingAreas", List.of("03388-001", "03386-001")))
                .then()
                .statusCode(409)
                .body("violations.pointer", is(List.of("/pollingAreas/1", "/pollingAreas/0")));

        get("pc-state", "polling-areas?state=APPROVED").then().body("items.code", is(List.of("03388-001")));
        get("pc-state", "polling-areas/03388-001")
                .then()
                .header("ETag", "\"3\"")
                .body("decision.number", is("15/QĐ-UBND"))
                .body("approval.number", is("15/QĐ-UBND"));
        post(FOUNDER, "pc-state", "polling-areas/decisions", with(COMMUNE_DECIDES, "area", "99999"))
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsDecidedChangesByADocumentOnly() {
        Country.pollingAreas2021("pc-fix");
        post(FOUNDER, "pc-fix", "polling-areas/decisions", COMMUNE_DECIDES)
                .then()
                .statusCode(200);

        putNow(FOUNDER, "pc-fix", "polling-areas/03388-001", pollingArea())
                .then()
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
        deleteNow(FOUNDER, "pc-fix", "polling-areas/03388-001").then().statusCode(409);
        send("pc-fix", "polling-areas", POLLING_AREAS, "03388-001,03388,DETENTION,,NA-12-1,PC-12-2,DC-105-1,CC-03388-1")
                .isRejectedFor("2 code published");
        postNow(
                        FOUNDER,
                        "pc-fix",
                        "polling-areas/03388-001",
                        "corrections",
                        Map.of("pollingArea", pollingArea(), "document", DOCUMENT))
                .then()
                .statusCode(200)
                .body("address", is("Nhà văn hóa tổ dân phố số 1"))
                .body("state", is("DECIDED"));
    }

    /** Art 11 as of 2025: the commune decides and reports. */
    @Test
    void theRegimeOf2026KnowsNoApproval() {
        Officials.announce2026("pc-2026");
        send("pc-2026", "areas", Country.AREAS, "12,PROVINCE,PROVINCE,Tỉnh Lai Châu,VN")
                .isDone(1, 0, 0);

        post(FOUNDER, "pc-2026", "polling-areas/approvals", with(COMMUNE_DECIDES, "area", "12"))
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"));
    }
}
