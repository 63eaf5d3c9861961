package vn.baucu.committee.constituency;

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
class ConstituencyResourceTest {

    private static final String CONSTITUENCIES = "/api/v1/elections/cr/constituencies";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/cr").statusCode() == 404) {
            Country.constituencies2021("cr");
        }
    }

    @Test
    void aConstituencyShowsItsSeatsWithWhatItCovers() {
        asFounder()
                .get(CONSTITUENCIES + "/PC-12-2")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("ballotType", is("PROVINCIAL_COUNCIL"))
                .body("seats", is(4))
                .body("path", is(List.of("VN", "12")))
                .body("covers", is(List.of("03388", "108", "318")));
    }

    @ParameterizedTest
    @CsvSource({
        "ballotType=NATIONAL_ASSEMBLY, NA-12-1 NA-12-2",
        "councilArea=03388, CC-03388-1 CC-03388-2",
        "within=108, CC-03478-1 DC-108-1",
        "within=105&ballotType=DISTRICT_COUNCIL, DC-105-1"
    })
    void constituenciesAreFiltered(String query, String codes) {
        asFounder()
                .get(CONSTITUENCIES + "?" + query)
                .then()
                .statusCode(200)
                .body("items.code", is(List.of(codes.split(" "))));
    }

    @Test
    void constituenciesComeInPages() {
        JsonPath first = asFounder().get(CONSTITUENCIES + "?limit=11").jsonPath();

        asFounder()
                .get(CONSTITUENCIES + "?limit=11&after=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("items.code", is(List.of("PC-12-2")))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ballotType=SENATE", "limit=0", "after=x", "colour=red"})
    void aQueryOfAnotherFormIsRefused(String query) {
        asFounder().get(CONSTITUENCIES + "?" + query).then().statusCode(400);
    }

    @Test
    void anUnknownConstituencyIsNotFound() {
        asFounder().get(CONSTITUENCIES + "/PC-12-9").then().statusCode(404);
        asFounder().get("/api/v1/elections/none/constituencies").then().statusCode(404);
    }

    @Test
    void onlyThoseWithADutyInTheElectionSeeItsConstituencies() {
        RestAssured.get(CONSTITUENCIES).then().statusCode(401);
        RestAssured.get(CONSTITUENCIES + "/PC-12-2").then().statusCode(401);
        as("nobody").get(CONSTITUENCIES).then().statusCode(403);
        as("nobody").get(CONSTITUENCIES + "/PC-12-2").then().statusCode(403);
    }
}
