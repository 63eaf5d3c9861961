package vn.baucu.committee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.document.DocumentDesk.incoming;
import static vn.baucu.committee.document.DocumentDesk.issued;
import static vn.baucu.committee.document.DocumentDesk.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class DocumentListResourceTest {

    private static final DocumentDesk DESK = new DocumentDesk("dl");

    @BeforeEach
    void documents() {
        DESK.open();
        if (!list("").isEmpty()) {
            return;
        }
        DESK.entered(incoming("01/2021/TT-BNV", "VN"));
        DESK.entered(with(issued("PLAN", "EC-12"), "summary", "Kế hoạch tổ chức bầu cử"));
        DESK.entered(with(issued("DECISION", "EC-12"), "date", "2021-03-01"));
        DESK.entered(with(issued("DECISION", "EC-12"), "date", "2021-03-02"));
        DESK.entered(with(issued("NOTICE", "EC-105"), "signer", "Đỗ Thị Ước"));
        DESK.entered(issued("NOTICE", "EC-03388"));
        DESK.entered(issued("NOTICE", "EC-108"));
        DESK.entered(with(issued("MINUTES", "EB-NA-12-1"), "date", "2021-05-24"));
        DESK.entered(with(issued("MINUTES", "PT-03388-001"), "date", "2021-05-23"));
        String mistaken = DESK.entered(issued("DECISION", "EC-12"));
        DESK.cancel(asFounder(), mistaken, "\"1\"").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=PLAN | 01/KH-UBBC",
                "issuer=EC-12&kind=DECISION&state=REGISTERED | 01/QĐ-UBBC 02/QĐ-UBBC",
                "state=CANCELLED | 03/QĐ-UBBC",
                "level=NATION | 01/2021/TT-BNV",
                "place=105 | 01/TB-UBBC",
                "within=03388 | 01/TB-UBBC 01/BB-TBC",
                "from=2021-03-02&until=2021-05-23 | 02/QĐ-UBBC 01/BB-TBC",
                "q=KE hoach bau cu | 01/KH-UBBC",
                "q=do thi uoc | 01/TB-UBBC",
                "q=tt-bnv | 01/2021/TT-BNV",
                "q=bo noi vu | 01/2021/TT-BNV",
                "q=không có gì cả | ''"
            })
    void documentsAreFound(String query, String symbols) {
        assertThat(list(query)).containsExactly(symbols.isEmpty() ? new String[0] : symbols.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "registered, 01/2021/TT-BNV, 03/QĐ-UBBC",
        "date, 01/2021/TT-BNV, 01/BB-BBC",
        "latest, 01/BB-BBC, 01/2021/TT-BNV"
    })
    void documentsComeInPagesInAnyOrder(String sort, String first, String last) {
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = asFounder()
                    .get(DESK.path() + "?limit=3&sort=" + sort + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }

        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
        assertThat(list("sort=" + sort)).startsWith(first).endsWith(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 10",
                "105 | 8",
                "108 | 6",
                "03388 | 8",
                "03388-001 | 9",
                "NA-12-1 | 7",
                "front | 10",
                "auditor | 10"
            })
    void everybodyReadsWhatStandsAboveOrBelow(String scope, int documents) {
        JsonPath page = DESK.officer(scope).get(DESK.path()).jsonPath();

        assertThat(page.getList("items.symbol")).as(page.prettify()).hasSize(documents);
    }

    @Test
    void documentsAreCountedByKind() {
        asFounder()
                .get(DESK.path() + "/counts?within=12")
                .then()
                .statusCode(200)
                .body("documents", is(8))
                .body("cancelled", is(1))
                .body("kinds.DECISION", is(2))
                .body("kinds.NOTICE", is(3))
                .body("kinds.CIRCULAR", nullValue());
        DESK.officer("108").get(DESK.path() + "/counts?place=108").then().body("documents", is(1));
    }

    @Test
    void documentsAreCountedByIssuer() {
        JsonPath first =
                asFounder().get(DESK.path() + "/counts/issuers?limit=3").jsonPath();

        assertThat(first.getList("items.authority")).containsExactly("Bộ Nội vụ", null, null);
        assertThat(first.getList("items.issuer")).containsExactly(null, "EB-NA-12-1", "EC-03388");
        JsonPath rest = asFounder()
                .get(DESK.path() + "/counts/issuers?limit=100&after=" + first.getString("next"))
                .jsonPath();
        assertThat(rest.getList("items.issuer")).containsExactly("EC-105", "EC-108", "EC-12", "EC-12", "PT-03388-001");
        assertThat(rest.getList("items.kind")).containsExactly("NOTICE", "NOTICE", "DECISION", "PLAN", "MINUTES");
        assertThat(rest.getInt("items[2].documents")).isEqualTo(2);
        assertThat(rest.getInt("items[2].cancelled")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind=NOVEL", "state=LOST", "sort=size", "limit=0", "after=x", "colour=red", "from=1.2.2021"})
    void aQueryOfAnotherFormIsRefused(String query) {
        asFounder().get(DESK.path() + "?" + query).then().statusCode(400);
    }

    private static List<String> list(String query) {
        return asFounder()
                .get(DESK.path() + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.symbol");
    }
}
