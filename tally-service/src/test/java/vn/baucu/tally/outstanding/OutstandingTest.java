package vn.baucu.tally.outstanding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Verification;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

@QuarkusTest
@WithTestResource(Embedded.class)
class OutstandingTest {

    private static final String OUTSTANDING = "/api/v1/elections/{e}/minutes/outstanding/";
    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private Province province;

    @BeforeEach
    void anElectionWhereASecondPersonConfirms() {
        province = new Province(
                        "tro" + ELECTIONS.incrementAndGet(),
                        "vn-2015",
                        Map.of(BallotType.NATIONAL_ASSEMBLY, Verification.SECOND_PERSON))
                .told(outbox, jdbi);
    }

    @Test
    void minutesAreOutstandingUntilTheyCount() {
        enter("03390-001");
        step("03390-001", "confirmation", "{}", 200);
        enter("03390-002");
        enter("03595-001");
        step("03595-001", "return", "{\"reason\": \"Thiếu chữ ký\"}", 200);

        list("VN", "")
                .body("items.pollingArea", contains("03595-002", "03390-002", "03595-001"))
                .body("items.standing", contains("NOT_ENTERED", "WAITING", "RETURNED"))
                .body("items[0].since", is("2021-05-23T12:00:00Z"), "items[0].ageMinutes", greaterThan(1_000_000));
        list("106", "").body("items.area", contains("03390"));
        list("VN", "?standing=WAITING").body("items.pollingArea", contains("03390-002"));
        list("VN", "?olderThanMinutes=60").body("items.pollingArea", contains("03595-002"));
        counts("12")
                .body("area", contains("106", "110"), "expected", contains(2, 2), "outstanding", contains(1, 2))
                .body("[1].byStanding.RETURNED", is(1), "[1].byStanding.NOT_ENTERED", is(1))
                .body("[1].oldest", is("2021-05-23T12:00:00Z"));
        counts("03390").body("area", contains("03390"), "outstanding", contains(1));
    }

    @Test
    void theLastReasonGivenHolds() {
        explain("to-03390-001-1", "NO_NETWORK").statusCode(204);
        explain("ub-03390", "ON_THE_WAY").statusCode(204);

        list("VN", "?reason=ON_THE_WAY").body("items.pollingArea", contains("03390-001"));
        list("VN", "?reason=NO_NETWORK").body("items", empty());
        counts("VN").body("[0].byReason.ON_THE_WAY", is(1));
        explain("to-03390-002-1", "OTHER").statusCode(403);
        explain("to-03390-001-1", "TIRED").statusCode(400);
    }

    @Test
    void theListIsPaged() {
        String next = list("VN", "?limit=3").body("items", hasSize(3)).extract().path("next");

        list("VN", "?limit=3&after=" + next).body("items.pollingArea", contains("03595-002"));
        given().get(OUTSTANDING + "areas/VN/NATIONAL_ASSEMBLY", province.election())
                .then()
                .statusCode(401);
        as("kiemtoan")
                .get(OUTSTANDING + "areas/99999/NATIONAL_ASSEMBLY", province.election())
                .then()
                .statusCode(404);
        as("ub-03390")
                .get(OUTSTANDING + "areas/03595/NATIONAL_ASSEMBLY", province.election())
                .then()
                .statusCode(403);
    }

    private void enter(String pollingArea) {
        as("to-" + pollingArea + "-1")
                .body(minutes(305))
                .post(minutesPath(pollingArea), province.election())
                .then()
                .statusCode(201);
    }

    private void step(String pollingArea, String step, String body, int status) {
        RequestSpecification request = as("to-" + pollingArea + "-2");
        (step.equals("return") ? request.body(body) : request)
                .post(minutesPath(pollingArea) + "/versions/1/" + step, province.election())
                .then()
                .statusCode(status);
    }

    private ValidatableResponse explain(String user, String reason) {
        return as(user).body(Map.of("reason", reason))
                .post(OUTSTANDING + "polling-areas/03390-001/NATIONAL_ASSEMBLY/reasons", province.election())
                .then();
    }

    private ValidatableResponse list(String area, String query) {
        return as("kiemtoan")
                .get(OUTSTANDING + "areas/" + area + "/NATIONAL_ASSEMBLY" + query, province.election())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse counts(String area) {
        return list(area, "/counts");
    }

    private static String minutesPath(String pollingArea) {
        return "/api/v1/elections/{e}/polling-areas/" + pollingArea + "/minutes/NATIONAL_ASSEMBLY";
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
