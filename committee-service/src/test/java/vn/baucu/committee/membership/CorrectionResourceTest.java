package vn.baucu.committee.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.membership.Staff.established;
import static vn.baucu.committee.membership.Staff.establishment;
import static vn.baucu.committee.membership.Staff.team;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
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
class CorrectionResourceTest {

    private static final String TEAM = "PT-03388-001";
    private static final String URL = "/api/v1/elections/mend/bodies/" + TEAM;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/mend").statusCode() == 404) {
            Country.pollingAreas2021("mend");
            List<Map<String, Object>> members = team(11);
            members.get(0).put("user", "mend-1");
            established("mend", establishment("POLLING_TEAM", "03388-001", "03388", members));
            give("mend", "mend-108", "COMMITTEE", "108");
        }
    }

    @Test
    void aWronglyWrittenMemberIsCorrected() {
        Response corrected = put(asFounder(), "/members/" + head(), details("Lò Thị Mốt"));

        corrected
                .then()
                .statusCode(200)
                .header("ETag", is(version()))
                .body("name", is("Lò Thị Mốt"))
                .body("birthDate", is("1981-03-01"))
                .body("birthYear", is(1981))
                .body("organisation", is("Trạm y tế phường"))
                .body("contact", nullValue())
                .body("position", is("HEAD"))
                .body("user", is("mend-1"));
        asFounder()
                .get("/api/v1/elections/mend/members?name=lo thi mot")
                .then()
                .body("items.name", hasItem("Lò Thị Mốt"));
    }

    @Test
    void theAuditTellsWhyAndWhichFieldsButNobodysData() {
        put(asFounder(), "/members/" + head(), details("Lò Thị Kín")).then().statusCode(200);

        assertThat(audit("correct-member")).anySatisfy(line -> assertThat(line)
                .contains("name")
                .endsWith(": Sai chính tả")
                .doesNotContain("Kín"));
    }

    @Test
    void theDutyFollowsTheRightName() {
        put(asFounder(), "/members/" + head(), details("Lò Thị Đúng")).then().statusCode(200);

        asFounder()
                .get("/api/v1/elections/mend/officers/mend-1")
                .then()
                .statusCode(200)
                .body("name", is("Lò Thị Đúng"));
    }

    @Test
    void theNameOfABodyIsCorrected() {
        put(asFounder(), "/name", Map.of("name", "Tổ bầu cử số 1", "reason", "Sai chính tả"))
                .then()
                .statusCode(200)
                .header("ETag", is(version()))
                .body("name", is("Tổ bầu cử số 1"));

        assertThat(audit("correct-body-name"))
                .anySatisfy(line -> assertThat(line).contains("→ Tổ bầu cử số 1: Sai chính tả"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' ', 400, /name",
        "reason, , 400, /reason",
        "birthDate, 1850-01-01, 422, /birthDate",
        "birthDate, , 422, /birthYear"
    })
    void everyMistakeIsNamed(String field, String value, int status, String pointer) {
        Map<String, Object> details = details("Lò Thị Một");
        details.put(field, value);

        put(asFounder(), "/members/" + head(), details)
                .then()
                .statusCode(status)
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void nobodyIsCorrectedIntoAnother() {
        Map<String, Object> details = details("Giàng A Hai");
        details.put("birthDate", "1980-02-28");

        put(asFounder(), "/members/" + head(), details)
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"))
                .body("violations.code", hasItem("duplicate"));
    }

    @ParameterizedTest
    @CsvSource({"/name", "/members/x"})
    void doors(String path) {
        String url = path.replace("x", head());
        Map<String, Object> body = url.equals("/name")
                ? Map.of("name", "Tổ bầu cử số 1", "reason", "Sai chính tả")
                : details("Lò Thị Một");

        put(RestAssured.given(), url, body).then().statusCode(401);
        put(as("mend-none"), url, body).then().statusCode(403);
        put(as("mend-1"), url, body).then().statusCode(403);
        put(as("mend-108"), url, body).then().statusCode(403);
        put(asFounder(), url, Map.of("x", 1)).then().statusCode(400);
        json(asFounder(), body).put(URL + url).then().statusCode(428);
        json(asFounder(), body)
                .header("If-Match", "\"999\"")
                .put(URL + url)
                .then()
                .statusCode(412);
        json(asFounder(), body)
                .header("If-Match", "\"1\"")
                .put(URL.replace(TEAM, "PT-03388-999") + url)
                .then()
                .statusCode(404);
    }

    @Test
    void onlyAMemberIsCorrected() {
        put(asFounder(), "/members/" + UUID.randomUUID(), details("Ai Đó"))
                .then()
                .statusCode(404);
        put(asFounder(), "/members/x", details("Ai Đó")).then().statusCode(404);
    }

    private List<String> audit(String action) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select detail from kernel.audit where action = :action and election = 'mend'")
                .bind("action", action)
                .mapTo(String.class)
                .list());
    }

    private static String head() {
        return asFounder()
                .get("/api/v1/elections/mend/members?body=" + TEAM + "&position=HEAD")
                .path("items[0].member");
    }

    private static String version() {
        return asFounder().get(URL).header("ETag");
    }

    private static Map<String, Object> details(String name) {
        return new HashMap<>(Map.of(
                "name", name,
                "birthDate", "1981-03-01",
                "organisation", "Trạm y tế phường",
                "reason", "Sai chính tả"));
    }

    private static Response put(RequestSpecification officer, String path, Object body) {
        return json(officer, body).header("If-Match", version()).put(URL + path);
    }

    private static RequestSpecification json(RequestSpecification officer, Object body) {
        return officer.contentType(ContentType.JSON).body(body);
    }
}
