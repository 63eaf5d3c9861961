package vn.baucu.committee.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.EstablishedBodies.establish;
import static vn.baucu.committee.EstablishedBodies.seat;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.Requests.post;
import static vn.baucu.committee.Requests.put;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class VisitResourceTest {

    private static final String VISITS = "/api/v1/elections/iv/inspections/visits";
    private static final String UNKNOWN = VISITS + "/00000000-0000-0000-0000-000000000000";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/iv").statusCode() == 404) {
            Country.pollingAreas2021("iv");
            establish(
                    "iv",
                    "EC-12",
                    "ID-105-1",
                    "ID-12-1",
                    "ID-12-2",
                    "ID-12-3",
                    "ID-12-4",
                    "ID-12-7",
                    "ID-12-11",
                    "ID-12-12",
                    "ID-12-13",
                    "ID-12-14",
                    "ID-12-15",
                    "ID-12-16",
                    "ID-12-17",
                    "ID-12-18");
            give("iv", "iv-12", "COMMITTEE", "12");
            give("iv", "iv-105", "COMMITTEE", "105");
            give("iv", "iv-inspector", "INSPECTOR", "12");
            give("iv", "iv-stranger", "INSPECTOR", "12");
            seat("iv", "ID-12-1", "iv-inspector");
            give("iv", "iv-team", "POLLING_TEAM", "03388-001");
        }
    }

    @Test
    void aVisitIsPlanned() {
        plan("iv-12", visit("ID-12-1", "108", "2021-01-04", "2021-01-06"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("delegation", is("ID-12-1"))
                .body("state", is("PLANNED"))
                .body("overlaps", empty())
                .body("path", nullValue());
    }

    @Test
    void anotherDelegationInTheSameAreaIsRefusedAndNamed() {
        String first = planned(visit("ID-12-1", "105", "2021-02-01", "2021-02-05"));

        plan("iv-12", visit("ID-12-2", "105", "2021-02-05", "2021-02-08"))
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"))
                .body("violations", hasSize(1))
                .body("violations[0].code", is("visit-overlaps"))
                .body(
                        "violations[0].message",
                        allOf(containsString("ID-12-1"), containsString("105"), containsString(first)));
    }

    @ParameterizedTest
    @CsvSource({"03388, 105", "105, 03388", "12, 03388", "03388, 12"})
    void anAreaInsideTheOtherOverlapsToo(String first, String second) {
        String day = "2021-02-1" + (first + second).length();
        String id = planned(visit("ID-12-1", first, day, day));

        plan("iv-12", visit("ID-12-2", second, day, day)).then().statusCode(409);

        cancel(id);
    }

    @Test
    void anOverlapWithAJustificationStaysVisibleOnBoth() {
        String first = planned(visit("ID-12-1", "105", "2021-03-01", "2021-03-05"));
        Map<String, Object> justified = visit("ID-12-2", "03386", "2021-03-03", "2021-03-03");
        justified.put("justification", "Kiểm tra đột xuất theo đơn phản ánh");

        String second = planned(justified);

        as("iv-12")
                .get(VISITS + "/" + second)
                .then()
                .body("justification", is("Kiểm tra đột xuất theo đơn phản ánh"))
                .body("overlaps", is(List.of(first)));
        as("iv-12").get(VISITS + "/" + first).then().body("overlaps", is(List.of(second)));
        as("iv-12").get(VISITS + "?overlapping=true&within=105").then().body("items.id", is(List.of(first, second)));
    }

    @Test
    void aCancelledVisitHindersNobody() {
        cancel(planned(visit("ID-12-1", "105", "2021-03-11", "2021-03-12")));

        plan("iv-12", visit("ID-12-2", "105", "2021-03-11", "2021-03-12"))
                .then()
                .statusCode(201);
    }

    @Test
    void oneDelegationMayVisitTwoAreasAtOnce() {
        planned(visit("ID-12-3", "105", "2021-03-15", "2021-03-16"));

        plan("iv-12", visit("ID-12-3", "03388", "2021-03-15", "2021-03-16"))
                .then()
                .statusCode(201);
    }

    @Test
    void ofDelegationsPlannedAtTheSameMomentOneIsFirst() throws Exception {
        List<Callable<Integer>> plans = new ArrayList<>();
        for (int delegation = 11; delegation < 19; delegation++) {
            Map<String, Object> visit =
                    visit("ID-12-" + delegation, delegation % 2 == 0 ? "105" : "03388", "2021-04-05", "2021-04-09");
            plans.add(() -> plan("iv-12", visit).statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        ExecutorService together = Executors.newFixedThreadPool(plans.size());
        try {
            for (Future<Integer> answer : together.invokeAll(plans)) {
                answers.add(answer.get());
            }
        } finally {
            together.shutdownNow();
        }

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void aVisitMovesToFreeDaysOnly() {
        String moved = planned(visit("ID-12-1", "108", "2021-04-12", "2021-04-13"));
        planned(visit("ID-12-2", "108", "2021-04-15", "2021-04-16"));

        put(as("iv-12"), VISITS + "/" + moved, 1L, visit("ID-12-1", "108", "2021-04-13", "2021-04-15"))
                .then()
                .statusCode(409);
        put(as("iv-12"), VISITS + "/" + moved, 1L, visit("ID-12-1", "108", "2021-04-13", "2021-04-14"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("until", is("2021-04-14"));
        put(as("iv-12"), VISITS + "/" + moved, 2L, visit("ID-12-4", "108", "2021-04-13", "2021-04-14"))
                .then()
                .statusCode(422)
                .body("violations[0].code", is("delegation-fixed"));
    }

    @Test
    void aVisitEndsOnce() {
        String visit = VISITS + "/" + planned(visit("ID-12-1", "108", "2021-04-20", "2021-04-20"));
        Map<String, String> text = Map.of("text", "Đúng tiến độ");
        post(as("iv-stranger"), visit + "/conclusion", 1L, text).then().statusCode(403);
        post(as("iv-inspector"), visit + "/conclusion", 1L, text)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", is("CONCLUDED"))
                .body("closing", is("Đúng tiến độ"));

        post(as("iv-inspector"), visit + "/conclusion", 2L, text).then().statusCode(409);
        post(as("iv-12"), visit + "/cancellation", 2L, text).then().statusCode(409);
        put(as("iv-12"), visit, 2L, visit("ID-12-1", "108", "2021-04-21", "2021-04-21"))
                .then()
                .statusCode(409);
    }

    @Test
    void changesNeedTheVersionSeen() {
        String visit = VISITS + "/" + planned(visit("ID-12-1", "108", "2021-04-22", "2021-04-22"));
        Map<String, Object> same = visit("ID-12-1", "108", "2021-04-22", "2021-04-22");

        put(as("iv-12"), visit, null, same).then().statusCode(428);
        put(as("iv-12"), visit, 7L, same).then().statusCode(412).header("ETag", "\"1\"");
        post(as("iv-12"), visit + "/cancellation", null, Map.of("text", "x"))
                .then()
                .statusCode(428);
        post(as("iv-12"), visit + "/conclusion", 7L, Map.of("text", "x")).then().statusCode(412);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        plan("iv-12", visit("EC-12", "999", "2019-04-05", "2019-04-01"))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("ends-before-start"))
                .body("violations.code", hasItem("out-of-range"))
                .body("violations.code", hasItem("unknown-area"))
                .body("violations.code", hasItem("unknown-delegation"));
        plan("iv-12", visit("ID-105-1", "108", "2021-04-05", "2021-08-01"))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("outside-delegation"))
                .body("violations.code", hasItem("out-of-range"));
    }

    @ParameterizedTest
    @CsvSource({
        "delegation, 12",
        "round, 0",
        "round, 10",
        "area, ' '",
        "from, 22/03/2021",
        "justification, ngắn",
        "id, 1"
    })
    void aBodyOfAnotherFormIsRefused(String field, String value) {
        Map<String, Object> visit = visit("ID-12-1", "108", "2021-04-26", "2021-04-26");
        visit.put(field, field.equals("round") ? Integer.valueOf(value) : value);

        plan("iv-12", visit)
                .then()
                .statusCode(400)
                .body("type", is("/problems/validation-failed"))
                .body("violations[0].pointer", endsWith("/" + field));
    }

    @Test
    void theSameRequestSentTwicePlansOneVisit() {
        Map<String, Object> visit = visit("ID-12-1", "108", "2021-04-28", "2021-04-28");
        String first = post(as("iv-12").header("Idempotency-Key", "iv-twice"), VISITS, visit)
                .jsonPath()
                .getString("id");

        post(as("iv-12").header("Idempotency-Key", "iv-twice"), VISITS, visit)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", is(first));
    }

    @Test
    void visitsAreSeenWithinOnesOwnDuties() {
        String visit = planned(visit("ID-12-1", "108", "2021-05-04", "2021-05-04"));
        as("iv-12")
                .get(VISITS + "?delegation=ID-12-1&on=2021-05-04")
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(visit)));

        as("iv-105").get(VISITS + "?on=2021-05-04").then().statusCode(200).body("items", empty());
        as("iv-105").get(VISITS + "/" + visit).then().statusCode(403);
    }

    @Test
    void visitsComeInPages() {
        planned(visit("ID-12-7", "108", "2021-05-10", "2021-05-10"));
        planned(visit("ID-12-7", "105", "2021-05-09", "2021-05-09"));
        planned(visit("ID-12-7", "12", "2021-05-11", "2021-05-11"));

        JsonPath first = as("iv-12").get(VISITS + "?delegation=ID-12-7&limit=2").jsonPath();
        JsonPath second = as("iv-12")
                .get(VISITS + "?delegation=ID-12-7&limit=2&after=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.from")).isEqualTo(List.of("2021-05-09", "2021-05-10"));
        assertThat(second.getList("items.from")).isEqualTo(List.of("2021-05-11"));
        as("iv-12")
                .get(VISITS + "?delegation=ID-12-7&sort=area")
                .then()
                .body("items.area", is(List.of("105", "108", "12")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state=GONE", "sort=secret", "on=2021-02-30", "round=x", "limit=0", "after=x", "colour=red"})
    void aQueryOfAnotherFormIsRefused(String query) {
        as("iv-12").get(VISITS + "?" + query).then().statusCode(400);
    }

    @Test
    void doorsAreClosedToOthers() {
        Map<String, Object> visit = visit("ID-12-1", "108", "2021-04-26", "2021-04-26");
        Map<String, String> end = Map.of("text", "x");
        RestAssured.get(VISITS).then().statusCode(401);
        RestAssured.get(UNKNOWN).then().statusCode(401);
        post(RestAssured.given(), VISITS, visit).then().statusCode(401);
        put(RestAssured.given(), UNKNOWN, 1L, visit).then().statusCode(401);
        post(RestAssured.given(), UNKNOWN + "/conclusion", 1L, end).then().statusCode(401);
        post(RestAssured.given(), UNKNOWN + "/cancellation", 1L, end).then().statusCode(401);
        as("iv-team").get(VISITS).then().statusCode(403);
        as("iv-team").get(UNKNOWN).then().statusCode(403);
        plan("iv-inspector", visit).then().statusCode(403);
        plan("iv-105", visit).then().statusCode(403).body("type", is("/problems/area-out-of-scope"));
        put(as("iv-team"), UNKNOWN, 1L, visit).then().statusCode(403);
        post(as("iv-team"), UNKNOWN + "/conclusion", 1L, end).then().statusCode(403);
        post(as("iv-inspector"), UNKNOWN + "/cancellation", 1L, end).then().statusCode(403);
        put(as("iv-12"), UNKNOWN, 1L, visit).then().statusCode(404);
        post(as("iv-12"), UNKNOWN + "/conclusion", 1L, end).then().statusCode(404);
        post(as("iv-12"), UNKNOWN + "/cancellation", 1L, end).then().statusCode(404);
        asFounder().get(UNKNOWN).then().statusCode(404);
        asFounder().get("/api/v1/elections/none/inspections/visits").then().statusCode(404);
    }

    private static Map<String, Object> visit(String delegation, String area, String from, String until) {
        return new HashMap<>(Map.of("delegation", delegation, "round", 1, "area", area, "from", from, "until", until));
    }

    private static Response plan(String user, Map<String, Object> visit) {
        return post(as(user), VISITS, visit);
    }

    private static String planned(Map<String, Object> visit) {
        Response answer = plan("iv-12", visit);
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    private static void cancel(String visit) {
        post(as("iv-12"), VISITS + "/" + visit + "/cancellation", 1L, Map.of("text", "Hoãn"))
                .then()
                .statusCode(200)
                .body("state", is("CANCELLED"));
    }
}
