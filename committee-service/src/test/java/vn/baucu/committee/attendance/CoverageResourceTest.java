package vn.baucu.committee.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.training.TrainingDesk.training;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.SampleBodies;
import vn.baucu.committee.training.TrainingDesk;
import vn.baucu.testing.Embedded;

/** Which secretaries of polling teams were not trained in counting. */
@QuarkusTest
@WithTestResource(Embedded.class)
class CoverageResourceTest {

    private static final TrainingDesk DESK = new TrainingDesk("cv");
    private static final String SECRETARIES = "topic=COUNTING&kind=POLLING_TEAM&position=SECRETARY&within=";
    private static boolean trained;

    @Inject
    Jdbi jdbi;

    /**
     * 03388-001: trained. 03388-002: the trained secretary was replaced. 03386-001: trained in something else.
     * 03478-001: no secretary. 318-001: at a training that was cancelled before anybody came.
     */
    @BeforeEach
    void country() {
        DESK.open();
        if (trained) {
            return;
        }
        trained = true;
        SampleBodies bodies = new SampleBodies(jdbi, "cv");
        bodies.establish("PT-03388-001", "POLLING_TEAM", "COMMUNE", List.of("VN", "12", "105", "03388"));
        bodies.establish("PT-03388-002", "POLLING_TEAM", "COMMUNE", List.of("VN", "12", "105", "03388"));
        bodies.establish("PT-03386-001", "POLLING_TEAM", "COMMUNE", List.of("VN", "12", "105", "03386"));
        bodies.establish("PT-03478-001", "POLLING_TEAM", "COMMUNE", List.of("VN", "12", "108", "03478"));
        bodies.establish("PT-318-001", "POLLING_TEAM", "COMMUNE", List.of("VN", "12", "318"));
        bodies.establish("EC-105", "ELECTION_COMMITTEE", "DISTRICT", List.of("VN", "12", "105"));
        String secretary = bodies.name("PT-03388-001", "SECRETARY", "Lò Thị Một");
        bodies.name("PT-03388-001", "HEAD", "Lò Thị Hai");
        String replaced = bodies.name("PT-03388-002", "SECRETARY", "Lò Thị Ba");
        String elsewhere = bodies.name("PT-03386-001", "SECRETARY", "Lò Thị Bốn");
        bodies.name("PT-03478-001", "HEAD", "Lò Thị Năm");
        bodies.name("PT-318-001", "SECRETARY", "Lò Thị Sáu");
        attend("12", "COUNTING", Map.of("PT-03388-001", secretary, "PT-03388-002", replaced));
        attend("105", "HEALTH", Map.of("PT-03386-001", elsewhere));
        DESK.cancel(asFounder(), DESK.planned(training("318", "COUNTING")), "\"1\"")
                .then()
                .statusCode(200);
        bodies.replace(replaced);
        bodies.name("PT-03388-002", "SECRETARY", "Lò Thị Bảy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VN | 12 5 4 1 3 1",
                "12 | 105 3 3 1 2 0, 108 1 0 0 0 1, 318 1 1 0 1 0",
                "105 | 03386 1 1 0 1 0, 03388 2 2 1 1 0",
                "03388 | 03388 2 2 1 1 0"
            })
    void coverageIsDrilledDownAreaByArea(String within, String lines) {
        JsonPath page = asFounder()
                .get(DESK.path() + "/coverage?" + SECRETARIES + within)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(IntStream.range(0, page.getList("items").size())
                        .mapToObj(i -> page.getMap("items[" + i + "]"))
                        .map(row -> Arrays.asList("area", "bodies", "people", "trained", "untrained", "vacant").stream()
                                .map(column -> String.valueOf(row.get(column)))
                                .collect(Collectors.joining(" ")))
                        .toList())
                .isEqualTo(List.of(lines.split(", ")));
    }

    @Test
    void thoseNotTrainedAreNamed() {
        asFounder()
                .get(DESK.path() + "/coverage/untrained?" + SECRETARIES + "12")
                .then()
                .statusCode(200)
                .body("items.body", is(List.of("PT-03386-001", "PT-03388-002", "PT-03478-001", "PT-318-001")))
                .body("items.name", is(Arrays.asList("Lò Thị Bốn", "Lò Thị Bảy", null, "Lò Thị Sáu")))
                .body("items.area", is(List.of("03386", "03388", "03478", "318")));
    }

    @Test
    void thoseNotTrainedComeInPages() {
        JsonPath first = asFounder()
                .get(DESK.path() + "/coverage/untrained?limit=3&" + SECRETARIES + "12")
                .jsonPath();

        asFounder()
                .get(DESK.path() + "/coverage/untrained?limit=3&" + SECRETARIES + "12&after=" + first.getString("next"))
                .then()
                .body("items.body", is(List.of("PT-318-001")));
        JsonPath areas = asFounder()
                .get(DESK.path() + "/coverage?limit=2&" + SECRETARIES + "12")
                .jsonPath();
        asFounder()
                .get(DESK.path() + "/coverage?limit=2&" + SECRETARIES + "12&after=" + areas.getString("next"))
                .then()
                .body("items.area", is(List.of("318")));
    }

    @Test
    void bothAreTablesToo() {
        String csv = asFounder()
                .accept("text/csv")
                .get(DESK.path() + "/coverage?" + SECRETARIES + "105")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.replace("\ufeff", "").lines())
                .containsExactly(
                        "area,name,level,bodies,people,trained,untrained,vacant",
                        "03386,Phường Quyết Thắng,COMMUNE,1,1,0,1,0",
                        "03388,Phường Đoàn Kết,COMMUNE,2,2,1,1,0");
        asFounder()
                .accept("text/csv")
                .get(DESK.path() + "/coverage/untrained?" + SECRETARIES + "105")
                .then()
                .statusCode(200);
    }

    @Test
    void everybodyIsAskedForWithoutAPosition() {
        asFounder()
                .get(DESK.path() + "/coverage?topic=COUNTING&kind=POLLING_TEAM&within=03388")
                .then()
                .body("items[0].people", is(3))
                .body("items[0].trained", is(1));
        asFounder()
                .get(DESK.path() + "/coverage?topic=COUNTING&kind=ELECTION_COMMITTEE&within=12")
                .then()
                .body("items[0].vacant", is(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic=SINGING&kind=POLLING_TEAM&within=12",
                "topic=COUNTING&kind=TEAM&within=12",
                "topic=COUNTING&kind=POLLING_TEAM&within=12&position=CLERK",
                "topic=COUNTING&kind=POLLING_TEAM",
                "kind=POLLING_TEAM&within=12",
                "topic=COUNTING&within=12"
            })
    void aQueryOfAnotherFormIsRefused(String query) {
        asFounder().get(DESK.path() + "/coverage?" + query).then().statusCode(400);
        asFounder().get(DESK.path() + "/coverage/untrained?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/coverage?", "/coverage/untrained?"})
    void coverageIsShownWithinOnesDuty(String path) {
        RestAssured.get(DESK.path() + path + SECRETARIES + "105").then().statusCode(401);
        as("nobody").get(DESK.path() + path + SECRETARIES + "105").then().statusCode(403);
        DESK.officer("105").get(DESK.path() + path + SECRETARIES + "105").then().statusCode(200);
        DESK.officer("105")
                .get(DESK.path() + path + SECRETARIES + "03388")
                .then()
                .statusCode(200);
        DESK.officer("105")
                .get(DESK.path() + path + SECRETARIES + "12")
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
        asFounder().get(DESK.path() + path + SECRETARIES + "99999").then().statusCode(404);
        asFounder()
                .get("/api/v1/elections/none/trainings" + path + SECRETARIES + "12")
                .then()
                .statusCode(404);
    }

    private static void attend(String area, String topic, Map<String, String> membersByBody) {
        String training = DESK.planned(training(area, topic));
        List<Map<String, Object>> sheets = membersByBody.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "body", entry.getKey(), "members", List.of(entry.getValue()), "others", 0))
                .toList();
        asFounder()
                .contentType(ContentType.JSON)
                .body(Map.of("sheets", sheets))
                .post(DESK.path() + "/" + training + "/attendance")
                .then()
                .statusCode(201);
    }
}
