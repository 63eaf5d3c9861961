package vn.baucu.kernel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.testing.Embedded;

/** Every list can be taken away as a table. */
@QuarkusTest
@WithTestResource(Embedded.class)
class TableTest {

    private static final String TABLES = "/api/v1/tables";
    private static final String HEADER = "\ufeffname,place.area,place.number,covers,votes,places,at,day,open,count\r\n";

    @Test
    void aListIsATableToWhoAsksForCsv() {
        ExtractableResponse<Response> answer = csv("");

        assertThat(answer.contentType()).startsWith("text/csv").contains("charset=UTF-8");
        assertThat(answer.asString()).isEqualTo(HEADER + """
                "Đỗ Thị ""Ánh"", Hưng Yên",12,7,"03388;03390",a=1,"area=12,number=1;area=01,number=2",\
                2026-03-15T12:00:00Z,,true,-5\r
                """);
    }

    @Test
    void aTableWithoutRowsHasItsColumns() {
        assertThat(csv("/empty").asString()).isEqualTo(HEADER);
    }

    /** U-030. */
    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1+cmd", "@SUM", "\tx", "\rx"})
    void noCellIsAFormula(String name) {
        String table = given().accept("text/csv")
                .queryParam("name", name)
                .get(TABLES)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(table.substring(HEADER.length())).containsPattern("^\"?'" + Pattern.quote(name));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json",
                "*/* | application/json",
                "text/csv, application/json;q=0.5 | text/csv",
                "application/json, text/csv | application/json"
            })
    void theOneLikedBetterIsGiven(String accept, String given) {
        int rows = given.equals("text/csv") ? 100_000 : 100;
        String body = given().header("Accept", accept)
                .get(TABLES + "/numbers")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(given))
                .extract()
                .asString();

        assertThat(body.split("\\b1\\d{6}\\b", -1).length - 1).isEqualTo(rows);
    }

    /** G-056. */
    @ParameterizedTest
    @CsvSource({"application/xml, /numbers", "text/html, ''"})
    void whatNobodyOffersIsNotGiven(String accept, String list) {
        given().accept(accept).get(TABLES + list).then().statusCode(406).body("type", is("/problems/not-acceptable"));
    }

    @Test
    void aTableIsLongerThanAPage() {
        assertThat(csv("/numbers").asString().lines()).hasSize(100_001);
        given().get(TABLES + "/numbers?limit=1000").then().statusCode(200).body("items", hasSize(1000));
        given().get(TABLES + "/numbers?limit=1001").then().statusCode(400);
        given().accept("text/csv")
                .get(TABLES + "/numbers?limit=100001")
                .then()
                .statusCode(400)
                .body("violations[0].code", is("max"));
    }

    @Test
    void theRestOfATableIsBehindTheLink() {
        String next = csv("/numbers?limit=5").header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");

        String rest = given().urlEncodingEnabled(false)
                .accept("text/csv")
                .get(next)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(rest).isEqualTo("\ufeffvalue\r\n1000005\r\n1000006\r\n1000007\r\n1000008\r\n1000009\r\n");
    }

    @Test
    void aPageOfJsonHasTheLinkToo() {
        var first =
                given().get(TABLES + "/numbers?limit=5").then().statusCode(200).extract();

        assertThat(first.header("Link"))
                .isEqualTo("</api/v1/tables/numbers?limit=5&after=" + first.path("next") + ">; rel=\"next\"");
    }

    @Test
    void theLastPageHasNoLink() {
        given().get(TABLES).then().statusCode(200).header("Link", nullValue());
    }

    private static ExtractableResponse<Response> csv(String list) {
        return given().accept("text/csv")
                .get(TABLES + list)
                .then()
                .statusCode(200)
                .extract();
    }
}
