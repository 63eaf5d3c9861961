package vn.baucu.tally.surplus;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.StateElection;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

/** More ballots than were issued are taken only with a record that two officers signed (M2; Art 73). */
@Article("73")
@QuarkusTest
@WithTestResource(Embedded.class)
class SurplusResourceTest {

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
                    "stsurplus", 20, Map.of(), new MinutesPolicy(null, null, null, null), Map.of(), outbox, jdbi);
        }
        area++;
    }

    @Test
    void minutesThatNameASignedRecordAreTakenWithTheirSurplus() {
        String incident = opened();

        election.submit("to-1", area, surplus(incident)).then().statusCode(422).body("violations.code", hasItem("M2"));
        sign("to-2", incident)
                .then()
                .statusCode(200)
                .body("signatures.size()", is(2))
                .header("ETag", "\"2\"");

        election.submit("to-1", area, surplus(incident)).then().statusCode(201).body("state", is("ACCEPTED"));
        election.view(area).then().body("versions[0].proceedings.incident", is(incident));
    }

    @Test
    void withoutARecordTheSurplusIsRefused() {
        election.submit("to-1", area, surplus(null)).then().statusCode(422).body("violations.code", hasItem("M2"));
        election.submit("to-1", area, surplus("0198c2f4-6a3b-7c10-9d55-2f1e0a7b4c31"))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("M2"));
    }

    @Test
    void aRecordOfAnotherSurplusOrAnotherAreaDoesNotHelp() {
        String incident = opened();
        sign("to-2", incident).then().statusCode(200);
        Map<String, Object> more = surplus(incident);
        more.put("collected", 311);
        more.put("valid", 307);

        election.submit("to-1", area, more).then().statusCode(422).body("violations.code", hasItem("M2"));
        area++;
        election.submit("to-1", area, surplus(incident)).then().statusCode(422).body("violations.code", hasItem("M2"));
    }

    @Test
    void nobodySignsTwiceAndTwoAreEnough() {
        String incident = opened();

        sign("to-1", incident).then().statusCode(409).body("type", is("/problems/self-approval"));
        sign("ban", incident).then().statusCode(200);
        sign("to-2", incident).then().statusCode(409).body("type", is("/problems/state-conflict"));
    }

    @Test
    void whereNothingIsLeftOverThereIsNoRecord() {
        open("to-1", Map.of("issued", 309, "collected", 309, "account", "Đủ phiếu"))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/collected"));
        open("to-1", Map.of("issued", 309, "collected", 310)).then().statusCode(400);
    }

    @Test
    void recordsNeedSignInAndDuty() {
        String incident = opened();

        RestAssured.given()
                .contentType("application/json")
                .body(document())
                .post(election.path(area) + "/incidents")
                .then()
                .statusCode(401);
        open("kiemtoan", document()).then().statusCode(403);
        open("to-khac", document()).then().statusCode(403).body("type", is("/problems/area-out-of-scope"));
        sign("kythuat", incident).then().statusCode(403);
        sign("to-2", "0198c2f4-6a3b-7c10-9d55-2f1e0a7b4c31").then().statusCode(404);
        election.as("kiemtoan")
                .get(election.path(area) + "/incidents/" + incident)
                .then()
                .statusCode(200)
                .body("collected", is(310));
        election.as("kiemtoan")
                .get(election.councilPath(area) + "/incidents/" + incident)
                .then()
                .statusCode(404);
    }

    private static String opened() {
        return open("to-1", document())
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("signatures.officer", hasItem(election.user("to-1")))
                .extract()
                .path("id");
    }

    private static Map<String, Object> document() {
        return Map.of("issued", 309, "collected", 310, "account", "Một phiếu không có dấu Tổ bầu cử trong hòm phụ");
    }

    private static Response open(String user, Map<String, Object> document) {
        return election.as(user).body(document).post(election.path(area) + "/incidents");
    }

    private static Response sign(String user, String incident) {
        return election.as(user).post(election.path(area) + "/incidents/" + incident + "/signatures");
    }

    /** One ballot more than was issued, explained. */
    private static Map<String, Object> surplus(String incident) {
        Map<String, Object> minutes = minutes(305);
        minutes.put("collected", 310);
        minutes.put("valid", 306);
        minutes.put("invalid", 4);
        minutes.put("explanations", Map.of("M4", "Thừa một phiếu không có dấu"));
        if (incident != null) {
            minutes.put("proceedings", Map.of("incident", incident));
        }
        return minutes;
    }
}
