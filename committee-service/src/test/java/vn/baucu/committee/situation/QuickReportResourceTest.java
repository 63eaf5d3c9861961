package vn.baucu.committee.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class QuickReportResourceTest {

    private static final String HOURS = "/api/v1/elections/qr/report-hours";
    private static final Map<String, Object> REPORT = Map.of("situation", "Đúng tiến độ.", "weather", "Có mưa.");

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/qr").statusCode() == 404) {
            Country.areas2021("qr");
            give("qr", "qr-xa", "COMMITTEE", "03388");
            give("qr", "qr-huyen", "COMMITTEE", "105");
            give("qr", "qr-khac", "COMMITTEE", "108");
        }
    }

    @Test
    void whoHasNotReportedIsSeenByLevel() {
        String hour = hour("2021-05-23T00:30:00Z", "DISTRICT", "COMMUNE");

        missing("qr-huyen", hour, "03386", "03388", "105");
        report("qr-xa", hour, "03388", null)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("late", is(true));

        missing("qr-huyen", hour, "03386", "105");
        missing("trunguong", hour + "?level=COMMUNE", "03386", "03478");
        missing("trunguong", hour + "?level=COMMUNE&within=108", "03478");
        as("qr-huyen")
                .get(HOURS + "/" + hour + "/reports")
                .then()
                .statusCode(200)
                .body("items.area", is(List.of("03388")))
                .body("items[0].report.weather", is("Có mưa."));
        as("qr-khac").get(HOURS + "/" + hour + "/reports").then().body("items", is(List.of()));
        String next = asFounder().get(HOURS + "/" + hour + "/missing?limit=1").path("next");
        asFounder()
                .get(HOURS + "/" + hour + "/missing?limit=1&after=" + next)
                .then()
                .body("items.area", is(List.of("03478")));
        asFounder().get(HOURS + "/" + hour + "/missing?level=x").then().statusCode(400);
        assertThat(asFounder()
                        .accept("text/csv")
                        .get(HOURS + "/" + hour + "/missing")
                        .asString())
                .contains("03386");
    }

    @Test
    void aReportIsMendedWithTheVersionSeen() {
        String hour = hour("2021-05-23T01:30:00Z", "COMMUNE");
        report("qr-xa", hour, "03388", "\"1\"").then().statusCode(412);
        report("qr-xa", hour, "03388", null).then().statusCode(201);

        report("qr-xa", hour, "03388", null).then().statusCode(428);
        report("qr-xa", hour, "03388", "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        report("qr-xa", hour, "03388", "\"1\"").then().statusCode(412).header("ETag", "\"2\"");
        as("qr-xa")
                .get(HOURS + "/" + hour + "/reports/03388")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("report.situation", is("Đúng tiến độ."));
    }

    @Test
    void anAreaReportsForItselfAtItsHours() {
        String hour = hour("2021-05-23T02:30:00Z", "DISTRICT");

        report("qr-khac", hour, "105", null).then().statusCode(403).body("type", is("/problems/area-out-of-scope"));
        report("qr-xa", hour, "03388", null).then().statusCode(422).body("violations.code", is(List.of("not-asked")));
        report("qr-huyen", "2021-05-23T03:00:00Z", "105", null).then().statusCode(404);
        report("qr-huyen", "noon", "105", null).then().statusCode(404);
        as("qr-huyen").get(HOURS + "/" + hour + "/reports/105").then().statusCode(404);
    }

    @Test
    void anHourIsTakenAwayAsLongAsNobodyHasReported() {
        String hour = hour("2021-05-23T03:30:00Z", "COMMUNE");
        remove(hour, null).then().statusCode(428);
        remove(hour, "\"2\"").then().statusCode(412);
        remove(hour, "\"1\"").then().statusCode(204);
        remove(hour, "\"1\"").then().statusCode(404);
        String used = hour("2021-05-23T04:30:00Z", "COMMUNE");
        report("qr-xa", used, "03388", null).then().statusCode(201);

        remove(used, "\"1\"").then().statusCode(409).body("type", is("/problems/state-conflict"));
    }

    @Test
    void hoursAreSetOnceAndListedInOrder() {
        hour("2021-05-23T09:30:00Z", "PROVINCE");
        hour("2021-05-23T08:30:00Z", "PROVINCE");

        set(asFounder(), "2021-05-23T09:30:00Z", "PROVINCE")
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"));
        set(asFounder(), "2021-05-23T10:30:00Z", "NATION")
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("not-in-regime")));
        List<String> hours = as("qr-xa").get(HOURS).jsonPath().getList("items.due");
        assertThat(hours)
                .contains("2021-05-23T08:30:00Z", "2021-05-23T09:30:00Z")
                .isSorted();
        String next = as("qr-xa").get(HOURS + "?limit=1").path("next");
        as("qr-xa").get(HOURS + "?limit=1&after=" + next).then().body("items.due", is(List.of(hours.get(1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"due\": \"2021-05-23\", \"levels\": [\"COMMUNE\"]}",
                "{\"due\": \"2021-05-23T00:00:00Z\", \"levels\": []}",
                "{\"due\": \"2021-05-23T00:00:00Z\", \"levels\": [null]}"
            })
    void anHourOfAnotherFormIsRefused(String body) {
        asFounder().contentType(ContentType.JSON).body(body).post(HOURS).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"situation\": \" \"}", "{\"situation\": \"x\", \"mood\": \"x\"}"})
    void aReportOfAnotherFormIsRefused(String body) {
        as("qr-xa")
                .contentType(ContentType.JSON)
                .body(body)
                .put(HOURS + "/2021-05-23T00:30:00Z/reports/03388")
                .then()
                .statusCode(400);
    }

    @Test
    void everyDoorIsLocked() {
        String hour = HOURS + "/" + hour("2021-05-23T11:30:00Z", "COMMUNE");
        for (String url : List.of(HOURS, hour + "/reports", hour + "/missing", hour + "/reports/03388")) {
            RestAssured.get(url).then().statusCode(401);
            as("nobody").get(url).then().statusCode(403);
        }
        set(RestAssured.given(), "2021-05-23T12:30:00Z", "COMMUNE").then().statusCode(401);
        set(as("qr-huyen"), "2021-05-23T12:30:00Z", "COMMUNE").then().statusCode(403);
        RestAssured.delete(hour).then().statusCode(401);
        as("qr-huyen").delete(hour).then().statusCode(403);
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(REPORT)
                .put(hour + "/reports/03388")
                .then()
                .statusCode(401);
        asFounder().get("/api/v1/elections/qr-none/report-hours").then().statusCode(404);
        post(asFounder(), "qr-none", "2021-05-23T12:30:00Z", "COMMUNE").then().statusCode(404);
    }

    private static String hour(String due, String... levels) {
        int status = set(asFounder(), due, levels).statusCode();
        assertThat(status).isIn(201, 409);
        return due;
    }

    private static Response set(RequestSpecification officer, String due, String... levels) {
        return post(officer, "qr", due, levels);
    }

    private static Response post(RequestSpecification officer, String election, String due, String... levels) {
        return officer.contentType(ContentType.JSON)
                .body(Map.of("due", due, "levels", List.of(levels)))
                .post("/api/v1/elections/" + election + "/report-hours");
    }

    private static Response remove(String due, String ifMatch) {
        RequestSpecification request = asFounder();
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.delete(HOURS + "/" + due);
    }

    private static Response report(String user, String due, String area, String ifMatch) {
        RequestSpecification request = as(user).contentType(ContentType.JSON).body(REPORT);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(HOURS + "/" + due + "/reports/" + area);
    }

    private static void missing(String user, String hourWithQuery, String... areas) {
        String[] parts = hourWithQuery.split("\\?", 2);
        String query = parts.length == 1 ? "" : "?" + parts[1];
        as(user).get(HOURS + "/" + parts[0] + "/missing" + query)
                .then()
                .statusCode(200)
                .body("items.area", is(List.of(areas)));
    }
}
