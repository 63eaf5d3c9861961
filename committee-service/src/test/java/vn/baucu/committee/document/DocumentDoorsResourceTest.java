package vn.baucu.committee.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.document.DocumentDesk.incoming;
import static vn.baucu.committee.document.DocumentDesk.issued;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.testing.Embedded;

/** Who comes in where, and who does not. */
@QuarkusTest
@WithTestResource(Embedded.class)
class DocumentDoorsResourceTest {

    private static final DocumentDesk DESK = new DocumentDesk("dd");
    private static String document = "";

    @BeforeEach
    void country() {
        DESK.open();
        if (document.isEmpty()) {
            document = DESK.entered(issued("PLAN", "EC-105"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ",
                "POST ",
                "GET /counts",
                "GET /counts/issuers",
                "GET /{document}",
                "PUT /{document}",
                "POST /{document}/cancellation",
                "GET /{document}/relations",
                "GET /{document}/files",
                "POST /{document}/files?name=a.pdf",
                "GET /{document}/files/1"
            })
    void everyDoorIsClosedToStrangers(String operation) {
        call(RestAssured.given(), operation, "{}").then().statusCode(401).header("WWW-Authenticate", "Bearer");
        call(as("nobody"), operation, "{}").then().statusCode(403).body("type", is("/problems/forbidden"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /{document}",
                "PUT /{document}",
                "POST /{document}/cancellation",
                "GET /{document}/relations",
                "GET /{document}/files",
                "POST /{document}/files?name=a.pdf",
                "GET /{document}/files/1"
            })
    void aNeighbourIsOutOfScope(String operation) {
        call(DESK.officer("108"), operation, body(operation))
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /{document}", "POST /{document}/cancellation", "POST /{document}/files?name=a.pdf"})
    void thoseBelowReadWhatTheyMayNotChange(String operation) {
        DESK.officer("03388").get(DESK.path() + "/" + document).then().statusCode(200);

        call(DESK.officer("03388"), operation, body(operation))
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST ", "PUT /{document}", "POST /{document}/cancellation"})
    void thoseWhoOnlyReadDoNotWrite(String operation) {
        call(DESK.officer("auditor"), operation, body(operation))
                .then()
                .statusCode(403)
                .body("type", is("/problems/forbidden"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /{document}",
                "PUT /{document}",
                "POST /{document}/cancellation",
                "GET /{document}/relations",
                "GET /{document}/files",
                "POST /{document}/files?name=a.pdf",
                "GET /{document}/files/1"
            })
    void whatIsNotThereIsNotFound(String operation) {
        String unknown = operation.replace("{document}", "00000000-0000-0000-0000-000000000001");
        call(asFounder(), unknown, body(operation)).then().statusCode(404).body("type", is("/problems/not-found"));
        call(asFounder(), operation.replace("{document}", "x"), body(operation))
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET ", "POST ", "GET /counts", "GET /counts/issuers"})
    void anUnknownElectionIsNotFound(String operation) {
        String[] parts = operation.split(" ", 2);
        request(asFounder(), operation, body(operation))
                .request(parts[0], "/api/v1/elections/none/documents" + parts[1])
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "12, EC-12, 201",
        "12, EC-105, 201",
        "105, EC-105, 201",
        "105, EC-03388, 201",
        "105, EC-12, 403",
        "105, EC-108, 403",
        "105, EB-NA-12-1, 403",
        "NA-12-1, EB-NA-12-1, 201",
        "NA-12-1, EC-12, 403",
        "03388-001, PT-03388-001, 201",
        "03388-001, EC-03388, 403",
        "front, EC-12, 403"
    })
    void aBodyIsWrittenForWhereTheDutyCoversIt(String officer, String issuer, int status) {
        DESK.enter(DESK.officer(officer), issued("MINUTES", issuer)).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"front, 12, 201", "front, VN, 403", "105, 105, 201", "105, 12, 403", "105, 108, 403"})
    void whatComesFromOutsideIsWrittenWhereTheDutyCoversIt(String officer, String area, int status) {
        DESK.enter(DESK.officer(officer), incoming("5/TT-" + officer, area))
                .then()
                .statusCode(status);
    }

    @Test
    void aDocumentIsNotErased() {
        asFounder().delete(DESK.path() + "/" + document).then().statusCode(anyOf(is(404), is(405)));

        asFounder().get(DESK.path() + "/" + document).then().statusCode(200);
    }

    private static Object body(String operation) {
        if (operation.contains("/files")) {
            return "%PDF-1.7\n%%EOF";
        }
        return operation.contains("cancellation") ? Map.of("reason", "Ghi nhầm") : issued("PLAN", "EC-105");
    }

    private static Response call(RequestSpecification officer, String operation, Object body) {
        String[] parts = operation.replace("{document}", document).split(" ", 2);
        return request(officer, operation, body).request(parts[0], DESK.path() + parts[1]);
    }

    private static RequestSpecification request(RequestSpecification officer, String operation, Object body) {
        if (operation.startsWith("GET")) {
            return officer;
        }
        if (operation.contains("/files")) {
            return officer.contentType("application/pdf").body(body.toString().getBytes(UTF_8));
        }
        officer.header("If-Match", "\"1\"");
        return officer.contentType(ContentType.JSON).body(body);
    }
}
