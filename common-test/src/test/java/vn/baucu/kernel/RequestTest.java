package vn.baucu.kernel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

/** What bad requests get: one shape of answer, the right status, nothing of our insides. */
@QuarkusTest
@WithTestResource(Embedded.class)
class RequestTest extends ServiceTest {

    /** G-056. */
    @Test
    void whoTakesOnlyXmlGetsNothing() {
        asTeam().accept(ContentType.XML).get(NOTES).then().statusCode(406).body("type", is("/problems/not-acceptable"));
    }

    /** G-049. */
    @ParameterizedTest
    @CsvSource({"DELETE", "PATCH", "PROPFIND", "FOO"})
    void anUnknownMethodIsRefused(String method) {
        asTeam().request(method, NOTES).then().statusCode(405).body("type", is("/problems/method-not-allowed"));
    }

    /** G-050. */
    @Test
    void headAnswersAsGetWithoutABody() {
        asTeam().head(NOTES).then().statusCode(200).body(emptyString());
    }

    /** G-043. */
    @Test
    void aPathInCapitalsLeadsNowhere() {
        given().get("/API/V1/doors").then().statusCode(404).body("type", is("/problems/not-found"));
    }

    /** G-094. */
    @ParameterizedTest
    @CsvSource({"00000000-0000-0000-0000-000000000000", "abc"})
    void anIdOfNothingIsNotFound(String id) {
        given().header("Authorization", "Bearer " + Tokens.of(country.user("team")))
                .get("/api/v1/notes/" + id)
                .then()
                .statusCode(404)
                .body("type", is("/problems/not-found"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "G-097, colour=red, colour, unknown-parameter",
        "G-098, limit=1&limit=2, limit, repeated-parameter",
        "G-101, sort=password, sort, unknown-parameter",
        "G-095, day=2026-02-29, day, wrong-form",
        "G-095, day=15/03/2026, day, wrong-form",
        "G-095, day=0000-01-01, day, wrong-form",
        "G-083, round=first, round, wrong-form",
        "G-082, only-urgent=1, only-urgent, wrong-form",
        "G-076, limit=ten, limit, wrong-form",
        "G-076, limit=1e1, limit, wrong-form",
        "limits, limit=0, limit, min",
        "limits, limit=1001, limit, max"
    })
    void aQueryParameterOfTheWrongFormIsRefused(String id, String query, String parameter, String code) {
        asTeam().get(NOTES + "?" + query)
                .then()
                .statusCode(400)
                .body("type", is("/problems/validation-failed"))
                .body("violations[0].pointer", is(parameter))
                .body("violations[0].code", is(code));
    }

    @ParameterizedTest
    @CsvSource({"limit=5", "round=FIRST&day=2026-03-15", "only-urgent=true", "mark=a&mark=b"})
    void aQueryParameterOfTheRightFormIsTaken(String query) {
        asTeam().get(NOTES + "?" + query).then().statusCode(200);
    }

    /** G-109, G-110. */
    @ParameterizedTest
    @CsvSource({
        "'\"3\"', 204",
        "'\"2\"', 412",
        "*, 412",
        "3, 412",
        "'W/\"3\"', 412",
        "'\"x\"', 412",
        "'\"1\", \"2\"', 412"
    })
    void aVersionIsNamedExactly(String ifMatch, int status) {
        asTeam().header("If-Match", ifMatch)
                .post(NOTES + "/versions")
                .then()
                .statusCode(status)
                .header("ETag", status == 412 ? is("\"3\"") : nullValue());
    }

    @Test
    void aVersionMustBeNamed() {
        asTeam().post(NOTES + "/versions").then().statusCode(428).body("type", is("/problems/precondition-required"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Please sign in, en",
        "en-GB;q=0.9, Please sign in, en",
        "vi, Cần đăng nhập, vi",
        "fr, Cần đăng nhập, vi",
        "'fr, en;q=0.5', Please sign in, en",
        ";;;q=x, Cần đăng nhập, vi"
    })
    void aRefusalSpeaksTheLanguageAskedFor(String accepted, String title, String language) {
        given().header("Accept-Language", accepted)
                .get("/api/v1/broken/none")
                .then()
                .statusCode(404);
        given().pathParam("election", country.election())
                .header("Accept-Language", accepted)
                .get("/api/v1/elections/{election}/door")
                .then()
                .statusCode(401)
                .header("Content-Language", is(language))
                .body("title", is(title));
    }

    /** G-119. */
    @ParameterizedTest
    @CsvSource({"sql, 500", "code, 500", "checked, 500", "teapot, 400", "none, 404"})
    void whatBreaksInsideIsNotToldOutside(String door, int status) {
        String body = given().header("X-Request-Id", "r-17")
                .get("/api/v1/broken/" + door)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("instance", is("r-17"))
                .extract()
                .asString();

        assertThat(body).doesNotContainIgnoringCase("exception", "secret", "select", "vn.baucu", "java", "/home");
    }

    /** A request id goes into logs and the audit, so it is taken only if it is one. */
    @ParameterizedTest
    @CsvSource({"a b", "'<script>'", "''"})
    void aRequestIdThatIsNoneIsNotRepeated(String id) {
        given().header("X-Request-Id", id)
                .get("/api/v1/broken/none")
                .then()
                .statusCode(404)
                .body("instance", is("-"));
    }
}
