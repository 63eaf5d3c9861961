package vn.baucu.committee.area;

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
class AreaResourceTest {

    private static final String AREAS = "/api/v1/elections/ar/areas";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/ar").statusCode() == 404) {
            Country.pollingAreas2021("ar");
        }
    }

    @Test
    void anAreaKnowsHowManyLieBelowIt() {
        asFounder()
                .get(AREAS + "/12")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("children", is(3))
                .body("parent", is("VN"))
                .body("path", is(List.of("VN", "12")));
        asFounder().get(AREAS + "/VN").then().body("parent", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "level=COMMUNE, 03386 03388 03478",
        "parent=105, 03386 03388",
        "level=DISTRICT&sort=name, 318 108 105",
        "q=sin ho, 03478 108",
        "q=đoàn, 03388",
        "q=doan, 03388",
        "q=DAO, 318",
        "level=PROVINCE&parent=12, ''"
    })
    void areasAreFilteredAndSorted(String query, String codes) {
        asFounder()
                .get(AREAS + "?" + query)
                .then()
                .statusCode(200)
                .body("items.code", is(codes.isEmpty() ? List.of() : List.of(codes.split(" "))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "name"})
    void areasComeInPages(String sort) {
        List<String> all = asFounder().get(AREAS + "?sort=" + sort).jsonPath().getList("items.code");

        JsonPath first = asFounder().get(AREAS + "?limit=5&sort=" + sort).jsonPath();

        asFounder()
                .get(AREAS + "?limit=5&sort=" + sort + "&after=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("items.code", is(all.subList(5, 8)))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"level=COUNTY", "sort=size", "limit=0", "limit=1001", "after=x", "colour=red"})
    void aQueryOfAnotherFormIsRefused(String query) {
        asFounder().get(AREAS + "?" + query).then().statusCode(400);
    }

    @Test
    void anUnknownAreaIsNotFound() {
        asFounder().get(AREAS + "/999").then().statusCode(404);
        asFounder().get("/api/v1/elections/none/areas").then().statusCode(404);
        asFounder().get("/api/v1/elections/none/areas/12").then().statusCode(404);
    }

    @Test
    void onlyThoseWithADutyInTheElectionSeeItsAreas() {
        RestAssured.get(AREAS).then().statusCode(401);
        RestAssured.get(AREAS + "/12").then().statusCode(401);
        as("nobody").get(AREAS).then().statusCode(403);
        as("nobody").get(AREAS + "/12").then().statusCode(403);
    }
}
