package vn.baucu.committee.change;

import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.change.Edits.DOCUMENT;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import vn.baucu.committee.Country;
import vn.baucu.committee.Officials;
import vn.baucu.testing.Embedded;

/** What every operation on single records refuses. */
@QuarkusTest
@WithTestResource(Embedded.class)
class DoorsResourceTest {

    private static final Map<String, Object> HAMLET = Edits.hamlet("03388-T01", "03388", "Tổ dân phố số 1");
    private static final Map<String, Object> MERGER = Map.of(
            "document", DOCUMENT, "predecessors", List.of("03386", "03388"), "successors", List.of(Edits.ward()));
    private static final Map<String, Object> DECISION = Map.of("area", "03388", "document", DOCUMENT);

    /** Creates something. */
    static final List<Arguments> POSTS = List.of(
            Arguments.of("areas", Edits.area("03400", "COMMUNE", "WARD", "Phường Mới", "105")),
            Arguments.of(
                    "constituencies", Edits.with(Edits.with(Edits.constituency(), "code", "CC-03388-3"), "number", 3)),
            Arguments.of("polling-areas", Edits.with(Edits.pollingArea(), "code", "03388-009")),
            Arguments.of("hamlets", Edits.hamlet("03388-T09", "03388", "Tổ dân phố số 9")),
            Arguments.of("area-rearrangements", MERGER),
            Arguments.of("polling-areas/decisions", DECISION),
            Arguments.of("councils/CC-03388/publication", Map.of("document", DOCUMENT)));

    /** Changes something. */
    static final List<Arguments> PUTS = List.of(
            Arguments.of("areas/03388", Edits.ward()),
            Arguments.of("constituencies/CC-03388-2", Edits.constituency()),
            Arguments.of("polling-areas/03388-001", Edits.pollingArea()),
            Arguments.of("hamlets/03388-T01", HAMLET));

    static final List<String> READS = List.of(
            "areas/03388/history",
            "areas/03388/versions",
            "areas/03388/versions/1",
            "constituencies/CC-03388-2/versions",
            "constituencies/CC-03388-2/versions/1",
            "polling-areas/03388-001/versions",
            "polling-areas/03388-001/versions/1",
            "hamlets/03388-T01/versions",
            "hamlets",
            "hamlets/03388-T01",
            "councils",
            "councils/CC-03388",
            "area-rearrangements");

    private static final String BASE = "/api/v1/elections/doors/";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/doors").statusCode() == 404) {
            Country.pollingAreas2021("doors");
            Officials.give("doors", "ub-108", "COMMITTEE", "108");
            Officials.give("doors", "to-doors", "POLLING_TEAM", "03388-001");
            Edits.post("trunguong", "doors", "hamlets", HAMLET).then().statusCode(201);
        }
    }

    @ParameterizedTest
    @FieldSource("POSTS")
    void nothingIsMadeWithoutADutyForIt(String path, Map<String, Object> body) {
        sent(RestAssured.given(), body).post(BASE + path).then().statusCode(401);
        sent(as("nobody"), body).post(BASE + path).then().statusCode(403);
        sent(as("to-doors"), body).post(BASE + path).then().statusCode(403).body("type", is("/problems/forbidden"));
        sent(as("ub-108"), body)
                .post(BASE + path)
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
    }

    @ParameterizedTest
    @FieldSource("POSTS")
    void nothingIsMadeInAnElectionThatIsNotThere(String path, Map<String, Object> body) {
        sent(asFounder(), body).post("/api/v1/elections/none/" + path).then().statusCode(404);
    }

    @ParameterizedTest
    @FieldSource("POSTS")
    void aBodyOfAnotherFormIsRefused(String path, Map<String, Object> body) {
        sent(asFounder(), Edits.with(body, "colour", "red"))
                .post(BASE + path)
                .then()
                .statusCode(400);
        sent(asFounder(), Map.of()).post(BASE + path).then().statusCode(400);
    }

    @ParameterizedTest
    @FieldSource("PUTS")
    void nothingIsChangedWithoutADutyForIt(String path, Map<String, Object> body) {
        sent(RestAssured.given(), body).put(BASE + path).then().statusCode(401);
        sent(as("to-doors"), body).put(BASE + path).then().statusCode(403);
        changed(as("ub-108"), path, body).then().statusCode(403).body("type", is("/problems/area-out-of-scope"));
        as("ub-108")
                .header("If-Match", "\"1\"")
                .delete(BASE + path)
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
    }

    @ParameterizedTest
    @FieldSource("PUTS")
    void whoChangesSaysWhichVersion(String path, Map<String, Object> body) {
        sent(asFounder(), body).put(BASE + path).then().statusCode(428);
        sent(asFounder(), body)
                .header("If-Match", "\"99\"")
                .put(BASE + path)
                .then()
                .statusCode(412);
        asFounder().delete(BASE + path).then().statusCode(428);
        asFounder().header("If-Match", "\"99\"").delete(BASE + path).then().statusCode(412);
    }

    @ParameterizedTest
    @FieldSource("PUTS")
    void aRecordKeepsItsCode(String path, Map<String, Object> body) {
        changed(asFounder(), path, Edits.with(body, "code", "99"))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", is("/code"));
    }

    @ParameterizedTest
    @FieldSource("PUTS")
    void whatIsNotThereIsNotFound(String path, Map<String, Object> body) {
        String other = path.substring(0, path.indexOf('/')) + "/99999";

        changed(asFounder(), other, body).then().statusCode(404);
        asFounder().header("If-Match", "\"1\"").delete(BASE + other).then().statusCode(404);
    }

    @ParameterizedTest
    @FieldSource("PUTS")
    void whatIsThereIsNotMadeAgain(String path, Map<String, Object> body) {
        sent(asFounder(), body)
                .post(BASE + path.substring(0, path.indexOf('/')))
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"));
    }

    @ParameterizedTest
    @FieldSource("READS")
    void onlyThoseWithADutyInTheElectionRead(String path) {
        RestAssured.get(BASE + path).then().statusCode(401);
        as("nobody").get(BASE + path).then().statusCode(403);
        as("to-doors").get(BASE + path).then().statusCode(200);
        asFounder().get("/api/v1/elections/none/" + path).then().statusCode(404);
    }

    private static Response changed(RequestSpecification officer, String path, Map<String, Object> body) {
        return sent(officer, body).header("If-Match", "\"1\"").put(BASE + path);
    }

    private static RequestSpecification sent(RequestSpecification officer, Map<String, Object> body) {
        return officer.contentType(ContentType.JSON).body(body);
    }
}
