package vn.baucu.committee.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
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
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class PhaseResourceTest {

    @ParameterizedTest
    @CsvSource({
        "PREPARATION, REHEARSAL",
        "PREPARATION, OPEN",
        "REHEARSAL, PREPARATION",
        "OPEN, COUNTING",
        "COUNTING, CLOSED"
    })
    void anElectionGoesOn(String from, String to) {
        String election = in(from, to);

        Response answer = enter(election, to);

        answer.then().statusCode(200).body("phase", is(to));
        long version = answer.jsonPath().getLong("version");
        assertThat(answer.header("ETag")).isEqualTo("\"" + version + "\"");
        List<JsonPath> told = Log.events(Topics.ELECTIONS, election, (int) version);
        assertThat(told.get(told.size() - 1).getString("phase")).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "PREPARATION, PREPARATION",
        "PREPARATION, COUNTING",
        "PREPARATION, CLOSED",
        "REHEARSAL, REHEARSAL",
        "REHEARSAL, OPEN",
        "REHEARSAL, COUNTING",
        "REHEARSAL, CLOSED",
        "OPEN, PREPARATION",
        "OPEN, REHEARSAL",
        "OPEN, OPEN",
        "OPEN, CLOSED",
        "COUNTING, PREPARATION",
        "COUNTING, REHEARSAL",
        "COUNTING, OPEN",
        "COUNTING, COUNTING",
        "CLOSED, PREPARATION",
        "CLOSED, REHEARSAL",
        "CLOSED, OPEN",
        "CLOSED, CLOSED"
    })
    void anElectionDoesNotJump(String from, String to) {
        String election = in(from, to);

        enter(election, to).then().statusCode(409).body("type", is("/problems/state-conflict"));

        asFounder().get("/api/v1/elections/" + election).then().body("phase", is(from));
    }

    @Test
    void aPhaseIsEnteredBySomebodyWhoHasSeenTheElection() {
        Officials.announce2021("p-unseen");

        post("p-unseen", null, "{\"phase\": \"OPEN\"}")
                .then()
                .statusCode(428)
                .body("type", is("/problems/precondition-required"));
    }

    @ParameterizedTest
    @CsvSource({"'\"1\"'", "*", "2", "'\"x\"'", "'W/\"2\"'"})
    void aStaleVersionIsToldTheCurrentOne(String ifMatch) {
        String election = "p-stale-" + Integer.toHexString(ifMatch.hashCode());
        Officials.announce2021(election);
        enter(election, "REHEARSAL").then().statusCode(200);

        post(election, ifMatch, "{\"phase\": \"PREPARATION\"}")
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("type", is("/problems/precondition-failed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"phase\": \"DONE\"}", "{\"phase\": 1}", "{\"phase\": \"OPEN\", \"x\": 1}"})
    void aBodyOfAnotherFormIsRefused(String body) {
        asFounder()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/api/v1/elections/p-form/phase")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyTheNationalElectionCouncilTakesAnElectionOn() {
        Officials.announce2021("p-who");
        Officials.send("p-who", "areas", "code,level,kind,name,parent_code", "12,PROVINCE,PROVINCE,Tỉnh A,VN")
                .isDone();
        Officials.give("p-who", "ub-p", "COMMITTEE", "12");

        as("ub-p")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"phase\": \"OPEN\"}")
                .post("/api/v1/elections/p-who/phase")
                .then()
                .statusCode(403);
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"phase\": \"OPEN\"}")
                .post("/api/v1/elections/p-who/phase")
                .then()
                .statusCode(401);
    }

    @Test
    void anUnknownElectionIsNotFound() {
        post("p-none", "\"1\"", "{\"phase\": \"OPEN\"}").then().statusCode(404);
    }

    private static Response post(String election, String ifMatch, String body) {
        var request = asFounder().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post("/api/v1/elections/" + election + "/phase");
    }

    /** An election that has come to the phase; its code has at most 20 letters. */
    private static String in(String phase, String next) {
        String election = ("p-" + phase.substring(0, 4) + "-" + next.substring(0, 4)).toLowerCase(Locale.ROOT);
        Officials.announce2021(election);
        List<String> way =
                switch (phase) {
                    case "PREPARATION" -> List.of();
                    case "REHEARSAL" -> List.of("REHEARSAL");
                    case "OPEN" -> List.of("OPEN");
                    case "COUNTING" -> List.of("OPEN", "COUNTING");
                    default -> List.of("OPEN", "COUNTING", "CLOSED");
                };
        way.forEach(step -> enter(election, step).then().statusCode(200));
        return election;
    }
}
