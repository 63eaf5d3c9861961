package vn.baucu.committee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.document.DocumentDesk.incoming;
import static vn.baucu.committee.document.DocumentDesk.issued;
import static vn.baucu.committee.document.DocumentDesk.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.SampleBodies;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class DocumentResourceTest {

    private static final DocumentDesk DESK = new DocumentDesk("dr");

    private static boolean established;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void country() {
        DESK.open();
        if (!established) {
            established = true;
            SampleBodies bodies = new SampleBodies(jdbi, "dr");
            List<String> path = List.of("VN", "12");
            bodies.establish("SC-12-2", "SUBCOMMITTEE", "PROVINCE", path);
            bodies.establish("ST-12-1", "STEERING_COMMITTEE", "PROVINCE", path);
            bodies.establish("ID-12-1", "INSPECTION_DELEGATION", "PROVINCE", path);
            bodies.establish("AT-12-1", "ASSISTANCE_TEAM", "PROVINCE", path);
        }
    }

    @Test
    void aDocumentIssuedHereGetsItsNumberWithItsSymbol() {
        DESK.enter(DESK.officer("108"), issued("PLAN", "EC-108"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1/elections/dr/documents/"))
                .body("number", is(1))
                .body("symbol", is("01/KH-UBBC"))
                .body("level", is("DISTRICT"))
                .body("place", is("108"))
                .body("path", is(List.of("VN", "12", "108")))
                .body("state", is("REGISTERED"))
                .body("reason", nullValue())
                .body("registeredAt", notNullValue());

        DESK.enter(DESK.officer("108"), issued("PLAN", "EC-108")).then().body("symbol", is("02/KH-UBBC"));
    }

    @ParameterizedTest
    @CsvSource({
        "RESOLUTION, NC-VN, 01/NQ-HĐBCQG, VN, NATION",
        "LETTER, EC-12, 01/UBBC, 12, PROVINCE",
        "DECISION, EC-12, 01/QĐ-UBBC, 12, PROVINCE",
        "NOTICE, EB-NA-12-1, 01/TB-BBC, NA-12-1, PROVINCE",
        "MINUTES, PT-03388-001, 01/BB-TBC, 03388-001, COMMUNE",
        "MINUTES, PT-318-001, 01/BB-TBC, 318-001, DISTRICT",
        "GUIDANCE, SC-12-2, 01/HD-TB, 12, PROVINCE",
        "DIRECTIVE, ST-12-1, 01/CT-BCĐ, 12, PROVINCE",
        "MINUTES, ID-12-1, 01/BB-ĐKT, 12, PROVINCE",
        "PLAN, AT-12-1, 01/KH-TGV, 12, PROVINCE"
    })
    void aSymbolNamesKindWithIssuer(String kind, String issuer, String symbol, String place, String level) {
        DESK.enter(asFounder(), issued(kind, issuer))
                .then()
                .statusCode(201)
                .body("symbol", is(symbol))
                .body("place", is(place))
                .body("level", is(level));
    }

    @Test
    void aDocumentFromOutsideCarriesItsOwnNumber() {
        String id = DESK.entered(incoming("41/2021/TT-BNV", "VN"));

        DESK.officer("03388")
                .get(DESK.path() + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("number", is(41))
                .body("symbol", is("41/2021/TT-BNV"))
                .body("authority", is("Bộ Nội vụ"))
                .body("issuer", nullValue())
                .body("place", is("VN"));
    }

    /** M-063. */
    @Test
    void aNumberFromOutsideIsRegisteredOnceInAPlace() {
        DESK.entered(incoming("77/QĐ-BNV", "VN"));

        DESK.enter(asFounder(), with(incoming("77/qđ-bnv", "VN"), "authority", "BỘ NỘI VỤ"))
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"));
        DESK.entered(incoming("77/QĐ-BNV", "12"));
        DESK.entered(with(incoming("77/QĐ-BNV", "VN"), "date", "2020-12-31"));
        DESK.entered(with(incoming("77/QĐ-BNV", "VN"), "authority", "Bộ Y tế"));
    }

    @Test
    void oneCancelledMayBeRegisteredAnewFromOutside() {
        String mistaken = DESK.entered(incoming("78/QĐ-BNV", "VN"));
        DESK.cancel(asFounder(), mistaken, "\"1\"").then().statusCode(200);

        DESK.entered(incoming("78/QĐ-BNV", "VN"));
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, '', /issuer, one-issuer",
        "issuer, EC-99, /issuer, unknown-body",
        "issuer, XX-12, /issuer, unknown-body",
        "issuer, SC-12, /issuer, unknown-body",
        "issuer, SC-12-9, /issuer, unknown-body",
        "issuer, EC-, /issuer, unknown-body",
        "issuer, EC-VN, /issuer, unknown-body",
        "issuer, NC-12, /issuer, unknown-body",
        "authority, Bộ Nội vụ, /issuer, one-issuer",
        "symbol, 02/KH-UBBC, /symbol, given-here",
        "level, PROVINCE, /level, given-here",
        "area, 12, /area, given-here",
        "date, 2999-01-01, /date, out-of-range",
        "date, 1945-09-07, /date, out-of-range",
        "summary, NguyÔn V¨n, /summary, legacy-encoding",
        "signer, Nguyeãn Vaên, /signer, legacy-encoding"
    })
    void anEntryKeepsTheRules(String field, String value, String pointer, String code) {
        Map<String, Object> entry = with(issued("PLAN", "EC-12"), field, value.isEmpty() ? null : value);

        DESK.enter(asFounder(), entry)
                .then()
                .statusCode(422)
                .body("type", is("/problems/validation-failed"))
                .body("violations.pointer", is(List.of(pointer)))
                .body("violations.code", is(List.of(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "area, '', /area, required",
        "level, '', /level, required",
        "symbol, '', /symbol, required",
        "symbol, 0/TT-BNV, /symbol, out-of-range",
        "area, 99999, /area, unknown-area"
    })
    void anEntryFromOutsideKeepsTheRules(String field, String value, String pointer, String code) {
        Map<String, Object> entry = with(incoming("9/TT-BNV", "VN"), field, value.isEmpty() ? null : value);

        DESK.enter(asFounder(), entry)
                .then()
                .statusCode(422)
                .body("violations.pointer", is(List.of(pointer)))
                .body("violations.code", is(List.of(code)));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Map<String, Object> entry = with(issued("PLAN", "EC-12"), "date", "2999-01-01");
        entry.put("symbol", "02/KH-UBBC");
        entry.put("relations", List.of(Map.of("kind", "BASED_ON", "document", "00000000-0000-0000-0000-000000000001")));

        DESK.enter(asFounder(), entry)
                .then()
                .statusCode(422)
                .body("violations.code", containsInAnyOrder("given-here", "out-of-range", "unknown-document"));
    }

    @ParameterizedTest
    @CsvSource({"kind, /kind", "date, /date", "signer, /signer", "summary, /summary"})
    void aFieldIsRequired(String field, String pointer) {
        DESK.enter(asFounder(), with(issued("PLAN", "EC-12"), field, null))
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{\"kind\": \"NOVEL\"}",
                "{\"x\": 1}",
                "{\"date\": \"05/02/2021\"}",
                "{\"date\": 1612483200}",
                "{\"summary\": 1}",
                "{\"relations\": {}}",
                "{\"symbol\": \"no number\"}",
                "{\"signer\": \"a\u202eb\"}"
            })
    void aBodyOfAnotherFormIsRefused(String body) {
        DESK.enter(asFounder(), body).then().statusCode(400);
    }

    @Test
    void textIsKeptInOneSpelling() {
        String decomposed = Normalizer.normalize("Kế  hoạch \u00a0của H'Bơ Niê", Normalizer.Form.NFD);

        DESK.enter(asFounder(), with(issued("PLAN", "EC-105"), "summary", decomposed))
                .then()
                .statusCode(201)
                .body("summary", is("Kế hoạch của H'Bơ Niê"));
    }

    @Test
    void anEntryIsPutRight() {
        String id = DESK.entered(issued("DIRECTIVE", "EC-105"));

        DESK.amend(
                        DESK.officer("105"),
                        id,
                        "\"1\"",
                        with(issued("DIRECTIVE", "EC-105"), "summary", "Chỉ thị về bầu cử"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("number", is(1))
                .body("summary", is("Chỉ thị về bầu cử"));

        assertThat(audited("amend-document", id))
                .contains("Triển khai công tác bầu cử")
                .contains("Chỉ thị về bầu cử");
    }

    @Test
    void aNumberFromOutsideIsPutRight() {
        String id = DESK.entered(incoming("81/QĐ-BNV", "VN"));
        DESK.entered(incoming("82/QĐ-BNV", "VN"));

        DESK.amend(asFounder(), id, "\"1\"", incoming("83/QĐ-BNV", "VN"))
                .then()
                .statusCode(200)
                .body("number", is(83));
        DESK.amend(asFounder(), id, "\"2\"", incoming("82/QĐ-BNV", "VN"))
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"));
    }

    @ParameterizedTest
    @CsvSource({"kind, NOTICE, /kind", "issuer, EC-12, /issuer", "date, 2020-02-05, /date"})
    void whatTheNumberRestsOnIsFixed(String field, String value, String pointer) {
        String id = DESK.entered(issued("GUIDANCE", "EC-105"));

        DESK.amend(asFounder(), id, "\"1\"", with(issued("GUIDANCE", "EC-105"), field, value))
                .then()
                .statusCode(422)
                .body("violations.pointer", is(List.of(pointer)))
                .body("violations.code", is(List.of("fixed")));
    }

    @Test
    void aCancelledDocumentStaysWithItsNumber() {
        String id = DESK.entered(issued("LETTER", "EC-105"));

        DESK.cancel(DESK.officer("105"), id, "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", is("CANCELLED"))
                .body("reason", is("Ghi nhầm"));

        DESK.enter(asFounder(), issued("LETTER", "EC-105")).then().body("number", is(2));
        DESK.officer("105").get(DESK.path() + "/" + id).then().body("number", is(1));
        DESK.cancel(asFounder(), id, "\"2\"").then().statusCode(409).body("type", is("/problems/state-conflict"));
        DESK.amend(asFounder(), id, "\"2\"", issued("LETTER", "EC-105")).then().statusCode(409);
    }

    @Test
    void aChangeNeedsTheVersionSeen() {
        String id = DESK.entered(issued("NOTICE", "EC-105"));

        DESK.amend(asFounder(), id, null, issued("NOTICE", "EC-105")).then().statusCode(428);
        DESK.amend(asFounder(), id, "\"2\"", issued("NOTICE", "EC-105"))
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"");
        DESK.cancel(asFounder(), id, null).then().statusCode(428);
        DESK.cancel(asFounder(), id, "\"2\"").then().statusCode(412).header("ETag", "\"1\"");
    }

    @Test
    void noRoleOfTheServiceErasesADocument() {
        String id = DESK.entered(issued("RESOLUTION", "EC-108"));

        List<String> refused = List.of(
                "delete from committee.document where document = '" + id + "'",
                "update committee.document set issuer = 'EC-12' where document = '" + id + "'",
                "truncate committee.document_file",
                "update committee.document_file set name = 'x'",
                "delete from committee.document_file");

        for (String statement : refused) {
            assertThatExceptionOfType(UnableToExecuteStatementException.class)
                    .as(statement)
                    .isThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement)))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void theSameRequestSentTwiceGivesOneDocument() {
        Map<String, Object> entry = issued("MINUTES", "EC-108");
        DESK.enter(asFounder().header("Idempotency-Key", "dr-twice"), entry)
                .then()
                .statusCode(201)
                .body("number", is(1));

        DESK.enter(asFounder().header("Idempotency-Key", "dr-twice"), entry)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", is(1));

        DESK.enter(asFounder(), entry).then().body("number", is(2));
    }

    private String audited(String action, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select detail from kernel.audit where action = :action and subject = :subject")
                .bind("action", action)
                .bind("subject", subject)
                .mapTo(String.class)
                .one());
    }
}
