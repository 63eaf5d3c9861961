package vn.baucu.tally.hint;

import static io.restassured.RestAssured.given;
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
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

@QuarkusTest
@WithTestResource(Embedded.class)
class HintResourceTest {

    private static final String HINTS = "/api/v1/elections/{e}/hints/areas/";

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Test
    void hintsArePagedAndShownWhereTheDutyLies() {
        Province province = new Province("trh1", "vn-2015", Map.of()).told(outbox, jdbi);
        POLLING_AREAS.forEach(pollingArea -> as("to-" + pollingArea + "-1")
                .body(minutes(305))
                .post(
                        "/api/v1/elections/{e}/polling-areas/{p}/minutes/NATIONAL_ASSEMBLY",
                        province.election(),
                        pollingArea)
                .then()
                .statusCode(201));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> shown(province, "VN", "")
                .body("items.subject", contains("03390-002", "03595-002"))
                .body("items.area", contains("03390", "03595")));
        String next = shown(province, "VN", "?limit=1")
                .body("items.subject", contains("03390-002"))
                .extract()
                .path("next");
        shown(province, "VN", "?limit=1&after=" + next).body("items.subject", contains("03595-002"));
        shown(province, "110", "")
                .body("items.kind", contains("SAME_AS_NEIGHBOUR"))
                .body(
                        "items[0].why.en",
                        is("Every figure, the votes of each candidate too, is that of polling area 03595-001."));
        given().get(HINTS + "VN/NATIONAL_ASSEMBLY", province.election()).then().statusCode(401);
        as("ub-03390")
                .get(HINTS + "03595/NATIONAL_ASSEMBLY", province.election())
                .then()
                .statusCode(403);
        as("to-03390-001-1")
                .get(HINTS + "03390/NATIONAL_ASSEMBLY", province.election())
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse shown(Province province, String area, String query) {
        return as("kiemtoan")
                .get(HINTS + area + "/NATIONAL_ASSEMBLY" + query, province.election())
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
