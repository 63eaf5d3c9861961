package vn.baucu.committee.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.document.DocumentDesk.issued;
import static vn.baucu.committee.document.DocumentDesk.with;
import static vn.baucu.committee.training.TrainingDesk.training;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class TrainingResourceTest {

    private static final TrainingDesk DESK = new TrainingDesk("tr");

    @BeforeEach
    void country() {
        DESK.open();
    }

    /** Lạng Sơn, 24/4/2021: one training in all, six topics, each by a department. */
    @Test
    void theSixTopicsEachHaveADepartment() {
        JsonPath topics = DESK.officer("03388").get(DESK.path() + "/topics").jsonPath();

        assertThat(topics.getList("code").subList(0, 6))
                .isEqualTo(List.of("PROCEDURE", "DECORATION", "SECURITY", "COMPLAINTS", "HEALTH", "FUNDING"));
        assertThat(topics.getList("givenByVi").subList(0, 6)).doesNotContainNull();
        assertThat(topics.getList("code")).contains("COUNTING");
    }

    @Test
    void aTrainingIsHeldAtAVenueWithPointsConnected() {
        String plan = DESK.documents().entered(issued("PLAN", "EC-12"));
        Map<String, Object> entry = training("12", "PROCEDURE", "COUNTING");
        entry.put(
                "points",
                List.of(Map.of("area", "105", "venue", "Hội  trường B"), Map.of("area", "108", "venue", "C")));
        entry.put("materials", List.of(plan));
        entry.put("invited", List.of("105", "108"));

        DESK.plan(DESK.officer("12"), entry)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString(DESK.path() + "/"))
                .body("level", is("PROVINCE"))
                .body("path", is(List.of("VN", "12")))
                .body("topics", is(List.of("PROCEDURE", "COUNTING")))
                .body("startsAt", is("2021-04-26T01:30:00Z"))
                .body("points.area", is(List.of("105", "108")))
                .body("points[0].venue", is("Hội trường B"))
                .body("materials", is(List.of(plan)))
                .body("invited", is(List.of("105", "108")))
                .body("trainers", is(List.of("Lò Thị Mai, Sở Nội vụ")))
                .body("state", is("PLANNED"));
    }

    @Test
    void everybodyOfTheAreaIsInvitedWhereNobodyIsNamed() {
        DESK.plan(asFounder(), training("105", "COUNTING")).then().body("invited", is(List.of("105")));
    }

    @ParameterizedTest
    @CsvSource({
        "area, 99999, /area, unknown-area",
        "startsAt, 2018-04-26T01:30:00Z, /endsAt, too-long",
        "endsAt, 2021-04-26T01:30:00Z, /endsAt, ends-before-start",
        "endsAt, 2021-05-26T01:30:00Z, /endsAt, too-long",
        "venue, '', /venue, required",
        "title, NguyÔn V¨n, /title, legacy-encoding"
    })
    void aTrainingKeepsTheRules(String field, String value, String pointer, String code) {
        DESK.plan(asFounder(), with(training("12", "COUNTING"), field, value.isEmpty() ? null : value))
                .then()
                .statusCode(422)
                .body("type", is("/problems/validation-failed"))
                .body("violations.pointer", hasItem(pointer))
                .body("violations.code", hasItem(code));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Map<String, Object> entry = training("105", "COUNTING", "SINGING", "COUNTING");
        entry.put("points", List.of(Map.of("area", "108", "venue", "B")));
        entry.put("invited", List.of("03388", "03388", "03478", "99999"));
        entry.put("materials", List.of("00000000-0000-0000-0000-000000000001"));

        List<Object> pointers = DESK.plan(asFounder(), entry)
                .then()
                .statusCode(422)
                .extract()
                .jsonPath()
                .getList("violations.pointer");

        assertThat(pointers)
                .containsExactlyInAnyOrder(
                        "/points/0/area",
                        "/topics/1",
                        "/topics/2",
                        "/invited/1",
                        "/invited/2",
                        "/invited/3",
                        "/materials/0");
    }

    @Test
    void materialsStandInTheRegister() {
        String cancelled = DESK.documents().entered(issued("PLAN", "EC-12"));
        Map<String, Object> entry = with(training("12", "COUNTING"), "materials", List.of(cancelled));
        String earlier = DESK.planned(entry);
        DESK.documents().cancel(asFounder(), cancelled, "\"1\"").then().statusCode(200);

        DESK.plan(asFounder(), entry).then().statusCode(422).body("violations.code", is(List.of("unknown-document")));
        DESK.change(asFounder(), earlier, "\"1\"", entry).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "title, /title",
        "area, /area",
        "topics, /topics",
        "startsAt, /startsAt",
        "endsAt, /endsAt",
        "trainers, /trainers"
    })
    void aFieldIsRequired(String field, String pointer) {
        DESK.plan(asFounder(), with(training("12", "COUNTING"), field, null))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{\"x\": 1}",
                "{\"topics\": \"COUNTING\"}",
                "{\"startsAt\": 5}",
                "{\"points\": [1]}"
            })
    void aBodyOfAnotherFormIsRefused(String body) {
        DESK.plan(asFounder(), body).then().statusCode(400);
    }

    @Test
    void aTrainingIsPlannedAnew() {
        String id = DESK.planned(training("105", "COUNTING"));

        DESK.change(DESK.officer("105"), id, "\"1\"", with(training("105", "FORMS"), "venue", "Hội trường D"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("venue", is("Hội trường D"))
                .body("topics", is(List.of("FORMS")));
        DESK.change(asFounder(), id, null, training("105", "FORMS")).then().statusCode(428);
        DESK.change(asFounder(), id, "\"1\"", training("105", "FORMS"))
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"");
    }

    @Test
    void aCancelledTrainingStaysSo() {
        String id = DESK.planned(training("105", "COUNTING"));
        DESK.cancel(asFounder(), id, null).then().statusCode(428);
        DESK.cancel(asFounder(), id, "\"2\"").then().statusCode(412);

        DESK.cancel(DESK.officer("105"), id, "\"1\"")
                .then()
                .statusCode(200)
                .body("state", is("CANCELLED"))
                .body("reason", is("Hoãn do dịch bệnh"));

        DESK.cancel(asFounder(), id, "\"2\"").then().statusCode(409).body("type", is("/problems/state-conflict"));
        DESK.change(asFounder(), id, "\"2\"", training("105", "COUNTING"))
                .then()
                .statusCode(409);
    }

    @Test
    void theSameRequestSentTwicePlansOneTraining() {
        DESK.plan(asFounder().header("Idempotency-Key", "tr-twice"), training("12", "HEALTH"))
                .then()
                .statusCode(201);

        DESK.plan(asFounder().header("Idempotency-Key", "tr-twice"), training("12", "HEALTH"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
    }

    @Test
    void trainingsAreFound() {
        TrainingDesk desk = new TrainingDesk("tl");
        desk.open();
        String late = desk.planned(with(training("12", "COUNTING"), "endsAt", "2021-04-27T01:30:00Z"));
        Map<String, Object> first = training("105", "HEALTH");
        first.putAll(Map.of("title", "Phòng chống dịch", "startsAt", "2021-04-24T01:00:00Z"));
        String early = desk.planned(first);
        String foreign = desk.planned(training("108", "COUNTING"));
        desk.cancel(asFounder(), foreign, "\"1\"").then().statusCode(200);

        Map.of(
                        "", List.of(early, late, foreign),
                        "?sort=latest", List.of(foreign, late, early),
                        "?topic=HEALTH", List.of(early),
                        "?state=CANCELLED", List.of(foreign),
                        "?within=105", List.of(early),
                        "?from=2021-04-26&until=2021-04-26&state=PLANNED", List.of(late),
                        "?until=2021-04-25", List.of(early),
                        "?q=phong CHONG", List.of(early))
                .forEach((query, ids) -> assertThat(asFounder()
                                .get(desk.path() + query)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getList("items.id", String.class))
                        .as(query)
                        .containsExactlyElementsOf(ids));
        desk.officer("108").get(desk.path()).then().body("items.id", contains(late, foreign));
        List<String> paged = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page =
                    asFounder().get(desk.path() + "?sort=latest&limit=1" + next).jsonPath();
            paged.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        assertThat(paged).containsExactly(foreign, late, early);
        asFounder().accept("text/csv").get(desk.path()).then().statusCode(200).body(containsString("Phòng chống dịch"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"topic=SINGING", "state=LOST", "sort=size", "limit=0", "after=x", "colour=red", "from=1.2.2021"})
    void aQueryOfAnotherFormIsRefused(String query) {
        asFounder().get(DESK.path() + "?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ",
                "POST ",
                "GET /topics",
                "GET /{training}",
                "PUT /{training}",
                "POST /{training}/cancellation"
            })
    void everyDoorIsClosedToStrangers(String operation) {
        String id = DESK.planned(training("105", "COUNTING"));

        call(RestAssured.given(), operation, id).then().statusCode(401);
        call(as("nobody"), operation, id).then().statusCode(403).body("type", is("/problems/forbidden"));
        if (operation.contains("{training}")) {
            call(DESK.officer("108"), operation, id)
                    .then()
                    .statusCode(403)
                    .body("type", is("/problems/area-out-of-scope"));
            call(asFounder(), operation, "00000000-0000-0000-0000-000000000001")
                    .then()
                    .statusCode(404);
        }
        if (!operation.startsWith("GET")) {
            call(DESK.officer("03388-001"), operation, id).then().statusCode(403);
        }
    }

    @Test
    void aCommitteeHoldsTrainingsInItsAreaOnly() {
        DESK.plan(DESK.officer("105"), training("03388", "COUNTING")).then().statusCode(201);
        DESK.plan(DESK.officer("105"), training("12", "COUNTING"))
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
        String above = DESK.planned(training("12", "COUNTING"));
        DESK.officer("105").get(DESK.path() + "/" + above).then().statusCode(200);
        DESK.cancel(DESK.officer("105"), above, "\"1\"").then().statusCode(403);
        asFounder().get("/api/v1/elections/none/trainings").then().statusCode(404);
        asFounder().get("/api/v1/elections/none/trainings/topics").then().statusCode(404);
        asFounder().get(DESK.path() + "/topics").then().body("", hasSize(12));
    }

    private static Response call(RequestSpecification officer, String operation, String id) {
        String[] parts = operation.replace("{training}", id).split(" ", 2);
        if (!operation.startsWith("GET")) {
            officer.contentType(ContentType.JSON).header("If-Match", "\"1\"");
            officer.body(operation.contains("cancel") ? Map.of("reason", "x") : training("105", "COUNTING"));
        }
        return officer.request(parts[0], DESK.path() + parts[1]);
    }
}
