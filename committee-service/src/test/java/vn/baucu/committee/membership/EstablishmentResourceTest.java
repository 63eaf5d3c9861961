package vn.baucu.committee.membership;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.membership.Staff.committee;
import static vn.baucu.committee.membership.Staff.establish;
import static vn.baucu.committee.membership.Staff.established;
import static vn.baucu.committee.membership.Staff.establishment;
import static vn.baucu.committee.membership.Staff.member;
import static vn.baucu.committee.membership.Staff.team;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class EstablishmentResourceTest {

    private static final String BODIES = "/api/v1/elections/es/bodies";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/es").statusCode() == 404) {
            Country.pollingAreas2021("es");
            give("es", "es-ub-105", "COMMITTEE", "105");
            give("es", "es-ub-108", "COMMITTEE", "108");
            give("es", "es-to", "POLLING_TEAM", "03388-001");
            established("es", establishment("ELECTION_COMMITTEE", "12", "12", committee(31)));
        }
    }

    @Test
    void aCommitteeIsEstablishedWithAllItsMembers() {
        asFounder()
                .get(BODIES + "/EC-12")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("members", is(31))
                .body("level", is("PROVINCE"))
                .body("path", is(List.of("VN", "12")))
                .body("establishedBy.area", is("12"))
                .body("decision.number", is("15/QĐ-UBND"))
                .body("deviations", empty());
    }

    @Test
    void aBoardBelongsToAConstituency() {
        establish(asFounder(), "es", establishment("ELECTION_BOARD", "NA-12-1", "12", team(15)))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/elections/es/bodies/EB-NA-12-1"))
                .header("ETag", "\"1\"")
                .body("ballotType", is("NATIONAL_ASSEMBLY"))
                .body("level", is("PROVINCE"));
    }

    @Test
    void aTeamOfAnArmedUnitIsSmaller() {
        establish(asFounder(), "es", establishment("POLLING_TEAM", "318-001", "318", team(9)))
                .then()
                .statusCode(201)
                .body("setting", is("ARMED_FORCES"))
                .body("body", is("PT-318-001"));
    }

    @Test
    void aTeamOfNineNeedsAReasonOfItsOwn() {
        Map<String, Object> nine = establishment("POLLING_TEAM", "03388-002", "03388", team(9));
        establish(asFounder(), "es", nine)
                .then()
                .statusCode(422)
                .body("violations.code", contains("size"))
                .body("violations[0].article", is("25"))
                .body("violations[0].pointer", is("/members"));

        nine.put("reason", "Bản vùng cao ít cán bộ");
        establish(asFounder(), "es", nine)
                .then()
                .statusCode(201)
                .body("reason", is("Bản vùng cao ít cán bộ"))
                .body("deviations.code", contains("size"));

        asFounder().get(BODIES + "?deviating=true").then().body("items.body", contains("PT-03388-002"));
    }

    @ParameterizedTest
    @CsvSource({"HEAD, position-head", "SECRETARY, position-secretary", "CHAIR, position-chair"})
    void noReasonExcusesWhoHeadsAndWhoWrites(String position, String code) {
        List<Map<String, Object>> members = team(12);
        members.get(11).put("position", position);
        Map<String, Object> document = establishment("POLLING_TEAM", "318-002", "318", members);
        document.put("reason", "Đề nghị của địa phương");

        establish(asFounder(), "es", document)
                .then()
                .statusCode(422)
                .body("violations.code", hasItem(code))
                .body("violations.article", hasItem("25"));
    }

    @ParameterizedTest
    @CsvSource({
        "ELECTION_COMMITTEE, 99, 12, unknown-scope",
        "ELECTION_COMMITTEE, VN, VN, unknown-scope",
        "ELECTION_COMMITTEE, 105, 12, not-the-authority",
        "ELECTION_BOARD, PC-12-1, 105, not-the-authority",
        "POLLING_TEAM, 03478-001, 108, not-the-authority",
        "POLLING_TEAM, 318-002, 12, not-the-authority",
        "BY_ELECTION_COUNCIL, VN, VN, not-in-regime",
        "SUBCOMMITTEE, 12, 12, required"
    })
    void theDecisionIsThatOfTheAuthority(String kind, String scope, String area, String code) {
        establish(asFounder(), "es", establishment(kind, scope, area, team(11)))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem(code));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        List<Map<String, Object>> members = new ArrayList<>(team(11));
        members.add(member("LÒ THỊ MỘT", "MEMBER"));
        members.add(member("Ma Thị Mười", "MEMBER", "trunguong"));
        Map<String, Object> young = member("Ma Thị Chín", "MEMBER");
        young.put("birthDate", "2031-01-01");
        members.add(young);

        establish(asFounder(), "es", establishment("POLLING_TEAM", "03386-001", "105", members))
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        hasItems("/establishedBy", "/members/11/name", "/members/12/user", "/members/13/birthDate"))
                .body("violations.code", hasItems("not-the-authority", "duplicate", "self-appointment", "birth"));
    }

    @Test
    void aBodyIsEstablishedOnce() {
        establish(asFounder(), "es", establishment("ELECTION_COMMITTEE", "12", "12", committee(31)))
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"));
    }

    @Test
    void theSameRequestSentTwiceEstablishesOneBody() {
        Map<String, Object> document = establishment("ELECTION_COMMITTEE", "03386", "03386", committee(9));
        establish(asFounder().header("Idempotency-Key", "es-twice"), "es", document)
                .then()
                .statusCode(201);

        establish(asFounder().header("Idempotency-Key", "es-twice"), "es", document)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
    }

    @Test
    void bodiesOfPracticeAreNumberedAndFree() {
        Map<String, Object> delegation = establishment(
                "INSPECTION_DELEGATION", "12", "12", new ArrayList<>(List.of(member("Lò Văn Tra", "HEAD"))));
        delegation.put("number", 2);
        delegation.put("covers", List.of("105", "108"));

        establish(asFounder(), "es", delegation)
                .then()
                .statusCode(201)
                .body("body", is("ID-12-2"))
                .body("covers", is(List.of("105", "108")))
                .body("deviations", empty());
    }

    @Test
    void aCommitteeEstablishesBodiesOfItsAreaOnly() {
        establish(as("es-ub-105"), "es", establishment("ELECTION_BOARD", "DC-105-1", "105", team(9)))
                .then()
                .statusCode(201);
        establish(as("es-ub-108"), "es", establishment("ELECTION_BOARD", "DC-105-1", "105", team(9)))
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
        establish(as("es-ub-105"), "es", establishment("ELECTION_COMMITTEE", "105", "105", committee(11)))
                .then()
                .statusCode(403);
        establish(as("es-ub-105"), "es", establishment("ELECTION_COMMITTEE", "03388", "03388", committee(9)))
                .then()
                .statusCode(201);
    }

    @Test
    void bodiesAreFilteredSearchedAndTakenAway() {
        asFounder()
                .get(BODIES + "?kind=ELECTION_COMMITTEE&scope=12&active=true&name=sin ho")
                .then()
                .statusCode(200)
                .body("items.body", contains("EC-12"));
        asFounder().get(BODIES + "?within=108").then().body("items.body", not(hasItem("EC-12")));
        asFounder().get(BODIES + "?kind=TEAM").then().statusCode(400);
        asFounder().get(BODIES + "?limit=1").then().body("items", hasSize(1));
        asFounder()
                .accept("text/csv")
                .get(BODIES + "?scope=12")
                .then()
                .statusCode(200)
                .body(containsString("EC-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "scope", "name", "establishedBy", "decision", "members"})
    void aFieldIsRequired(String field) {
        Map<String, Object> document = establishment("ELECTION_COMMITTEE", "12", "12", committee(31));
        document.remove(field);

        establish(asFounder(), "es", document).then().statusCode(400).body("violations.pointer", hasItem("/" + field));
    }

    @Test
    void onlyThoseWhoOrganiseEstablish() {
        RestAssured.get(BODIES).then().statusCode(401);
        RestAssured.get(BODIES + "/EC-12").then().statusCode(401);
        as("nobody").get(BODIES).then().statusCode(403);
        as("es-to").get(BODIES + "/EC-12").then().statusCode(200);
        establish(RestAssured.given(), "es", "{}").then().statusCode(401);
        establish(as("es-to"), "es", establishment("ELECTION_BOARD", "NA-12-2", "12", team(9)))
                .then()
                .statusCode(403);
        asFounder().get(BODIES + "/EC-99").then().statusCode(404);
        asFounder().get("/api/v1/elections/none/bodies").then().statusCode(404);
    }
}
