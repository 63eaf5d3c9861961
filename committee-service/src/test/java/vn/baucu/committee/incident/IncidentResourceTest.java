package vn.baucu.committee.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
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
class IncidentResourceTest {

    private static final String INCIDENTS = "/api/v1/elections/ic/incidents";
    private static final String CALLS = "/api/v1/elections/ic/hotline-calls";
    private static final String NO_ID = "00000000-0000-0000-0000-000000000001";
    private static final Map<String, Object> NOTE = Map.of("note", "Đã có máy phát.");

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/ic").statusCode() == 404) {
            Country.pollingAreas2021("ic");
            give("ic", "ic-to", "POLLING_TEAM", "03388-001");
            give("ic", "ic-xa", "COMMITTEE", "03388");
            give("ic", "ic-huyen", "COMMITTEE", "105");
            give("ic", "ic-khac", "COMMITTEE", "108");
            give("ic", "ic-ban", "BOARD", "PC-12-2");
        }
    }

    @Test
    void aDifficultyGoesToTheCommitteeAboveUntilSomebodyClosesIt() {
        String id = report("ic-xa", incident("03388-001"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("holder", is("EC-105"))
                .body("state", is("OPEN"))
                .extract()
                .path("incident");

        step("ic-xa", id, "follow-ups", "\"1\"").then().statusCode(200);
        step("ic-huyen", id, "escalation", "\"2\"").then().statusCode(200).body("holder", is("EC-12"));
        step("ic-huyen", id, "closing", "\"3\"").then().statusCode(403);
        give("ic", "ic-tinh-" + id.substring(30), "COMMITTEE", "12");
        step("ic-tinh-" + id.substring(30), id, "closing", "\"3\"")
                .then()
                .statusCode(200)
                .body("state", is("CLOSED"));

        JsonPath file = as("ic-to").get(INCIDENTS + "/" + id).jsonPath();
        assertThat(file.getList("entries.step")).isEqualTo(List.of("REPORTED", "FOLLOWED_UP", "ESCALATED", "CLOSED"));
        assertThat(file.getList("entries.body")).isEqualTo(List.of("EC-03388", "EC-03388", "EC-105", "EC-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow-ups", "escalation", "closing"})
    void aClosedIncidentStaysClosed(String step) {
        String id = report("ic-xa", incident("03388")).path("incident");
        step("ic-huyen", id, "closing", "\"1\"").then().statusCode(200);

        step("ic-huyen", id, step, "\"2\"").then().statusCode(409).body("type", is("/problems/state-conflict"));
    }

    @Test
    void thereIsNoLevelAboveTheCouncil() {
        String id = report("trunguong", incident("VN"))
                .then()
                .statusCode(201)
                .body("holder", is("NC-VN"))
                .extract()
                .path("incident");

        step("trunguong", id, "escalation", "\"1\"").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow-ups", "escalation", "closing"})
    void aStepNeedsTheVersionSeen(String step) {
        String id = report("ic-xa", incident("03388")).path("incident");

        step("ic-huyen", id, step, null).then().statusCode(428);
        step("ic-huyen", id, step, "\"9\"").then().statusCode(412).header("ETag", "\"1\"");
    }

    @Test
    void onlyThoseWhoseDutyCoversThePlaceSeeIt() {
        String id = report("ic-to", incident("03388-001")).path("incident");

        for (String covering : List.of("ic-to", "ic-xa", "ic-huyen", "ic-ban", "trunguong")) {
            as(covering).get(INCIDENTS + "/" + id).then().statusCode(200);
            as(covering).get(INCIDENTS + "?limit=1000").then().body("items.incident", hasItem(id));
        }
        as("ic-khac").get(INCIDENTS + "/" + id).then().statusCode(403);
        as("ic-khac").get(INCIDENTS + "?limit=1000").then().body("items.incident", not(hasItem(id)));
        step("ic-khac", id, "follow-ups", "\"1\"").then().statusCode(403);
        report("ic-khac", incident("03388-001")).then().statusCode(403);
    }

    @Test
    void incidentsAreFilteredAndComeInPages() {
        Map<String, Object> storm = incident("03386-001");
        storm.put("title", "Giông lốc tại Quyết Thắng");
        storm.put("category", "WEATHER");
        storm.put("urgency", "CRITICAL");
        String id = report("ic-huyen", storm).path("incident");
        report("ic-huyen", incident("03386-001")).then().statusCode(201);

        for (String query : List.of("q=giong loc", "category=WEATHER", "urgency=CRITICAL")) {
            as("ic-huyen")
                    .get(INCIDENTS + "?within=03386&" + query)
                    .then()
                    .statusCode(200)
                    .body("items.incident", is(List.of(id)));
        }
        as("ic-huyen").get(INCIDENTS + "?within=03386&state=CLOSED").then().body("items", is(List.of()));
        as("ic-huyen").get(INCIDENTS + "?within=03386&holder=EC-12").then().body("items.size()", is(2));
        String next = as("ic-huyen").get(INCIDENTS + "?within=03386&limit=1").path("next");
        as("ic-huyen")
                .get(INCIDENTS + "?within=03386&limit=1&after=" + next)
                .then()
                .body("items.incident", not(hasItem(id)));
        for (String query : List.of("state=x", "urgency=x", "category=x", "colour=x", "limit=0")) {
            as("ic-huyen").get(INCIDENTS + "?" + query).then().statusCode(400);
        }
        assertThat(as("ic-huyen").accept("text/csv").get(INCIDENTS).asString()).contains("Giông lốc tại Quyết Thắng");
    }

    @ParameterizedTest
    @CsvSource({
        "place, 99999, 422, /place",
        "happenedAt, 2999-01-01T00:00:00Z, 422, /happenedAt",
        "place, , 400, /place",
        "urgency, , 400, /urgency",
        "category, , 400, /category",
        "title, ' ', 400, /title",
        "detail, , 400, /detail"
    })
    void everyMistakeIsNamed(String field, String value, int status, String pointer) {
        Map<String, Object> incident = incident("03388");
        incident.put(field, value);

        report("ic-xa", incident).then().statusCode(status).body("violations.pointer", hasItem(pointer));
    }

    @Test
    void aCallIsWrittenDownWithItsAnswer() {
        String incident = report("ic-xa", incident("03388")).path("incident");
        Map<String, Object> call = call();
        call.put("incident", incident);

        String id = log(as("ic-huyen"), call)
                .then()
                .statusCode(201)
                .body("body", is("EC-105"))
                .body("answeredBy", is("ic-huyen"))
                .body("incident", is(incident))
                .extract()
                .path("call");

        assertThat(as("ic-huyen").get(CALLS).asString()).contains(id).doesNotContain("Tẩn");
        as("ic-huyen").get(CALLS + "/" + id + "/caller").then().statusCode(200).body("caller", is("Tẩn A Sử"));
        as("ic-xa").get(CALLS + "/" + id + "/caller").then().statusCode(404);
        assertThat(as("ic-xa").get(CALLS).asString()).doesNotContain(id);
    }

    @ParameterizedTest
    @CsvSource({
        "calledAt, 2999-01-01T00:00:00Z, 422",
        "incident, 00000000-0000-0000-0000-000000000001, 422",
        "body, EC-12, 403",
        "caller, , 400",
        "matter, , 400",
        "answer, , 400",
        "phone, abc, 400"
    })
    void aCallOfAnotherFormIsRefused(String field, String value, int status) {
        Map<String, Object> call = call();
        call.put(field, value);

        log(as("ic-huyen"), call).then().statusCode(status);
    }

    @Test
    void everyDoorIsLocked() {
        String one = INCIDENTS + "/" + report("ic-xa", incident("03388")).path("incident");
        for (String url : List.of(INCIDENTS, one, CALLS, CALLS + "/" + NO_ID + "/caller")) {
            RestAssured.get(url).then().statusCode(401);
            as("nobody").get(url).then().statusCode(403);
        }
        for (String url : List.of(INCIDENTS, one + "/follow-ups", one + "/escalation", one + "/closing", CALLS)) {
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(url)
                    .then()
                    .statusCode(401);
            as("nobody")
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(url)
                    .then()
                    .statusCode(403);
            as("ic-huyen")
                    .contentType(ContentType.JSON)
                    .body("null")
                    .post(url)
                    .then()
                    .statusCode(400);
            as("ic-huyen")
                    .contentType(ContentType.JSON)
                    .body("{\"x\": 1}")
                    .post(url)
                    .then()
                    .statusCode(400);
        }
        for (String step : List.of("follow-ups", "escalation", "closing")) {
            step("ic-huyen", NO_ID, step, "\"1\"").then().statusCode(404);
        }
        as("ic-huyen").get(INCIDENTS + "/" + NO_ID).then().statusCode(404);
        asFounder().get("/api/v1/elections/ic-none/incidents").then().statusCode(404);
        asFounder().get("/api/v1/elections/ic-none/hotline-calls").then().statusCode(404);
    }

    @Test
    void whatCannotWaitComesFirstWhereAsked() {
        List<String> reported = new ArrayList<>();
        for (String urgency : List.of("ROUTINE", "CRITICAL", "URGENT", "CRITICAL")) {
            Map<String, Object> incident = incident("03388-002");
            incident.put("urgency", urgency);
            reported.add(report("ic-huyen", incident).path("incident"));
        }

        assertThat(walk("")).isEqualTo(reported);
        assertThat(walk("&sort=NEWEST")).containsExactly(backwards(reported));
        assertThat(walk("&sort=URGENCY"))
                .containsExactly(reported.get(1), reported.get(3), reported.get(2), reported.get(0));
        as("ic-huyen").get(INCIDENTS + "?sort=colour").then().statusCode(400);
    }

    private static String[] backwards(List<String> list) {
        List<String> backwards = new ArrayList<>(list);
        Collections.reverse(backwards);
        return backwards.toArray(String[]::new);
    }

    private static List<String> walk(String sort) {
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = as("ic-huyen")
                    .get(INCIDENTS + "?within=03388-002&limit=1" + sort + next)
                    .jsonPath();
            found.addAll(page.getList("items.incident"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return found;
    }

    private static Map<String, Object> incident(String place) {
        return new HashMap<>(Map.of(
                "place", place,
                "category", "POWER",
                "urgency", "URGENT",
                "title", "Mất điện",
                "detail", "Mất điện từ 06:30."));
    }

    private static Map<String, Object> call() {
        return new HashMap<>(Map.of(
                "caller", "Tẩn A Sử",
                "phone", "0900000002",
                "matter", "Hỏi về phiếu hỏng.",
                "answer", "Đổi phiếu khác."));
    }

    private static Response report(String user, Map<String, Object> incident) {
        return as(user).contentType(ContentType.JSON).body(incident).post(INCIDENTS);
    }

    private static Response log(RequestSpecification officer, Map<String, Object> call) {
        return officer.contentType(ContentType.JSON).body(call).post(CALLS);
    }

    private static Response step(String user, String incident, String step, String ifMatch) {
        RequestSpecification request = as(user).contentType(ContentType.JSON).body(NOTE);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(INCIDENTS + "/" + incident + "/" + step);
    }
}
