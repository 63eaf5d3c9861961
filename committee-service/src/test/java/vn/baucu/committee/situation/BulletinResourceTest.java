package vn.baucu.committee.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class BulletinResourceTest {

    private static final String BULLETINS = "/api/v1/elections/bu/bulletins";
    private static final String NO_ID = "00000000-0000-0000-0000-000000000001";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/bu").statusCode() == 404) {
            Country.pollingAreas2021("bu");
            give("bu", "bu-tinh", "COMMITTEE", "12");
            give("bu", "bu-huyen", "COMMITTEE", "105");
            give("bu", "bu-khac", "COMMITTEE", "108");
            give("bu", "bu-kiem-tra", "INSPECTOR", "12");
            json(asFounder(), Map.of("due", "2021-05-23T04:30:00Z", "levels", List.of("DISTRICT")))
                    .post("/api/v1/elections/bu/report-hours")
                    .then()
                    .statusCode(201);
            json(as("bu-huyen"), Map.of("situation", "Bầu cử đúng tiến độ.", "health", "Không có ca bệnh."))
                    .put("/api/v1/elections/bu/report-hours/2021-05-23T04:30:00Z/reports/105")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aDraftIsWrittenFromReportsWithTheFiguresThereAre() {
        String text = draft("bu-tinh", "12").then().statusCode(201).extract().path("text");

        assertThat(text)
                .contains("ỦY BAN BẦU CỬ TỈNH LAI CHÂU")
                .contains("- Thành phố Lai Châu: Bầu cử đúng tiến độ.")
                .contains("5. Y tế\n- Thành phố Lai Châu: Không có ca bệnh.")
                .contains("Chưa có khu vực bỏ phiếu nào (trong 6) báo cáo số cử tri đã bỏ phiếu.")
                .contains("- Đại biểu Quốc hội: 2 đơn vị bầu cử, bầu 6 đại biểu")
                .contains("Đã báo cáo: 1/3")
                .contains("Chưa báo cáo: Huyện Sìn Hồ, Huyện Đảo");
    }

    @Test
    void aBulletinIsEditedThenIssuedThenNeverChanged() {
        String id = draft("bu-tinh", "12").path("bulletin");
        edit("bu-tinh", id, "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("text", is("Đã sửa."));
        issue("bu-tinh", id, "\"2\"", "01/BC-UBBC").then().statusCode(200).body("state", is("ISSUED"));

        edit("bu-tinh", id, "\"3\"").then().statusCode(409).body("type", is("/problems/state-conflict"));
        issue("bu-tinh", id, "\"3\"", "02/BC-UBBC").then().statusCode(409);
        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.createUpdate("update committee.bulletin set text = 'x' where bulletin = :id")
                                .bind("id", UUID.fromString(id))
                                .execute()))
                .hasMessageContaining("is issued");
        as("bu-tinh").get(BULLETINS + "/" + id).then().body("text", is("Đã sửa."));
    }

    @Test
    void aCorrectionIsANewBulletinThatNamesTheOld() {
        String old = draft("bu-tinh", "12").path("bulletin");
        correction("bu-tinh", "12", old).then().statusCode(422).body("violations.pointer", is(List.of("/corrects")));
        issue("bu-tinh", old, "\"1\"", "11/BC-UBBC").then().statusCode(200);
        correction("bu-huyen", "105", old).then().statusCode(422);

        String id = correction("bu-tinh", "12", old)
                .then()
                .statusCode(201)
                .body("corrects", is(old))
                .body("text", containsString("Đính chính Báo cáo số 11/BC-UBBC"))
                .extract()
                .path("bulletin");
        issue("bu-tinh", id, "\"1\"", "12/BC-UBBC").then().statusCode(200);

        as("bu-tinh").get(BULLETINS + "/" + old).then().body("correctedBy", is(id));
    }

    @Test
    void aNumberIsGivenOnceInAnArea() {
        issue("bu-tinh", draft("bu-tinh", "12").path("bulletin"), "\"1\"", "21/BC-UBBC")
                .then()
                .statusCode(200);

        issue("bu-tinh", draft("bu-tinh", "12").path("bulletin"), "\"1\"", " 21/BC-UBBC ")
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"));
        issue("bu-huyen", draft("bu-huyen", "105").path("bulletin"), "\"1\"", "21/BC-UBBC")
                .then()
                .statusCode(200);
    }

    @Test
    void aChangeNeedsTheVersionSeen() {
        String id = draft("bu-tinh", "12").path("bulletin");

        edit("bu-tinh", id, null).then().statusCode(428);
        edit("bu-tinh", id, "\"4\"").then().statusCode(412).header("ETag", "\"1\"");
        issue("bu-tinh", id, null, "31/BC-UBBC").then().statusCode(428);
        issue("bu-tinh", id, "\"4\"", "31/BC-UBBC").then().statusCode(412);
    }

    @Test
    void bulletinsAreSeenAboveTheAreaThatGivesThem() {
        String id = draft("bu-huyen", "105").path("bulletin");

        for (String covering : List.of("bu-huyen", "bu-tinh", "bu-kiem-tra", "trunguong")) {
            as(covering).get(BULLETINS + "/" + id).then().statusCode(200);
            as(covering).get(BULLETINS + "?area=105&limit=1000").then().body("items.bulletin", hasItem(id));
        }
        as("bu-khac").get(BULLETINS + "/" + id).then().statusCode(403);
        as("bu-khac").get(BULLETINS + "?limit=1000").then().body("items.bulletin", not(hasItem(id)));
        edit("bu-khac", id, "\"1\"").then().statusCode(403);
        issue("bu-khac", id, "\"1\"", "41/BC-UBBC").then().statusCode(403);
        draft("bu-khac", "105").then().statusCode(403);
    }

    @Test
    void bulletinsAreFilteredAndComeInPages() {
        String draft = draft("bu-huyen", "105").path("bulletin");
        draft("bu-huyen", "105").then().statusCode(201);

        as("bu-huyen").get(BULLETINS + "?state=DRAFT&limit=1000").then().body("items.bulletin", hasItem(draft));
        as("bu-huyen").get(BULLETINS + "?state=ISSUED&limit=1000").then().body("items.bulletin", not(hasItem(draft)));
        as("bu-huyen").get(BULLETINS + "?state=x").then().statusCode(400);
        String first = as("bu-huyen").get(BULLETINS + "?limit=1").path("items[0].bulletin");
        String next = as("bu-huyen").get(BULLETINS + "?limit=1").path("next");
        as("bu-huyen").get(BULLETINS + "?limit=1&after=" + next).then().body("items.bulletin", not(hasItem(first)));
    }

    @ParameterizedTest
    @CsvSource({
        "area, 99999, 422, /area",
        "cutOff, 2999-01-01T00:00:00Z, 422, /cutOff",
        "corrects, 00000000-0000-0000-0000-000000000001, 422, /corrects",
        "area, , 400, /area"
    })
    void everyMistakeIsNamed(String field, String value, int status, String pointer) {
        Map<String, Object> document = new HashMap<>(Map.of("area", "12"));
        document.put(field, value);

        json(as("bu-tinh"), document)
                .post(BULLETINS)
                .then()
                .statusCode(status)
                .body("violations.pointer", is(List.of(pointer)));
    }

    @Test
    void everyDoorIsLocked() {
        String one = BULLETINS + "/" + draft("bu-tinh", "12").path("bulletin");
        for (String url : List.of(BULLETINS, one)) {
            RestAssured.get(url).then().statusCode(401);
            as("nobody").get(url).then().statusCode(403);
        }
        Map.of(BULLETINS, Method.POST, one + "/text", Method.PUT, one + "/issue", Method.POST)
                .forEach((url, method) -> {
                    json(RestAssured.given(), Map.of())
                            .request(method, url)
                            .then()
                            .statusCode(401);
                    json(as("bu-kiem-tra"), Map.of())
                            .request(method, url)
                            .then()
                            .statusCode(403);
                    for (String body : List.of("null", "[]", "{}", "{\"x\": 1}")) {
                        json(as("bu-tinh"), body).request(method, url).then().statusCode(400);
                    }
                });
        as("bu-tinh").get(BULLETINS + "/" + NO_ID).then().statusCode(404);
        edit("bu-tinh", NO_ID, "\"1\"").then().statusCode(404);
        issue("bu-tinh", NO_ID, "\"1\"", "51/BC-UBBC").then().statusCode(404);
        asFounder().get("/api/v1/elections/bu-none/bulletins").then().statusCode(404);
    }

    @Test
    void bulletinsAreSortedAsAsked() {
        List<String> drafted = new ArrayList<>();
        for (String cutOff : List.of("2021-05-23T05:00:00Z", "2021-05-23T09:00:00Z", "2021-05-23T03:00:00Z")) {
            drafted.add(json(as("bu-khac"), Map.of("area", "108", "cutOff", cutOff))
                    .post(BULLETINS)
                    .path("bulletin"));
        }

        assertThat(walk("")).isEqualTo(drafted);
        assertThat(walk("&sort=NEWEST")).containsExactly(backwards(drafted));
        assertThat(walk("&sort=CUT_OFF")).containsExactly(drafted.get(1), drafted.get(0), drafted.get(2));
        as("bu-khac").get(BULLETINS + "?sort=colour").then().statusCode(400);
    }

    private static String[] backwards(List<String> list) {
        List<String> backwards = new ArrayList<>(list);
        Collections.reverse(backwards);
        return backwards.toArray(String[]::new);
    }

    private static List<String> walk(String sort) {
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = as("bu-khac")
                    .get(BULLETINS + "?area=108&limit=1" + sort + next)
                    .jsonPath();
            found.addAll(page.getList("items.bulletin"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return found;
    }

    private static RequestSpecification json(RequestSpecification officer, Object body) {
        return officer.contentType(ContentType.JSON).body(body);
    }

    private static Response draft(String user, String area) {
        return json(as(user), Map.of("area", area)).post(BULLETINS);
    }

    private static Response correction(String user, String area, String old) {
        return json(as(user), Map.of("area", area, "corrects", old)).post(BULLETINS);
    }

    private static Response edit(String user, String bulletin, String ifMatch) {
        return meant(json(as(user), Map.of("text", "Đã sửa.")), ifMatch).put(BULLETINS + "/" + bulletin + "/text");
    }

    private static Response issue(String user, String bulletin, String ifMatch, String number) {
        return meant(json(as(user), Map.of("number", number)), ifMatch).post(BULLETINS + "/" + bulletin + "/issue");
    }

    private static RequestSpecification meant(RequestSpecification request, String ifMatch) {
        return ifMatch == null ? request : request.header("If-Match", ifMatch);
    }
}
