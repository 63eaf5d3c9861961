package vn.baucu.committee.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.membership.Staff.change;
import static vn.baucu.committee.membership.Staff.decision;
import static vn.baucu.committee.membership.Staff.established;
import static vn.baucu.committee.membership.Staff.establishment;
import static vn.baucu.committee.membership.Staff.member;
import static vn.baucu.committee.membership.Staff.team;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.committee.Country;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class SeatResourceTest {

    private static final String TEAM = "PT-03388-001";

    @Test
    void aMemberWithASignInNameActsForTheBodyUntilReplaced() {
        country("se-act");
        as("se-act-1").get("/api/v1/elections/se-act/areas").then().statusCode(200);
        String head = memberOf("se-act", "HEAD");

        change(
                        asFounder(),
                        "se-act",
                        TEAM + "/members/" + head + "/leaving",
                        Map.of(
                                "reason", "REPLACED",
                                "decision", decision("2021-05-10"),
                                "successor", member("Vàng Thị Mới", "HEAD", "se-act-2")))
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("succeeds", is(head))
                .body("name", is("Vàng Thị Mới"));

        as("se-act-1").get("/api/v1/elections/se-act/areas").then().statusCode(403);
        as("se-act-2").get("/api/v1/elections/se-act/areas").then().statusCode(200);
        List<JsonPath> told = Log.events(Topics.DUTIES, "se-act/se-act-1", 2);
        assertThat(told.get(0).getString("duties[0].from")).isEqualTo("2021-03-31T17:00:00Z");
        assertThat(told.get(1).getString("duties[0].until")).isNotNull();
        asFounder()
                .get("/api/v1/elections/se-act/members?body=" + TEAM + "&past=true&position=HEAD")
                .then()
                .body("items", hasSize(2))
                .body("items.endReason", hasItem("REPLACED"))
                .body("items.until", hasItem("2021-05-10"));
    }

    @Test
    void auditorsSeeFromWhichBodyADutyComes() {
        country("se-who");

        asFounder()
                .get("/api/v1/elections/se-who/officers?scope=03388-001")
                .then()
                .statusCode(200)
                .body("items.user", contains("se-who-1"))
                .body("items.role", contains("POLLING_TEAM"))
                .body("items[0].bodies", is(List.of(TEAM)));
    }

    @Test
    void whoWasNamedBesidesKeepsTheDuty() {
        country("se-both");
        give("se-both", "se-both-5", "POLLING_TEAM", "03388-001");
        String added = change(asFounder(), "se-both", TEAM + "/members", naming("Ma Thị Năm", "MEMBER", "se-both-5"))
                .then()
                .statusCode(201)
                .extract()
                .path("member");

        change(asFounder(), "se-both", TEAM + "/members/" + added + "/leaving", leaving())
                .then()
                .statusCode(201);

        as("se-both-5").get("/api/v1/elections/se-both/areas").then().statusCode(200);
    }

    @Test
    void aBodyThatIsLeftShortIsFlagged() {
        country("se-short");
        String head = memberOf("se-short", "HEAD");

        change(asFounder(), "se-short", TEAM + "/members/" + head + "/leaving", leaving())
                .then()
                .statusCode(201)
                .body("endReason", is("LEFT"));

        asFounder()
                .get("/api/v1/elections/se-short/bodies/" + TEAM)
                .then()
                .body("members", is(10))
                .body("deviations.code", hasItems("size", "position-head"));
        change(asFounder(), "se-short", TEAM + "/members", naming("Ma Thị Tổ", "HEAD", "se-short-9"))
                .then()
                .statusCode(201);
        asFounder().get("/api/v1/elections/se-short/bodies/" + TEAM).then().body("deviations", empty());
    }

    @Test
    void whilePeopleVoteAHeadLeavesToASuccessorOnly() {
        country("og-head");
        String head = memberOf("og-head", "HEAD");
        Officials.enter("og-head", "OPEN").then().statusCode(200);

        change(asFounder(), "og-head", TEAM + "/members/" + head + "/leaving", leaving())
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"));

        Map<String, Object> replaced = new HashMap<>(leaving());
        replaced.put("successor", naming("Ma Thị Tổ", "HEAD", "og-head-9").get("member"));
        change(asFounder(), "og-head", TEAM + "/members/" + head + "/leaving", replaced)
                .then()
                .statusCode(201);
    }

    @Test
    void aSecondHeadIsNotNamed() {
        country("se-head");

        change(asFounder(), "se-head", TEAM + "/members", naming("Ma Thị Tổ", "HEAD", "se-head-9"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("position-head"))
                .body("violations.article", contains("25"));
    }

    @Test
    void somebodyStandsInForAnIllMember() {
        country("se-ill");
        String head = memberOf("se-ill", "HEAD");
        Map<String, Object> delegation = new HashMap<>(Map.of(
                "user", "se-ill-7",
                "name", "Giàng A Thay",
                "from", "2021-05-01",
                "lastDay", "2999-05-24",
                "decision", decision("2021-05-01")));

        change(asFounder(), "se-ill", TEAM + "/members/" + head + "/delegations", delegation)
                .then()
                .statusCode(201)
                .body("lastDay", is("2999-05-24"));

        as("se-ill-7").get("/api/v1/elections/se-ill/areas").then().statusCode(200);
        asFounder()
                .get("/api/v1/elections/se-ill/bodies/" + TEAM + "/delegations")
                .then()
                .statusCode(200)
                .body("items.user", contains("se-ill-7"));
        delegation.put("lastDay", "2021-04-01");
        delegation.put("user", "se-ill-1");
        change(asFounder(), "se-ill", TEAM + "/members/" + head + "/delegations", delegation)
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("ends-before-start", "same-person"));
        change(asFounder(), "se-ill", TEAM + "/members/" + head + "/leaving", leaving())
                .then()
                .statusCode(201);
        as("se-ill-7").get("/api/v1/elections/se-ill/areas").then().statusCode(403);
    }

    @Test
    void aDissolvedBodyHandsOver() {
        country("se-end");
        Map<String, Object> handover = Map.of(
                "handedOn", "2021-06-05",
                "receivedBy", "Ủy ban nhân dân phường Đoàn Kết",
                "content", "Con dấu, biên bản",
                "documentNumber", "03/BB-TBC");
        change(asFounder(), "se-end", TEAM + "/handovers", handover).then().statusCode(409);

        change(asFounder(), "se-end", TEAM + "/dissolution", Map.of("day", "2021-06-12", "document", "09/BC"))
                .then()
                .statusCode(200)
                .body("dissolvedOn", is("2021-06-12"))
                .body("members", is(0));

        as("se-end-1").get("/api/v1/elections/se-end/areas").then().statusCode(403);
        change(asFounder(), "se-end", TEAM + "/dissolution", Map.of("day", "2021-06-12", "document", "09/BC"))
                .then()
                .statusCode(409);
        change(asFounder(), "se-end", TEAM + "/handovers", handover).then().statusCode(201);
        asFounder()
                .get("/api/v1/elections/se-end/bodies/" + TEAM + "/handovers")
                .then()
                .body("items.documentNumber", contains("03/BB-TBC"));
    }

    @Test
    void meetingsDecideByTwoThirdsPresentAndMoreThanHalfOfAll() {
        country("se-meet");
        String meetings = "/api/v1/elections/se-meet/bodies/" + TEAM + "/meetings";
        Map<String, Object> vote = new HashMap<>(Map.of(
                "heldAt",
                "2021-05-20T01:00:00Z",
                "subject",
                "Phân công nhiệm vụ",
                "present",
                8,
                "inFavour",
                6,
                "against",
                2));

        as("se-meet-1")
                .contentType(ContentType.JSON)
                .body(vote)
                .post(meetings)
                .then()
                .statusCode(201)
                .body("adopted", is(true));
        vote.put("present", 7);
        vote.put("against", 0);
        vote.put("heldAt", "2021-05-21T01:00:00Z");
        as("se-meet-1")
                .contentType(ContentType.JSON)
                .body(vote)
                .post(meetings)
                .then()
                .statusCode(201)
                .body("quorate", is(false));
        vote.put("present", 12);
        as("se-meet-1")
                .contentType(ContentType.JSON)
                .body(vote)
                .post(meetings)
                .then()
                .statusCode(422);

        asFounder().get(meetings).then().statusCode(200).body("items.adopted", is(List.of(true, false)));
        RestAssured.get(meetings).then().statusCode(401);
        as("se-meet-none").get(meetings).then().statusCode(403);
    }

    @Test
    void membersAreSearchedAndSortedByGivenName() {
        country("se-list");

        asFounder()
                .get("/api/v1/elections/se-list/members?name=lo thi mot")
                .then()
                .statusCode(200)
                .body("items.name", contains("Lò Thị Một"));
        asFounder()
                .get("/api/v1/elections/se-list/members?sort=NAME&limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        JsonPath first = asFounder()
                .get("/api/v1/elections/se-list/members?sort=NAME&limit=10")
                .jsonPath();
        asFounder()
                .get("/api/v1/elections/se-list/members?sort=NAME&limit=10&after=" + first.getString("next"))
                .then()
                .body("items", hasSize(1));
        give("se-list", "se-list-ub", "COMMITTEE", "108");
        as("se-list-ub")
                .get("/api/v1/elections/se-list/members")
                .then()
                .statusCode(200)
                .body("items", empty());
        asFounder()
                .accept("text/csv")
                .get("/api/v1/elections/se-list/members")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"members", "members/x/leaving", "members/x/delegations", "dissolution", "handovers"})
    void doors(String path) {
        country("se-doors");
        String url = "/api/v1/elections/se-doors/bodies/" + TEAM + "/"
                + path.replace("x", UUID.randomUUID().toString());

        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(url)
                .then()
                .statusCode(401);
        as("se-doors-none")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(url)
                .then()
                .statusCode(403);
        as("se-doors-1")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(url)
                .then()
                .statusCode(403);
        asFounder().contentType(ContentType.JSON).body("{").post(url).then().statusCode(400);
        asFounder().contentType(ContentType.JSON).body("{}").post(url).then().statusCode(400);
    }

    @Test
    void aChangeNeedsTheVersionSeenAndAKnownMember() {
        country("se-version");
        give("se-version", "se-version-108", "COMMITTEE", "108");
        String url = "/api/v1/elections/se-version/bodies/" + TEAM + "/members";
        Object naming = naming("Ma Thị Mười", "MEMBER", "se-version-9");

        asFounder().contentType(ContentType.JSON).body(naming).post(url).then().statusCode(428);
        asFounder()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"9\"")
                .body(naming)
                .post(url)
                .then()
                .statusCode(412);
        change(as("se-version-108"), "se-version", TEAM + "/members", naming)
                .then()
                .statusCode(403);
        change(asFounder(), "se-version", TEAM + "/members/" + UUID.randomUUID() + "/leaving", leaving())
                .then()
                .statusCode(404);
        change(asFounder(), "se-version", TEAM + "/members/x/leaving", leaving())
                .then()
                .statusCode(404);
    }

    private static void country(String election) {
        if (asFounder().get("/api/v1/elections/" + election).statusCode() == 200) {
            return;
        }
        Country.pollingAreas2021(election);
        List<Map<String, Object>> members = team(11);
        members.get(0).put("user", election + "-1");
        established(election, establishment("POLLING_TEAM", "03388-001", "03388", members));
    }

    private static Map<String, Object> naming(String name, String position, String user) {
        return Map.of("member", member(name, position, user), "decision", decision("2021-05-10"));
    }

    private static Map<String, Object> leaving() {
        return Map.of("reason", "LEFT", "decision", decision("2021-05-10"));
    }

    private static String memberOf(String election, String position) {
        return asFounder()
                .get("/api/v1/elections/" + election + "/members?body=" + TEAM + "&position=" + position)
                .jsonPath()
                .getString("items[0].member");
    }
}
