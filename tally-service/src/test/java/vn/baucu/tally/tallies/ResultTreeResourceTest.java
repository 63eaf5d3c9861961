package vn.baucu.tally.tallies;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.baucu.tally.Province.POLLING_AREAS;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

@QuarkusTest
@WithTestResource(Embedded.class)
class ResultTreeResourceTest {

    private static final String TREE = "/api/v1/elections/{e}/tallies/{ballotType}/areas/{area}/tree";
    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private Province province;

    @BeforeEach
    void anElectionNight() {
        province = new Province("NT" + ELECTIONS.incrementAndGet(), "vn-2015", Map.of()).told(outbox, jdbi);
    }

    @Test
    void aProvinceIsShownWithWhatIsDirectlyBelow() {
        POLLING_AREAS.forEach(this::submit);
        awaitMinutes(4);

        tree("ub-12", "12", "")
                .statusCode(200)
                .body("areas.area", contains("12", "106", "110"), "areas.parent", contains("VN", "12", "12"))
                .body("areas.minutesIn", contains(4, 2, 2), "areas.complete", contains(true, true, true))
                .body("areas.figures.valid", contains(1220, 610, 610), "areas[0].level", is("PROVINCE"));
    }

    @Test
    void everyLevelOfATreeAddsUpToTheOneAbove() {
        submit("03390-001");
        submit("03595-001");
        awaitMinutes(2);

        tree("ub-12", "12", "?levels=2")
                .statusCode(200)
                .body("areas.area", contains("12", "106", "110", "03390", "03595"))
                .body("areas.figures.valid", contains(610, 305, 305, 305, 305))
                .body("areas.minutesExpected", contains(4, 2, 2, 2, 2));
    }

    @Test
    void aTreeIsNotSentAgainWhileNothingInItChanges() {
        submit("03390-001");
        awaitMinutes(1);
        String tag = tree("ub-12", "12", "").extract().header("ETag");

        assertThat(again(tag)).isEqualTo(304);
        submit("03595-002");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(again(tag)).isEqualTo(200));
    }

    @Test
    void aTreeIsOnlyShownToThoseWhoseDutyCoversIt() {
        given().get(TREE, province.election(), "NATIONAL_ASSEMBLY", "12").then().statusCode(401);
        tree("kythuat", "12", "").statusCode(403);
        tree("ub-03390", "12", "").statusCode(403);
        tree("ub-03390", "03390", "").statusCode(200);
        tree("kiemtoan", "99999", "").statusCode(404);
        tree("kiemtoan", "VN", "?levels=3").statusCode(400);
        tree("kiemtoan", "VN", "?round=REPEAT").statusCode(404);
    }

    private ValidatableResponse tree(String user, String area, String query) {
        return as(user).get(TREE + query, province.election(), "NATIONAL_ASSEMBLY", area)
                .then();
    }

    private int again(String tag) {
        return as("ub-12")
                .header("If-None-Match", tag)
                .get(TREE, province.election(), "NATIONAL_ASSEMBLY", "12")
                .statusCode();
    }

    private void submit(String pollingArea) {
        as("to-" + pollingArea + "-1")
                .body(minutes(305))
                .post(
                        "/api/v1/elections/{e}/polling-areas/{p}/minutes/NATIONAL_ASSEMBLY",
                        province.election(),
                        pollingArea)
                .then()
                .statusCode(201);
    }

    private void awaitMinutes(int number) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> tree("kiemtoan", "VN", "").body("areas[0].minutesIn", is(number)));
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
