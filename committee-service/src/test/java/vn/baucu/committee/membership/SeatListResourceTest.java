package vn.baucu.committee.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.membership.Staff.change;
import static vn.baucu.committee.membership.Staff.decision;
import static vn.baucu.committee.membership.Staff.established;
import static vn.baucu.committee.membership.Staff.establishment;
import static vn.baucu.committee.membership.Staff.team;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class SeatListResourceTest {

    private static final String ENDED = "PT-03388-001";
    private static final String URL = "/api/v1/elections/sl/bodies/" + ENDED + "/";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/sl").statusCode() == 200) {
            return;
        }
        Country.pollingAreas2021("sl");
        established("sl", establishment("POLLING_TEAM", "03388-001", "03388", team(11)));
        String head = asFounder()
                .get("/api/v1/elections/sl/members?body=" + ENDED + "&position=HEAD")
                .path("items[0].member");
        for (String day : new String[] {"2021-05-03", "2021-05-01"}) {
            change(asFounder(), "sl", ENDED + "/members/" + head + "/delegations", delegation(day))
                    .then()
                    .statusCode(201);
        }
        change(asFounder(), "sl", ENDED + "/dissolution", Map.of("day", "2021-06-12", "document", "09/BC"))
                .then()
                .statusCode(200);
        for (String day : new String[] {"2021-06-15", "2021-06-13"}) {
            change(asFounder(), "sl", ENDED + "/handovers", handover(day))
                    .then()
                    .statusCode(201);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delegations", "handovers"})
    void theEarliestComesFirstAndTheNextPageGoesOn(String list) {
        String day = list.equals("delegations") ? "from" : "handedOn";
        String next = asFounder().get(URL + list + "?limit=1").path("next");
        String first = asFounder().get(URL + list + "?limit=1").path("items[0]." + day);

        String second = asFounder()
                .get(URL + list + "?limit=1&after=" + next)
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("next", nullValue())
                .extract()
                .path("items[0]." + day);

        assertThat(second).isGreaterThan(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delegations", "handovers", "mandates"})
    void everyListIsATableToo(String list) {
        String table = asFounder().accept("text/csv").get(URL + list).asString();

        assertThat(table.lines()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delegations", "handovers", "mandates"})
    void aCursorOfAnotherListIsRefused(String list) {
        String next = asFounder()
                .get("/api/v1/elections/sl/members?past=true&limit=1")
                .path("next");

        asFounder().get(URL + list + "?after=" + next).then().statusCode(400);
    }

    @Test
    void mandatesComeInPages() {
        String next = asFounder().get(URL + "mandates?limit=1").path("next");

        asFounder()
                .get(URL + "mandates?limit=2&after=" + next)
                .then()
                .statusCode(200)
                .body("items.ballotType", contains("PROVINCIAL_COUNCIL", "DISTRICT_COUNCIL"));
    }

    private static Map<String, Object> delegation(String from) {
        return Map.of(
                "user",
                "sl-" + from,
                "name",
                "Giàng A Thay",
                "from",
                from,
                "lastDay",
                "2999-05-24",
                "decision",
                decision("2021-05-01"));
    }

    private static Map<String, Object> handover(String day) {
        return Map.of(
                "handedOn", day,
                "receivedBy", "Ủy ban nhân dân phường Đoàn Kết",
                "content", "Con dấu, biên bản",
                "documentNumber", "03/BB-TBC");
    }
}
