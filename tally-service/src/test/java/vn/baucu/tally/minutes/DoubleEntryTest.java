package vn.baucu.tally.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Verification;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.StateElection;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.FileSamples;

/** Two people enter the same paper without seeing what the other typed. */
@QuarkusTest
@WithTestResource(Embedded.class)
class DoubleEntryTest {

    private static StateElection election;
    private static int area;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void anElectionOfDoubleEntry() {
        if (election == null) {
            election = new StateElection(
                    "stdouble",
                    20,
                    Map.of(BallotType.NATIONAL_ASSEMBLY, Verification.DOUBLE_ENTRY),
                    new MinutesPolicy(null, null, null, null),
                    Map.of(),
                    outbox,
                    jdbi);
        }
        area++;
        election.submit("to-1", area, minutes(305)).then().statusCode(201).body("state", is("SUBMITTED"));
    }

    @Test
    void theSameNumbersSettleIt() {
        second("to-2", 1, null, 305)
                .then()
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .header("ETag", "\"1\"");

        election.view(area).then().body("acceptedVersion", is(1), "versions[0].steps.step", contains("CONFIRMED"));
    }

    @Test
    void otherNumbersAreAnsweredWithTheFieldsAndNeverTheValues() {
        Response differs = second("to-2", 1, null, 304);

        differs.then()
                .statusCode(409)
                .header("ETag", "\"1\"")
                .body("type", is("/problems/entries-different"))
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/valid", "/invalid", "/votes/NA-12-1-01", "/votes/NA-12-1-02", "/votes/NA-12-1-03"));
        assertThat(differs.asString())
                .doesNotContain("305")
                .doesNotContain("285")
                .doesNotContain("205");
        election.view(area).then().body("state", is("DIFFERING"), "acceptedVersion", nullValue());
    }

    @Test
    void theSecondMendsTheSecondEntry() {
        second("to-2", 1, null, 304).then().statusCode(409);

        second("to-2", 1, null, 305).then().statusCode(428);
        second("to-2", 1, "\"7\"", 305).then().statusCode(412).header("ETag", "\"1\"");
        second("to-2", 1, "\"1\"", 303).then().statusCode(409).header("ETag", "\"2\"");
        second("to-2", 1, "\"2\"", 305).then().statusCode(200).body("state", is("ACCEPTED"));
    }

    @Test
    void theFirstMendsTheFirstEntry() {
        second("to-2", 1, null, 304).then().statusCode(409);

        election.submit("to-1", area, minutes(303))
                .then()
                .statusCode(201)
                .body("version", is(2), "state", is("DIFFERING"))
                .body("differing.size()", is(5));
        election.submit("to-1", area, minutes(304))
                .then()
                .statusCode(201)
                .body("version", is(3), "state", is("ACCEPTED"));
        election.view(area)
                .then()
                .body("acceptedVersion", is(3), "versions.state", contains("SUPERSEDED", "SUPERSEDED", "ACCEPTED"));
    }

    @Test
    void nobodyButItsAuthorMendsTheFirstEntry() {
        second("to-2", 1, null, 304).then().statusCode(409);

        election.submit("to-2", area, minutes(304))
                .then()
                .statusCode(409)
                .body("type", is("/problems/minutes-already-entered"));
    }

    @Test
    void whoeverMayEnterAgainSeesNoNumberBefore() {
        for (String other : List.of("to-2", "xa", "ban")) {
            election.as(other)
                    .get(election.path(area))
                    .then()
                    .statusCode(200)
                    .body("versions[0].figures", nullValue(), "versions[0].votes", nullValue());
            election.as(other)
                    .get(election.path(area) + "/findings")
                    .then()
                    .statusCode(200)
                    .body("size()", is(0));
        }
        election.as("to-1").get(election.path(area)).then().body("versions[0].figures.valid", is(305));
        election.view(area).then().body("versions[0].figures.valid", is(305));

        second("to-2", 1, null, 305).then().statusCode(200);

        election.as("to-2").get(election.path(area)).then().body("versions[0].figures.valid", is(305));
    }

    @Test
    void nobodyEntersTwiceAlone() {
        second("to-1", 1, null, 305).then().statusCode(409).body("type", is("/problems/self-approval"));
        election.as("to-2")
                .post(election.path(area) + "/versions/1/confirmation")
                .then()
                .statusCode(409);
    }

    @Test
    void aSecondEntryThatCannotBeIsRefusedLikeAFirst() {
        Map<String, Object> wrong = minutes(305);
        wrong.put("collected", 308);

        election.as("to-2")
                .body(wrong)
                .put(election.path(area) + "/versions/1/second-entry")
                .then()
                .statusCode(422)
                .body("type", is("/problems/arithmetic-error"));
        election.view(area).then().body("state", is("SUBMITTED"));
    }

    @Test
    void aCorrectionIsEnteredTwiceToo() {
        second("to-2", 1, null, 305).then().statusCode(200);
        election.as("to-1")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Cộng nhầm", "minutes", minutes(300)))
                .post(election.path(area) + "/corrections")
                .then()
                .statusCode(201);

        election.as("to-2").get(election.path(area)).then().body("versions.figures.valid", contains(305));
        second("to-2", 2, null, 300).then().statusCode(200).body("version", is(2), "state", is("ACCEPTED"));
    }

    @Test
    void aSecondEntryNeedsSignInAndDuty() {
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(minutes(305))
                .put(election.path(area) + "/versions/1/second-entry")
                .then()
                .statusCode(401);
        second("kythuat", 1, null, 305).then().statusCode(403);
        second("to-khac", 1, null, 305).then().statusCode(403).body("type", is("/problems/area-out-of-scope"));
        election.as("to-2")
                .body(minutes(305))
                .put(election.councilPath(area) + "/versions/1/second-entry")
                .then()
                .statusCode(404);
        election.attach("to-1", area, 1, FileSamples.pdf("double " + area))
                .then()
                .statusCode(201);
    }

    private static Response second(String user, int version, String ifMatch, long valid) {
        RequestSpecification as = election.as(user).body(minutes(valid));
        return (ifMatch == null ? as : as.header("If-Match", ifMatch))
                .put(election.path(area) + "/versions/" + version + "/second-entry");
    }
}
