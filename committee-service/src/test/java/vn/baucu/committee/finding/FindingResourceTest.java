package vn.baucu.committee.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.baucu.committee.EstablishedBodies.establish;
import static vn.baucu.committee.EstablishedBodies.seat;
import static vn.baucu.committee.Officials.announce;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.Requests.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class FindingResourceTest {

    private static final String INSPECTIONS = "/api/v1/elections/if/inspections";
    private static final String FINDINGS = INSPECTIONS + "/findings";
    private static final String UNKNOWN = FINDINGS + "/00000000-0000-0000-0000-000000000000";
    private static final Map<String, String> DONE = Map.of("text", "Đã niêm yết");

    private static String visit;

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/if").statusCode() == 404) {
            Country.pollingAreas2021("if");
            establish("if", "ID-12-1", "PT-03388-001", "PT-03386-001", "PT-03478-001", "EB-DC-105-1");
            give("if", "if-12", "COMMITTEE", "12");
            give("if", "if-108", "COMMITTEE", "108");
            give("if", "if-inspector", "INSPECTOR", "12");
            give("if", "if-stranger", "INSPECTOR", "12");
            seat("if", "ID-12-1", "if-inspector");
            give("if", "if-inspector-108", "INSPECTOR", "108");
            give("if", "if-team", "POLLING_TEAM", "03388-001");
            give("if", "if-board", "BOARD", "DC-105-1");
            visit = plan("105", "2021-04-12");
        }
    }

    @Test
    void aFindingKeepsTheWordsOfTheChecklist() {
        record("if-inspector", finding())
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", is("OPEN"))
                .body("topic", is("VOTERS"))
                .body("itemText", is("Lập, niêm yết danh sách cử tri; phát thẻ cử tri"))
                .body("steps.state", is(List.of("OPEN")));
    }

    @Test
    void aFindingIsMendedByItsBodyThenVerifiedByTheDelegation() {
        String finding = recorded();

        post(as("if-team"), finding + "/mending", 1L, DONE)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", is("MENDED"))
                .body("overdue", is(false));
        post(as("if-inspector"), finding + "/verification", 2L, Map.of("text", "Đã xem tại chỗ"))
                .then()
                .statusCode(200)
                .body("state", is("VERIFIED"))
                .body("steps.state", is(List.of("OPEN", "MENDED", "VERIFIED")))
                .body("steps.actor", is(List.of("if-inspector", "if-team", "if-inspector")));
    }

    @Test
    void aFindingThatIsNotMendedIsReopenedWithANewDeadline() {
        String finding = recorded();
        post(as("if-team"), finding + "/mending", 1L, DONE).then().statusCode(200);

        post(as("if-inspector"), finding + "/reopening", 2L, Map.of("text", "Thiếu trang 3", "mendBy", "2021-04-20"))
                .then()
                .statusCode(200)
                .body("state", is("REOPENED"))
                .body("mendBy", is("2021-04-20"))
                .body("overdue", is(true));
        post(as("if-team"), finding + "/mending", 3L, DONE).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, verification",
        "OPEN, reopening",
        "MENDED, mending",
        "VERIFIED, mending",
        "VERIFIED, verification",
        "VERIFIED, reopening",
        "REOPENED, verification",
        "REOPENED, reopening"
    })
    void everyOtherStepIsRefused(String state, String step) {
        String finding = in(state);
        Long version = (long) as("if-inspector").get(finding).jsonPath().getInt("version");
        Map<String, String> body =
                step.equals("reopening") ? Map.of("text", "x", "mendBy", "2021-04-20") : Map.of("text", "x");

        post(as(step.equals("mending") ? "if-team" : "if-inspector"), finding + "/" + step, version, body)
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"));
    }

    @Test
    void nobodyVerifiesWhatHeOrSheReported() {
        give("if", "if-both", "INSPECTOR", "12");
        give("if", "if-both", "COMMITTEE", "105");
        seat("if", "ID-12-1", "if-both");
        String finding = recorded();
        post(as("if-both"), finding + "/mending", 1L, DONE).then().statusCode(200);

        post(as("if-both"), finding + "/verification", 2L, DONE)
                .then()
                .statusCode(409)
                .body("type", is("/problems/self-approval"));
    }

    @Test
    void whatIsNotMendedInTimeIsOverdue() {
        String late = recorded();
        assertThat(ids(as("if-12").get(FINDINGS + "?overdue=true&within=105"))).contains(idOf(late));
        assertThat(ids(as("if-12").get(FINDINGS + "?overdue=false"))).doesNotContain(idOf(late));

        post(as("if-team"), late + "/mending", 1L, DONE).then().statusCode(200);

        assertThat(ids(as("if-12").get(FINDINGS + "?overdue=true"))).doesNotContain(idOf(late));
    }

    @Test
    void findingsAreFilteredWithinOnesOwnDuties() {
        Map<String, Object> ofBoard = finding();
        ofBoard.put("responsible", "EB-DC-105-1");
        ofBoard.put("severity", "CRITICAL");
        String board = id(record("if-inspector", ofBoard));

        assertThat(ids(as("if-board").get(FINDINGS))).contains(board);
        assertThat(ids(as("if-12").get(FINDINGS + "?severity=CRITICAL&responsible=EB-DC-105-1")))
                .containsOnly(board);
        assertThat(ids(as("if-team").get(FINDINGS))).doesNotContain(board);
        as("if-team").get(FINDINGS + "/" + board).then().statusCode(403);
        as("if-108").get(FINDINGS).then().statusCode(200).body("items", empty());
        as("if-12")
                .get(FINDINGS + "?topic=VOTERS&state=OPEN&round=2&delegation=ID-12-1&sort=responsible&limit=1")
                .then()
                .statusCode(200)
                .body("items.topic", is(List.of("VOTERS")));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Map<String, Object> wrong = finding();
        wrong.putAll(Map.of("item", "none", "responsible", "PT-03478-001", "mendBy", "2020-01-01"));

        record("if-inspector", wrong)
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("unknown-item", "outside-visit", "out-of-range"));
        wrong.put("responsible", "PT-03388-999");
        record("if-inspector", wrong).then().statusCode(422).body("violations.code", hasItem("unknown-body"));
    }

    @Test
    void aVisitThatHasNotBegunHasNoFindings() {
        Map<String, Object> early = finding();
        announce("if-late", "vn-2015", "2098-05-25").then().statusCode(201);
        establish("if-late", "ID-VN-1", "NC-VN");
        give("if-late", "if-late-inspector", "INSPECTOR", "VN");
        seat("if-late", "ID-VN-1", "if-late-inspector");
        String later = post(
                        asFounder(),
                        "/api/v1/elections/if-late/inspections/visits",
                        Map.of(
                                "delegation",
                                "ID-VN-1",
                                "round",
                                2,
                                "area",
                                "VN",
                                "from",
                                "2098-04-01",
                                "until",
                                "2098-04-01"))
                .jsonPath()
                .getString("id");
        early.putAll(Map.of("visit", later, "responsible", "NC-VN", "mendBy", "2098-04-10"));

        post(as("if-late-inspector"), "/api/v1/elections/if-late/inspections/findings", early)
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("too-early")));
    }

    @Test
    void aConcludedVisitGetsNoFindingsAndOneWithFindingsIsNotCancelled() {
        String other = plan("03386", "2021-04-13");
        Map<String, Object> finding = finding();
        finding.putAll(Map.of("visit", other, "responsible", "PT-03386-001"));
        record("if-inspector", finding).then().statusCode(201);
        String path = INSPECTIONS + "/visits/" + other;

        post(as("if-12"), path + "/cancellation", 1L, DONE).then().statusCode(409);
        post(as("if-12"), path + "/conclusion", 1L, DONE).then().statusCode(200);
        record("if-inspector", finding).then().statusCode(409);
    }

    @Test
    void inspectionsAreAddedUpByArea() {
        recorded();

        JsonPath areas = as("if-12").get(INSPECTIONS + "/areas?within=12").jsonPath();

        assertThat(areas.getList("items.area")).isEqualTo(List.of("105", "108", "12", "318"));
        assertThat(areas.getInt("items[0].visits")).isPositive();
        assertThat(areas.getInt("items[0].findings"))
                .isEqualTo(areas.getInt("items[0].open")
                        + areas.getInt("items[0].mended")
                        + areas.getInt("items[0].verified"));
        assertThat(areas.getInt("items[1].findings")).isZero();
        as("if-12").get(INSPECTIONS + "/areas").then().statusCode(403);
        as("if-12").get(INSPECTIONS + "/areas?within=999").then().statusCode(404);
        as("if-12")
                .get(INSPECTIONS + "/areas?within=03388")
                .then()
                .statusCode(200)
                .body("items.area", is(List.of("03388")));
        asFounder().get(INSPECTIONS + "/areas").then().statusCode(200).body("items.area", is(List.of("12", "VN")));
        as("if-team").get(INSPECTIONS + "/areas").then().statusCode(403);
        RestAssured.get(INSPECTIONS + "/areas").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"severity, HUGE", "item, ' '", "responsible, Đoàn", "mendBy, mai", "state, OPEN", "visit, x"})
    void aBodyOfAnotherFormIsRefused(String field, String value) {
        Map<String, Object> finding = finding();
        finding.put(field, value);

        record("if-inspector", finding).then().statusCode(400).body("violations[0].pointer", is("/" + field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state=GONE", "severity=HUGE", "sort=secret", "overdue=maybe", "limit=0", "after=x", "colour=red"
            })
    void aQueryOfAnotherFormIsRefused(String query) {
        as("if-12").get(FINDINGS + "?" + query).then().statusCode(400);
    }

    @Test
    void doorsAreClosedToOthers() {
        String finding = recorded();
        Map<String, String> reopening = Map.of("text", "x", "mendBy", "2021-04-20");
        RestAssured.get(FINDINGS).then().statusCode(401);
        RestAssured.get(finding).then().statusCode(401);
        post(RestAssured.given(), FINDINGS, finding()).then().statusCode(401);
        post(RestAssured.given(), finding + "/mending", 1L, DONE).then().statusCode(401);
        post(RestAssured.given(), finding + "/verification", 1L, DONE).then().statusCode(401);
        post(RestAssured.given(), finding + "/reopening", 1L, reopening).then().statusCode(401);
        record("if-12", finding()).then().statusCode(403);
        record("if-inspector-108", finding()).then().statusCode(403);
        record("if-stranger", finding()).then().statusCode(403).body("type", is("/problems/forbidden"));
        post(as("if-stranger"), finding + "/verification", 1L, DONE).then().statusCode(403);
        as("if-108").get(finding).then().statusCode(403);
        post(as("if-108"), finding + "/mending", 1L, DONE).then().statusCode(403);
        post(as("if-inspector"), finding + "/mending", 1L, DONE).then().statusCode(403);
        post(as("if-team"), finding + "/verification", 1L, DONE).then().statusCode(403);
        post(as("if-inspector-108"), finding + "/verification", 1L, DONE).then().statusCode(403);
        post(as("if-inspector-108"), finding + "/reopening", 1L, reopening)
                .then()
                .statusCode(403);
        post(as("if-team"), finding + "/mending", null, DONE).then().statusCode(428);
        post(as("if-team"), finding + "/mending", 9L, DONE)
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"");
        post(as("if-team"), finding + "/mending", 1L, Map.of("text", "")).then().statusCode(400);
        as("if-12").get(UNKNOWN).then().statusCode(404);
        post(as("if-team"), UNKNOWN + "/mending", 1L, DONE).then().statusCode(404);
        post(as("if-inspector"), UNKNOWN + "/verification", 1L, DONE).then().statusCode(404);
        post(as("if-inspector"), UNKNOWN + "/reopening", 1L, reopening).then().statusCode(404);
        asFounder().get("/api/v1/elections/none/inspections/findings").then().statusCode(404);
        as("if-12").get(FINDINGS).then().body("items.steps", not(hasItem(List.of())));
    }

    private static Map<String, Object> finding() {
        return new HashMap<>(Map.of(
                "visit", visit,
                "item", "voter-lists",
                "severity", "MAJOR",
                "description", "Danh sách cử tri chưa niêm yết",
                "responsible", "PT-03388-001",
                "mendBy", "2021-04-14"));
    }

    private static String plan(String area, String day) {
        Response planned = post(
                as("if-12"),
                INSPECTIONS + "/visits",
                Map.of("delegation", "ID-12-1", "round", 2, "area", area, "from", day, "until", day));
        planned.then().statusCode(201);
        return id(planned);
    }

    private static Response record(String inspector, Map<String, Object> finding) {
        return post(as(inspector), FINDINGS, finding);
    }

    private static String recorded() {
        Response answer = record("if-inspector", finding());
        answer.then().statusCode(201);
        return FINDINGS + "/" + id(answer);
    }

    private static String in(String state) {
        String finding = recorded();
        if (!state.equals("OPEN")) {
            post(as("if-team"), finding + "/mending", 1L, DONE).then().statusCode(200);
        }
        if (state.equals("VERIFIED")) {
            post(as("if-inspector"), finding + "/verification", 2L, DONE).then().statusCode(200);
        }
        if (state.equals("REOPENED")) {
            post(as("if-inspector"), finding + "/reopening", 2L, Map.of("text", "x", "mendBy", "2021-04-20"))
                    .then()
                    .statusCode(200);
        }
        return finding;
    }

    private static String id(Response answer) {
        return answer.jsonPath().getString("id");
    }

    private static String idOf(String finding) {
        return finding.substring(FINDINGS.length() + 1);
    }

    private static List<String> ids(Response answer) {
        return answer.jsonPath().getList("items.id", String.class);
    }
}
