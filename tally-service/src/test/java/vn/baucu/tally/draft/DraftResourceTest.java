package vn.baucu.tally.draft;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.StateElection;
import vn.baucu.testing.Embedded;

/** What is typed is kept, checked and never counted. */
@QuarkusTest
@WithTestResource(Embedded.class)
class DraftResourceTest {

    private static StateElection election;
    private static int area;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void anElection() {
        if (election == null) {
            election = new StateElection(
                    "stdraft", 20, Map.of(), new MinutesPolicy(null, null, null, null), Map.of(), outbox, jdbi);
        }
        area++;
    }

    @Test
    void aDraftMayHaveGapsAndSaysWhatDoesNotHoldSoFar() {
        save("to-1", null, Map.of("collected", 309, "valid", 305, "invalid", 5))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", is("DRAFT"))
                .body("findings.code", contains("M1"))
                .body("findings[0].advice.vi", not(nullValue()));
    }

    @Test
    void aDraftIsSavedAgainUnderItsVersion() {
        save("to-1", null, Map.of("listed", 310)).then().statusCode(200);

        save("to-1", null, Map.of("listed", 311)).then().statusCode(428);
        save("to-1", "\"9\"", Map.of("listed", 311)).then().statusCode(412).header("ETag", "\"1\"");
        save("to-1", "\"1\"", Map.of("listed", 311))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("findings.code", hasItem("M3-ROLL"));
        read("to-1").then().statusCode(200).body("minutes.listed", is(311), "version", is(2));
    }

    @Test
    void eachAuthorSeesOnlyHisOrHerOwn() {
        save("to-1", null, Map.of("listed", 310)).then().statusCode(200);

        read("to-2").then().statusCode(404);
        save("to-2", null, Map.of("listed", 309)).then().statusCode(200).header("ETag", "\"1\"");
        read("to-1").then().body("minutes.listed", is(310));
    }

    @Test
    void theDraftGoesWhenItsAuthorSubmits() {
        save("to-1", null, minutes(305)).then().statusCode(200);
        save("to-2", null, Map.of("listed", 309)).then().statusCode(200);
        election.view(area).then().statusCode(404);

        election.submit("to-1", area, minutes(305)).then().statusCode(201);

        read("to-1").then().statusCode(404);
        read("to-2").then().statusCode(200);
    }

    @Test
    void aDraftIsThrownAwayUnderItsVersion() {
        save("to-1", null, Map.of("listed", 310)).then().statusCode(200);
        String path = election.path(area) + "/draft";

        election.as("to-1").delete(path).then().statusCode(428);
        election.as("to-1").header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        election.as("to-1").header("If-Match", "\"1\"").delete(path).then().statusCode(404);
    }

    @Test
    void draftsNeedSignInAndDuty() {
        RestAssured.given().get(election.path(area) + "/draft").then().statusCode(401);
        save("kiemtoan", null, Map.of()).then().statusCode(403);
        save("to-khac", null, Map.of()).then().statusCode(403).body("type", is("/problems/area-out-of-scope"));
        save("to-1", null, Map.of("listed", "ba trăm")).then().statusCode(400);
        save("to-1", null, Map.of("percent", 99))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/percent"));
    }

    private static Response save(String user, String ifMatch, Map<String, Object> draft) {
        RequestSpecification as = election.as(user).body(draft);
        return (ifMatch == null ? as : as.header("If-Match", ifMatch)).put(election.path(area) + "/draft");
    }

    private static Response read(String user) {
        return election.as(user).get(election.path(area) + "/draft");
    }
}
