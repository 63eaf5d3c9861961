package vn.baucu.committee.budget;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.Requests.post;
import static vn.baucu.committee.Requests.put;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class ContentResourceTest {

    private static final String CONTENTS = "/api/v1/elections/og-content/budget/contents";
    private static final Map<String, String> DOCUMENT =
            Map.of("number", "17/NQ-HĐBCQG", "date", "2021-02-20", "issuer", "Hội đồng bầu cử quốc gia");

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/og-content").statusCode() == 404) {
            Country.areas2021("og-content");
            give("og-content", "og-content-12", "COMMITTEE", "12");
            give("og-content", "og-content-105", "COMMITTEE", "105");
            give("og-content", "og-content-auditor", "AUDITOR", "12");
        }
    }

    @Test
    void theContentsOfTheRegimeStandUntilADocumentChangesThem() {
        asFounder()
                .get(CONTENTS + "/VN/SEALS")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("vi", is("Con dấu, phù hiệu"), "document", is((Object) null));

        change("trunguong", "VN/SEALS", 0L, "Con dấu", false)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("vi", is("Con dấu"), "document.number", is("17/NQ-HĐBCQG"));

        change("trunguong", "VN/SEALS", 0L, "Dấu", false).then().statusCode(412);
        change("trunguong", "VN/SEALS", null, "Dấu", false).then().statusCode(428);
        asFounder()
                .get("/api/v1/elections/og-content/budget/contents?limit=1000")
                .then()
                .body("items.findAll { it.code == 'SEALS' }.vi", is(List.of("Con dấu")));
    }

    @Test
    void whatTheCouncilAddsHoldsEverywhere() {
        allocate("12", "OG_EVERYWHERE").then().statusCode(422).body("violations.pointer", hasItem("/content"));

        add("trunguong", content("OG_EVERYWHERE", "VN")).then().statusCode(201).header("ETag", "\"1\"");

        allocate("12", "OG_EVERYWHERE").then().statusCode(201);
        allocate("105", "OG_EVERYWHERE").then().statusCode(201);
        asFounder().get(CONTENTS + "?limit=1000").then().body("items.code", hasItems("GENERAL", "OG_EVERYWHERE"));
    }

    @Test
    void whatAProvinceAddsHoldsInItAlone() {
        add("og-content-12", content("OG_PROVINCE", "12"))
                .then()
                .statusCode(201)
                .header("Location", containsString(CONTENTS + "/12/OG_PROVINCE"));

        allocate("105", "OG_PROVINCE").then().statusCode(201);
        allocate("VN", "OG_PROVINCE").then().statusCode(422).body("violations[0].code", is("unknown-word"));
        asFounder().get(CONTENTS + "/VN/OG_PROVINCE").then().statusCode(404);
        add("trunguong", content("OG_PROVINCE", "VN")).then().statusCode(409).body("type", is("/problems/duplicate"));
        add("og-content-12", content("PROPAGANDA", "12")).then().statusCode(409);
    }

    @Test
    void nothingNewComesToAContentThatWasWithdrawn() {
        add("trunguong", content("OG_GONE", "VN")).then().statusCode(201);
        String parent =
                allocate("12", "OG_GONE").then().statusCode(201).extract().path("id");

        change("trunguong", "VN/OG_GONE", 1L, "Đã bỏ", true)
                .then()
                .statusCode(200)
                .body("withdrawn", is(true));

        allocate("12", "OG_GONE").then().statusCode(422).body("violations[0].message", not(containsString("OG_GONE")));
        Map<String, Object> child = allocation("105", "OG_GONE");
        child.put("parent", parent);
        post(asFounder(), "/api/v1/elections/og-content/budget/allocations", child)
                .then()
                .statusCode(201);
        change("trunguong", "VN/GENERAL", 0L, "Chung", true)
                .then()
                .statusCode(422)
                .body("violations[0].code", is("general-stays"));
    }

    @ParameterizedTest
    @CsvSource({
        "code, mobile boxes, 400, /code",
        "code, , 400, /code",
        "area, 105, 422, /area",
        "area, 99, 422, /area",
        "vi, ' ', 400, /vi",
        "document, , 400, /document"
    })
    void everyMistakeIsNamed(String field, String value, int status, String pointer) {
        Map<String, Object> content = content("OG_WRONG", "VN");
        content.put(field, value);

        add("trunguong", content).then().statusCode(status).body("violations.pointer", hasItem(pointer));
    }

    @Test
    void everyDoorIsLocked() {
        for (String url : List.of(CONTENTS, CONTENTS + "/VN/GENERAL")) {
            RestAssured.get(url).then().statusCode(401);
            as("nobody").get(url).then().statusCode(403);
            as("og-content-auditor").get(url).then().statusCode(200);
        }
        post(RestAssured.given(), CONTENTS, content("OG_X", "12")).then().statusCode(401);
        add("og-content-auditor", content("OG_X", "12")).then().statusCode(403);
        add("og-content-12", content("OG_X", "VN")).then().statusCode(403);
        add("og-content-105", content("OG_X", "12"))
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
        change("og-content-12", "VN/TRAINING", 0L, "x", false).then().statusCode(403);
        change("trunguong", "VN/OG_NONE", 0L, "x", false).then().statusCode(404);
        change("trunguong", "99/TRAINING", 0L, "x", false).then().statusCode(404);
        asFounder().get("/api/v1/elections/og-none/budget/contents").then().statusCode(404);
    }

    private static Map<String, Object> content(String code, String area) {
        return new HashMap<>(Map.of(
                "code", code, "area", area, "vi", "Nội dung " + code, "en", "Content " + code, "document", DOCUMENT));
    }

    private static Map<String, Object> allocation(String area, String content) {
        return new HashMap<>(Map.of(
                "area",
                area,
                "content",
                content,
                "source",
                area.equals("VN") ? "NATIONAL_ASSEMBLY_PART" : "COUNCIL_PART",
                "amount",
                1000,
                "document",
                DOCUMENT));
    }

    private static Response allocate(String area, String content) {
        return post(asFounder(), "/api/v1/elections/og-content/budget/allocations", allocation(area, content));
    }

    private static Response add(String user, Map<String, Object> content) {
        return post(as(user), CONTENTS, content);
    }

    private static Response change(String user, String content, Long version, String vi, boolean withdrawn) {
        return put(
                as(user),
                CONTENTS + "/" + content,
                version,
                Map.of("vi", vi, "en", vi, "withdrawn", withdrawn, "document", DOCUMENT));
    }
}
