package vn.baucu.committee.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.announce;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.document.DocumentDesk.with;
import static vn.baucu.committee.training.TrainingDesk.training;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.SampleBodies;
import vn.baucu.committee.training.TrainingDesk;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class AttendanceResourceTest {

    private static final TrainingDesk DESK = new TrainingDesk("at");
    private static final String UNKNOWN = "00000000-0000-0000-0000-000000000001";

    private static String head = "";
    private static String secretary = "";
    private static String neighbour = "";

    @Inject
    Jdbi jdbi;

    private String training = "";

    @BeforeEach
    void country() {
        DESK.open();
        if (head.isEmpty()) {
            SampleBodies bodies = new SampleBodies(jdbi, "at");
            bodies.establish("PT-03388-001", "POLLING_TEAM", "COMMUNE", List.of("VN", "12", "105", "03388"));
            bodies.establish("PT-03478-001", "POLLING_TEAM", "COMMUNE", List.of("VN", "12", "108", "03478"));
            head = bodies.name("PT-03388-001", "HEAD", "Lò Thị Mai");
            secretary = bodies.name("PT-03388-001", "SECRETARY", "Vàng A Thử");
            neighbour = bodies.name("PT-03478-001", "HEAD", "Tẩn Thị Thử");
        }
        training = DESK.planned(training("12", "COUNTING"));
    }

    @Test
    void sheetsAreEnteredTogether() {
        enter(DESK.officer("12"), sheet("PT-03388-001", 0, head, secretary), sheet("PT-03478-001", 2))
                .then()
                .statusCode(201)
                .header("Location", containsString("/attendance"))
                .body("body", is(List.of("PT-03388-001", "PT-03478-001")))
                .body("others", is(List.of(0, 2)))
                .body("[0].name", is("Tổ PT-03388-001"));

        asFounder().get(path() + "?within=105").then().statusCode(200).body("items.body", is(List.of("PT-03388-001")));
        asFounder().accept("text/csv").get(path()).then().body(containsString("PT-03478-001"));
        asFounder().get(path() + "?limit=1").then().body("items.body", is(List.of("PT-03388-001")));
        DESK.officer("03388")
                .get(path() + "/PT-03388-001")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aBodyHasOneSheet() {
        enter(asFounder(), sheet("PT-03388-001", 1)).then().statusCode(201);

        enter(asFounder(), sheet("PT-03478-001", 1), sheet("PT-03388-001", 1))
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"));

        asFounder().get(path() + "/PT-03478-001").then().statusCode(404);
    }

    @Test
    void aSheetIsPutRight() {
        enter(asFounder(), sheet("PT-03388-001", 1)).then().statusCode(201);

        correct(DESK.officer("105"), "PT-03388-001", "\"1\"", present(0, secretary))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("members", is(List.of(secretary)))
                .body("others", is(0));

        correct(asFounder(), "PT-03388-001", null, present(1)).then().statusCode(428);
        correct(asFounder(), "PT-03388-001", "\"1\"", present(1))
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"");
        correct(asFounder(), "PT-03388-001", "\"2\"", present(0, neighbour))
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("unknown-member")));
        correct(asFounder(), "PT-03478-001", "\"1\"", present(1)).then().statusCode(404);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Map<String, Object> nobody = sheet("PT-03478-001", 0);

        List<Object> violations = enter(
                        asFounder(),
                        sheet("PT-99999-001", 1),
                        nobody,
                        sheet("PT-03388-001", 0, head, neighbour, head),
                        sheet("PT-03388-001", 1))
                .then()
                .statusCode(422)
                .extract()
                .jsonPath()
                .getList("violations.collect { it.pointer + ' ' + it.code }");

        assertThat(violations)
                .containsExactlyInAnyOrder(
                        "/sheets/0/body unknown-body",
                        "/sheets/1/members nobody",
                        "/sheets/2/members/1 unknown-member",
                        "/sheets/2/members/2 duplicate",
                        "/sheets/3/body duplicate");
    }

    @Test
    void aBodyOfAnotherAreaIsNoGuest() {
        training = DESK.planned(training("105", "COUNTING"));

        enter(asFounder(), sheet("PT-03478-001", 1))
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("outside")));
    }

    @Test
    void nobodyWasThereBeforeItBegan() {
        TrainingDesk later = new TrainingDesk("at-later");
        announce("at-later", "vn-2025", "2027-03-14").then().statusCode(201);
        Map<String, Object> entry = training("VN", "COUNTING");
        entry.putAll(Map.of("startsAt", "2027-03-01T01:00:00Z", "endsAt", "2027-03-01T09:00:00Z"));
        String future = later.planned(entry);

        asFounder()
                .contentType(ContentType.JSON)
                .body(Map.of("sheets", List.of(sheet("NC-VN", 1))))
                .post(later.path() + "/" + future + "/attendance")
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"));
    }

    @Test
    void aCancelledTrainingHasNoAttendance() {
        DESK.cancel(asFounder(), training, "\"1\"").then().statusCode(200);

        enter(asFounder(), sheet("PT-03388-001", 1)).then().statusCode(409);
    }

    @Test
    void aTrainingPeopleWereAtIsNotCancelled() {
        enter(asFounder(), sheet("PT-03388-001", 1)).then().statusCode(201);

        DESK.cancel(asFounder(), training, "\"1\"").then().statusCode(409).body("type", is("/problems/state-conflict"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{\"sheets\": []}",
                "{\"sheets\": [{\"body\": \"PT-03388-001\", \"others\": 1}]}",
                "{\"sheets\": [{\"body\": \"PT-03388-001\", \"members\": [], \"others\": -1}]}",
                "{\"sheets\": [{\"body\": \"PT-03388-001\", \"members\": [\"x\"], \"others\": 0}]}"
            })
    void aBodyOfAnotherFormIsRefused(String body) {
        asFounder().contentType(ContentType.JSON).body(body).post(path()).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"12, 201", "105, 201", "03388, 201", "108, 403", "03388-001, 403", "front, 403"})
    void thoseAboveABodyEnterItsSheet(String scope, int status) {
        enter(DESK.officer(scope), sheet("PT-03388-001", 0, head)).then().statusCode(status);
    }

    @Test
    void everyDoorIsClosedToStrangers() {
        enter(asFounder(), sheet("PT-03388-001", 1)).then().statusCode(201);
        for (String one : List.of("", "/PT-03388-001")) {
            RestAssured.get(path() + one).then().statusCode(401);
            as("nobody").get(path() + one).then().statusCode(403);
        }
        enter(RestAssured.given(), sheet("PT-03388-001", 1)).then().statusCode(401);
        enter(as("nobody"), sheet("PT-03388-001", 1)).then().statusCode(403);
        correct(RestAssured.given(), "PT-03388-001", "\"1\"", present(1)).then().statusCode(401);
        correct(as("nobody"), "PT-03388-001", "\"1\"", present(1)).then().statusCode(403);
        correct(DESK.officer("108"), "PT-03388-001", "\"1\"", present(1))
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
        String local = DESK.planned(training("105", "COUNTING"));
        DESK.officer("108")
                .get(DESK.path() + "/" + local + "/attendance")
                .then()
                .statusCode(403);
        asFounder().get(DESK.path() + "/" + UNKNOWN + "/attendance").then().statusCode(404);
        asFounder()
                .get("/api/v1/elections/none/trainings/" + training + "/attendance")
                .then()
                .statusCode(404);
        training = UNKNOWN;
        enter(asFounder(), sheet("PT-03388-001", 1)).then().statusCode(404);
    }

    @Test
    void theSameRequestSentTwiceEntersOneSheet() {
        String key = "at-" + training;
        enter(asFounder().header("Idempotency-Key", key), sheet("PT-03388-001", 1))
                .then()
                .statusCode(201);

        enter(asFounder().header("Idempotency-Key", key), sheet("PT-03388-001", 1))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
    }

    private String path() {
        return DESK.path() + "/" + training + "/attendance";
    }

    private static Map<String, Object> present(int others, String... members) {
        return Map.of("members", List.of(members), "others", others);
    }

    private static Map<String, Object> sheet(String body, int others, String... members) {
        return with(present(others, members), "body", body);
    }

    private Response enter(RequestSpecification officer, Object... sheets) {
        return officer.contentType(ContentType.JSON)
                .body(Map.of("sheets", List.of(sheets)))
                .post(path());
    }

    private Response correct(RequestSpecification officer, String body, String ifMatch, Map<String, Object> present) {
        if (ifMatch != null) {
            officer.header("If-Match", ifMatch);
        }
        return officer.contentType(ContentType.JSON).body(present).put(path() + "/" + body);
    }
}
