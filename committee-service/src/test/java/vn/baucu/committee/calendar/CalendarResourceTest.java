package vn.baucu.committee.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.enter;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class CalendarResourceTest {

    private static final String MOVE = """
            {"date": "%s", "document": {"number": "41/NQ-HĐBCQG", "date": "2021-04-01",
             "issuer": "Hội đồng bầu cử quốc gia"}}""";

    @Test
    void deadlinesOf2021AreCountedOutFromTheDay() {
        Officials.announce2021("c-2021");

        asFounder()
                .get("/api/v1/elections/c-2021/calendar")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("zone", is("Asia/Ho_Chi_Minh"))
                .body(entry("C12") + ".until.date", is("2021-04-13"))
                .body(entry("C12") + ".article", notNullValue())
                .body(entry("C12") + ".name.en", notNullValue())
                .body(entry("C07") + ".until.date", is("2021-03-14"))
                .body(entry("C12") + ".byLaw", nullValue());
    }

    @Test
    void deadlinesOf2026FollowTheOtherLaw() {
        Officials.announce2026("c-2026");

        asFounder()
                .get("/api/v1/elections/c-2026/calendar")
                .then()
                .statusCode(200)
                .body(entry("C11") + ".until.date", is("2026-01-31"))
                .body(entry("C15") + ".until.date", is("2026-02-20"));
    }

    @Test
    void theNationalElectionCouncilMovesADeadlineByADocumentByArticle98() {
        Officials.announce2021("c-move");

        move("c-move", "C12", "\"1\"", MOVE.replace("%s", "2021-04-15"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body(entry("C12") + ".until.date", is("2021-04-15"))
                .body(entry("C12") + ".byLaw", is("2021-04-13"))
                .body(entry("C12") + ".document.number", is("41/NQ-HĐBCQG"));

        List<JsonPath> told = Log.events(Topics.ELECTIONS, "c-move", 2);
        assertThat(told.get(1).getString("calendar.C12")).isEqualTo("2021-04-15");
    }

    @Test
    void aDeadlineMovesTwice() {
        Officials.announce2021("c-again");
        move("c-again", "C12", "\"1\"", MOVE.replace("%s", "2021-04-15")).then().statusCode(200);

        move("c-again", "C12", "\"2\"", MOVE.replace("%s", "2021-04-16"))
                .then()
                .statusCode(200)
                .body(entry("C12") + ".until.date", is("2021-04-16"));
    }

    @Test
    void aMoveNeedsTheVersionSeen() {
        Officials.announce2021("c-version");

        move("c-version", "C12", null, MOVE.replace("%s", "2021-04-15")).then().statusCode(428);
        move("c-version", "C12", "\"7\"", MOVE.replace("%s", "2021-04-15"))
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"");
    }

    @Test
    void anUnknownDeadlineIsNotFound() {
        Officials.announce2021("c-unknown");

        move("c-unknown", "C99", "\"1\"", MOVE.replace("%s", "2021-04-15"))
                .then()
                .statusCode(404);
        asFounder().get("/api/v1/elections/c-none/calendar").then().statusCode(404);
    }

    @Test
    void aDateOfAnotherTimeIsRefused() {
        Officials.announce2021("c-range");

        move("c-range", "C12", "\"1\"", MOVE.replace("%s", "2031-04-15"))
                .then()
                .statusCode(422)
                .body("violations.pointer", is(List.of("/date")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"date\": \"2021-04-15\"}",
                "{\"date\": \"15/04/2021\", \"document\": {}}",
                "{\"date\": \"2021-04-15\", \"document\": {\"number\": \"\", \"date\": \"2021-04-01\", \"issuer\": \"x\"}}"
            })
    void aMoveWithoutADocumentIsRefused(String body) {
        move("c-form", "C12", "\"1\"", body).then().statusCode(400);
    }

    @Test
    void nothingMovesOnceTheElectionHasOpened() {
        Officials.announce2021("c-open");
        enter("c-open", "OPEN").then().statusCode(200);

        move("c-open", "C12", "\"2\"", MOVE.replace("%s", "2021-04-15"))
                .then()
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
    }

    @Test
    void onlyTheNationalElectionCouncilMovesDeadlines() {
        RestAssured.get("/api/v1/elections/c-2021/calendar").then().statusCode(401);
        as("nobody").get("/api/v1/elections/c-2021/calendar").then().statusCode(403);
        as("nobody")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(MOVE.replace("%s", "2021-04-15"))
                .put("/api/v1/elections/c-2021/calendar/C12")
                .then()
                .statusCode(403);
    }

    private static Response move(String election, String deadline, String ifMatch, String body) {
        var request = asFounder().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/elections/" + election + "/calendar/" + deadline);
    }

    private static String entry(String id) {
        return "deadlines.find { it.id == '" + id + "' }";
    }
}
