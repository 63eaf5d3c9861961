package vn.baucu.committee.document;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.asFounder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class DocumentLinkResourceTest {

    private final DocumentDesk desk = new DocumentDesk("linked");

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void aMovedDeadlineNamesTheDocumentOfTheRegister() {
        String document = desk.entered(DocumentDesk.issued("RESOLUTION", "EC-12"));

        move(document).then().statusCode(200).body("deadlines.find{it.id=='C12'}.document.document", is(document));
    }

    @Test
    void aDecisionThatNamesNoDocumentOfTheRegisterStands() {
        Response moved = move(null);

        moved.then().statusCode(200);
    }

    @Test
    void aCancelledDocumentDecidesNothing() {
        String document = desk.entered(DocumentDesk.issued("RESOLUTION", "EC-12"));
        desk.cancel(asFounder(), document, "\"1\"").then().statusCode(200);

        move(document)
                .then()
                .statusCode(400)
                .body("violations.code", is(List.of("unknown-document")))
                .body("violations.pointer", is(List.of("/document/document")));
    }

    @Test
    void aDocumentOfAnotherElectionDecidesNothing() {
        DocumentDesk other = new DocumentDesk("linked-other");
        other.open();
        String document = other.entered(DocumentDesk.issued("RESOLUTION", "EC-12"));

        move(document).then().statusCode(400).body("violations.code", is(List.of("unknown-document")));
    }

    @ParameterizedTest
    @CsvSource({
        "bodies, decision",
        "bodies/EC-12/members, decision",
        "bodies/EC-12/members/x/leaving, decision",
        "budget/rates, document",
        "budget/allocations, document",
        "area-rearrangements, document",
        "councils/PC-12/publication, document"
    })
    void everyDecisionIsRefusedWhoseDocumentIsUnknown(String path, String field) {
        Map<String, Object> document = new HashMap<>();
        document.put(field, deciding(UUID.randomUUID().toString()));
        if (path.startsWith("budget")) {
            document.put("amount", 1);
        }

        asFounder()
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(document)
                .post("/api/v1/elections/linked/" + path)
                .then()
                .statusCode(400)
                .body("violations.findAll{it.code=='unknown-document'}.pointer", hasItem("/" + field + "/document"));
    }

    private static Map<String, Object> deciding(String document) {
        Map<String, Object> deciding = new HashMap<>(
                Map.of("number", "41/NQ-HĐBCQG", "date", "2021-04-01", "issuer", "Hội đồng bầu cử quốc gia"));
        if (document != null) {
            deciding.put("document", document);
        }
        return deciding;
    }

    private static Response move(String document) {
        String calendar = "/api/v1/elections/linked/calendar";
        return asFounder()
                .header("If-Match", asFounder().get(calendar).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("date", "2021-04-10", "document", deciding(document)))
                .put(calendar + "/C12");
    }
}
