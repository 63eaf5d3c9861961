package vn.baucu.committee.pollingarea;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class PollingAreaResourceTest {

    private static final String POLLING_AREAS = "/api/v1/elections/pr/polling-areas";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/pr").statusCode() == 404) {
            Country.pollingAreas2021("pr");
        }
    }

    @Test
    void aPollingAreaShowsItsConstituencies() {
        asFounder()
                .get(POLLING_AREAS + "/03478-001")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("votingDate", is("2021-05-22"))
                .body("path", is(List.of("VN", "12", "108", "03478")))
                .body("constituencies.NATIONAL_ASSEMBLY", is("NA-12-2"))
                .body("constituencies.COMMUNE_COUNCIL", is("CC-03478-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "area=105, 03386-001 03388-001 03388-002",
        "area=03388&kind=MEDICAL, 03388-002",
        "constituency=PC-12-1, 03386-001",
        "constituency=DC-318-2&area=318, 318-002"
    })
    void pollingAreasAreFiltered(String query, String codes) {
        asFounder()
                .get(POLLING_AREAS + "?" + query)
                .then()
                .statusCode(200)
                .body("items.code", is(List.of(codes.split(" "))));
    }

    @Test
    void pollingAreasComeInPages() {
        JsonPath first = asFounder().get(POLLING_AREAS + "?limit=5").jsonPath();

        asFounder()
                .get(POLLING_AREAS + "?limit=5&after=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("items.code", is(List.of("318-002")))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=SHIP", "limit=0", "after=x", "colour=red"})
    void aQueryOfAnotherFormIsRefused(String query) {
        asFounder().get(POLLING_AREAS + "?" + query).then().statusCode(400);
    }

    @Test
    void anUnknownPollingAreaIsNotFound() {
        asFounder().get(POLLING_AREAS + "/03388-099").then().statusCode(404);
        asFounder().get("/api/v1/elections/none/polling-areas").then().statusCode(404);
    }

    @Test
    void onlyThoseWithADutyInTheElectionSeeItsPollingAreas() {
        RestAssured.get(POLLING_AREAS).then().statusCode(401);
        RestAssured.get(POLLING_AREAS + "/03478-001").then().statusCode(401);
        as("nobody").get(POLLING_AREAS).then().statusCode(403);
        as("nobody").get(POLLING_AREAS + "/03478-001").then().statusCode(403);
    }
}
