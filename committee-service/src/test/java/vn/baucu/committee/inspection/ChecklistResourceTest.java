package vn.baucu.committee.inspection;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.Requests.put;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class ChecklistResourceTest {

    private static final String CHECKLISTS = "/api/v1/elections/ick/inspections/checklists";
    private static final Map<String, Object> LIST = Map.of(
            "items", List.of(Map.of("item", "drones", "topic", "SECURITY", "text", "Thiết bị bay không người lái")));

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/ick").statusCode() == 404) {
            Country.areas2021("ick");
            give("ick", "ic-12", "COMMITTEE", "12");
        }
    }

    @Test
    void theStandardListHoldsUntilTheElectionHasItsOwn() {
        as("ic-12")
                .get(CHECKLISTS + "/2")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("items.item", hasItem("voter-lists"));
    }

    @Test
    void anElectionReplacesTheListOfARound() {
        put(asFounder(), CHECKLISTS + "/3", 0L, LIST).then().statusCode(200).header("ETag", "\"1\"");
        put(asFounder(), CHECKLISTS + "/3", 0L, LIST).then().statusCode(412).header("ETag", "\"1\"");
        put(asFounder(), CHECKLISTS + "/3", null, LIST).then().statusCode(428);
        put(asFounder(), CHECKLISTS + "/3", 1L, LIST).then().statusCode(200).header("ETag", "\"2\"");

        as("ic-12").get(CHECKLISTS + "/3").then().body("items.item", is(List.of("drones")));
    }

    @Test
    void aCodeComesOnce() {
        Map<String, String> item = Map.of("item", "twice", "topic", "SECURITY", "text", "Hai lần");

        put(asFounder(), CHECKLISTS + "/4", 0L, Map.of("items", List.of(item, item)))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", is("/items/1/item"));
    }

    @Test
    void doorsAreClosedToOthers() {
        RestAssured.get(CHECKLISTS + "/1").then().statusCode(401);
        put(RestAssured.given(), CHECKLISTS + "/1", 0L, LIST).then().statusCode(401);
        as("nobody").get(CHECKLISTS + "/1").then().statusCode(403);
        put(as("ic-12"), CHECKLISTS + "/1", 0L, LIST).then().statusCode(403);
        as("ic-12").get(CHECKLISTS + "/0").then().statusCode(400);
        put(asFounder(), CHECKLISTS + "/1", 0L, Map.of("items", List.of()))
                .then()
                .statusCode(400);
        asFounder()
                .get("/api/v1/elections/none/inspections/checklists/1")
                .then()
                .statusCode(404);
    }
}
