package vn.baucu.committee.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class ElectionResourceTest {

    private static final String GOOD = """
            {"code": "%s", "name": "Bầu cử đại biểu Quốc hội khóa XV", "nameEn": "15th National Assembly",
             "kind": "GENERAL", "regime": "vn-2015", "votingDay": "2021-05-23",
             "verification": {"NATIONAL_ASSEMBLY": "SECOND_PERSON"}}""";

    @Test
    void anElectionIsAnnouncedInPreparation() {
        announce(GOOD.replace("%s", "e-new"))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/elections/e-new"))
                .header("ETag", "\"1\"")
                .body("phase", is("PREPARATION"))
                .body("nameEn", is("15th National Assembly"))
                .body("verification.NATIONAL_ASSEMBLY", is("SECOND_PERSON"))
                .body("verification.COMMUNE_COUNCIL", is("NONE"));

        asFounder().get("/api/v1/elections/e-new").then().statusCode(200).body("votingDay", is("2021-05-23"));
        asFounder()
                .get("/api/v1/elections/e-new/areas/VN")
                .then()
                .statusCode(200)
                .body("name", is("Việt Nam"))
                .body("level", is("NATION"))
                .body("children", is(0));
    }

    @Test
    void otherServicesHearOfAnElection() {
        announce(GOOD.replace("%s", "e-told")).then().statusCode(201);

        JsonPath event = Log.events(Topics.ELECTIONS, "e-told", 1).get(0);

        assertThat(event.getString("regime")).isEqualTo("vn-2015");
        assertThat(event.getString("phase")).isEqualTo("PREPARATION");
        assertThat(event.getString("calendar.C12")).isEqualTo("2021-04-13");
        assertThat(event.getLong("version")).isOne();
        assertThat(Log.events(Topics.AREAS, "e-told", 1).get(0).getString("area"))
                .isEqualTo("VN");
    }

    @Article("5")
    @Test
    void theVotingDayIsASundayByArticle5() {
        refused(changed("votingDay", "2021-05-22"), 422)
                .body("violations.pointer", is(List.of("/votingDay")))
                .body("violations.article", is(List.of("5")));
    }

    @Test
    void theRegimeMustExist() {
        refused(changed("regime", "vn-1997"), 422).body("violations.code", is(List.of("unknown-regime")));
    }

    @Test
    void aBallotTypeThatTheRegimeLacksIsNotVerified() {
        Map<String, Object> election = changed("regime", "vn-2025");
        election.put("votingDay", "2026-03-15");
        election.put("verification", Map.of("DISTRICT_COUNCIL", "NONE"));

        refused(election, 422).body("violations.pointer", is(List.of("/verification")));
    }

    @Test
    void anElectionDemandsOfMinutesWhatItSaysAndElseWhatItsRegimeDoes() {
        Map<String, Object> election = changed("code", "st-e-minutes");
        election.put("verification", Map.of("NATIONAL_ASSEMBLY", "DOUBLE_ENTRY"));
        election.put("minutes", Map.of("evidence", List.of("NATIONAL_ASSEMBLY")));

        asFounder()
                .contentType(ContentType.JSON)
                .body(election)
                .post("/api/v1/elections")
                .then()
                .statusCode(201)
                .body("verification.NATIONAL_ASSEMBLY", is("DOUBLE_ENTRY"))
                .body("minutes.evidence", is(List.of("NATIONAL_ASSEMBLY")))
                .body("minutes.plausibility.invalidPermille", is(30));
        JsonPath event = Log.events(Topics.ELECTIONS, "st-e-minutes", 1).get(0);
        assertThat(event.getInt("minutes.plausibility.unanimousAbove")).isEqualTo(300);
    }

    @Test
    void demandsThatNoMinutesCanMeetAreRefused() {
        Map<String, Object> election = changed("regime", "vn-2025");
        election.put("votingDay", "2026-03-15");
        election.put(
                "minutes",
                Map.of("wholeForm", List.of("DISTRICT_COUNCIL"), "plausibility", Map.of("invalidPermille", 1001)));

        refused(election, 422).body("violations.pointer", is(List.of("/minutes", "/minutes/plausibility")));
    }

    @Test
    void aNameIsPlainText() {
        refused(changed("name", "Bầu cử 🎉"), 422).body("violations.pointer", is(List.of("/name")));
    }

    @Test
    void allRulesBrokenAreToldAtOnce() {
        Map<String, Object> election = changed("regime", "vn-1997");
        election.put("votingDay", "1821-05-22");
        election.put("name", "★");

        refused(election, 422)
                .body(
                        "violations.code",
                        containsInAnyOrder("unknown-regime", "not-a-sunday", "out-of-range", "plain-text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "name", "kind", "regime", "votingDay"})
    void aFieldIsRequired(String field) {
        Map<String, Object> election = changed("code", "e-required");
        election.remove(field);

        refused(election, 400).body("violations.pointer", hasItem("/" + field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{",
                "{\"code\": 5}",
                "{\"code\": \"e\", \"unknown\": 1}",
                "{\"kind\": \"SPECIAL\"}",
                "{\"votingDay\": 20210523}"
            })
    void aBodyOfAnotherFormIsRefused(String body) {
        announce(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("instance", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"E1", "a b", "", "abcdefghijklmnopqrstu", "é"})
    void aCodeOfAnotherFormIsRefused(String code) {
        refused(changed("code", code), 400).body("violations.pointer", everyItem(is("/code")));
    }

    @Test
    void aCodeIsTakenOnce() {
        announce(GOOD.replace("%s", "e-once")).then().statusCode(201);

        announce(GOOD.replace("%s", "e-once")).then().statusCode(409).body("type", is("/problems/duplicate"));
    }

    @Test
    void theSameRequestSentTwiceAnnouncesOneElection() {
        Response first = asFounder()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "announce-twice")
                .body(GOOD.replace("%s", "e-twice"))
                .post("/api/v1/elections");
        Response second = asFounder()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "announce-twice")
                .body(GOOD.replace("%s", "e-twice"))
                .post("/api/v1/elections");

        second.then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", first.header("ETag"));
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    }

    @Test
    void withoutATokenNothingIsShown() {
        RestAssured.get("/api/v1/elections").then().statusCode(401).header("WWW-Authenticate", "Bearer");
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(GOOD.replace("%s", "e-anonymous"))
                .post("/api/v1/elections")
                .then()
                .statusCode(401);
    }

    @Test
    void aCommitteeAnnouncesNoElection() {
        Officials.announce2021("e-committee");
        Officials.send("e-committee", "areas", "code,level,kind,name,parent_code", "12,PROVINCE,PROVINCE,Tỉnh A,VN")
                .isDone();
        Officials.give("e-committee", "ub-e", "COMMITTEE", "12");

        as("ub-e")
                .contentType(ContentType.JSON)
                .body(GOOD.replace("%s", "e-other"))
                .post("/api/v1/elections")
                .then()
                .statusCode(403)
                .body("type", is("/problems/forbidden"));
    }

    @Test
    void whoHasNoDutySeesNoElection() {
        as("nobody").get("/api/v1/elections").then().statusCode(403);
    }

    @Test
    void anUnknownElectionIsNotFound() {
        asFounder().get("/api/v1/elections/e-none").then().statusCode(404).body("type", is("/problems/not-found"));
    }

    @Test
    void electionsComeInPages() {
        Officials.announce2021("e-page-1");
        Officials.announce2021("e-page-2");

        JsonPath first = asFounder().get("/api/v1/elections?limit=1").jsonPath();
        JsonPath second = asFounder()
                .get("/api/v1/elections?limit=1&after=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items")).hasSize(1);
        assertThat(second.getList("items.code")).hasSize(1).doesNotContainAnyElementsOf(first.getList("items.code"));
    }

    private static Map<String, Object> changed(String field, Object value) {
        Map<String, Object> election =
                new HashMap<>(new JsonPath(GOOD.replace("%s", "e-refused")).<String, Object>getMap(""));
        election.put(field, value);
        return election;
    }

    private static ValidatableResponse refused(Map<String, Object> election, int status) {
        return announce(election).then().statusCode(status).body("type", is("/problems/validation-failed"));
    }

    private static Response announce(Object election) {
        return asFounder().contentType(ContentType.JSON).body(election).post("/api/v1/elections");
    }
}
