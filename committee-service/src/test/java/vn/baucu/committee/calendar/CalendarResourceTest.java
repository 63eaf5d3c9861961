package vn.baucu.committee.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.enter;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class CalendarResourceTest {

    private static final String MOVE = """
            {"date": "%s", "document": {"number": "41/NQ-HĐBCQG", "date": "2021-04-01",
             "issuer": "Hội đồng bầu cử quốc gia"}}""";

    @Test
    void deadlinesOf2021AreCountedOutFromTheDay() {
        Officials.announce2021("c-2021");

        asFounder()
                .get("/api/v1/elections/c-2021/calendar")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("zone", is("Asia/Ho_Chi_Minh"))
                .body(entry("C12") + ".until.date", is("2021-04-13"))
                .body(entry("C12") + ".article", notNullValue())
                .body(entry("C12") + ".name.en", notNullValue())
                .body(entry("C07") + ".until.date", is("2021-03-14"))
                .body(entry("C12") + ".byLaw", nullValue());
    }

    @Test
    void deadlinesOf2026FollowTheOtherLaw() {
        Officials.announce2026("c-2026");

        asFounder()
                .get("/api/v1/elections/c-2026/calendar")
                .then()
                .statusCode(200)
                .body(entry("C11") + ".until.date", is("2026-01-31"))
                .body(entry("C15") + ".until.date", is("2026-02-20"));
    }

    @Article("98")
    @Test
    void theNationalElectionCouncilMovesADeadlineByADocumentByArticle98() {
        Officials.announce2021("c-move");

        move("c-move", "C12", "\"1\"", MOVE.replace("%s", "2021-04-10"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body(entry("C12") + ".until.date", is("2021-04-10"))
                .body(entry("C12") + ".byLaw", is("2021-04-13"))
                .body(entry("C12") + ".document.number", is("41/NQ-HĐBCQG"));

        List<JsonPath> told = Log.events(Topics.ELECTIONS, "c-move", 2);
        assertThat(told.get(1).getString("calendar.C12")).isEqualTo("2021-04-10");
    }

    @Test
    void aDeadlineMovesTwice() {
        Officials.announce2021("c-again");
        move("c-again", "C12", "\"1\"", MOVE.replace("%s", "2021-04-10")).then().statusCode(200);

        move("c-again", "C12", "\"2\"", MOVE.replace("%s", "2021-04-11"))
                .then()
                .statusCode(200)
                .body(entry("C12") + ".until.date", is("2021-04-11"));
    }

    @Test
    void aMovedDeadlineGoesBackAndItsHistoryStays() {
        Officials.announce2021("c-back");
        move("c-back", "C12", "\"1\"", MOVE.replace("%s", "2021-04-10")).then().statusCode(200);

        restore("c-back", "C12", "\"2\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body(entry("C12") + ".until.date", is("2021-04-13"))
                .body(entry("C12") + ".document", nullValue());

        asFounder()
                .get("/api/v1/elections/c-back/calendar/C12/moves?limit=1")
                .then()
                .statusCode(200)
                .body("items.date", is(Collections.singletonList(null)))
                .body("next", notNullValue());
        asFounder()
                .get("/api/v1/elections/c-back/calendar/C12/moves")
                .then()
                .body("items.document.number", is(List.of("42/NQ-HĐBCQG", "41/NQ-HĐBCQG")))
                .body("items[1].date", is("2021-04-10"))
                .body("items[1].movedBy", is(Officials.FOUNDER));
        assertThat(Log.events(Topics.ELECTIONS, "c-back", 3).get(2).getString("calendar.C12"))
                .isEqualTo("2021-04-13");
    }

    @Test
    void onlyWhatWasMovedGoesBack() {
        Officials.announce2021("c-still");

        restore("c-still", "C12", "\"1\"").then().statusCode(409);
        restore("c-still", "C99", "\"1\"").then().statusCode(404);
        restore("c-still", "C12", "\"9\"").then().statusCode(412);
        restore("c-still", "C12", null).then().statusCode(428);
    }

    @ParameterizedTest
    @CsvSource({"responsible=POLLING_TEAM&level=COMMUNE, C19 C23 C26 C27", "level=DISTRICT&responsible=VOTER, C31-PC"})
    void theCalendarIsFilteredByBodyAndLevel(String query, String ids) {
        announceOnce("c-filter");

        asFounder()
                .get("/api/v1/elections/c-filter/calendar?" + query)
                .then()
                .statusCode(200)
                .body("deadlines.id", is(List.of(ids.split(" "))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?level=CITY", "?responsible=NOBODY", "/ics?language=FR", "?colour=red"})
    void aQueryOfAnotherFormIsRefused(String query) {
        announceOnce("c-filter");

        asFounder().get("/api/v1/elections/c-filter/calendar" + query).then().statusCode(400);
    }

    @Test
    void aCalendarProgramReadsTheCalendar() {
        announceOnce("c-filter");

        String file = asFounder()
                .get("/api/v1/elections/c-filter/calendar/ics?responsible=POLLING_TEAM&language=EN")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();

        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "UID:c-filter-C19@baucu\r\n", "DTSTART;VALUE=DATE:20210503\r\n", "DTSTART:20210523T000000Z\r\n")
                .contains("SUMMARY;LANGUAGE=en:Voting\r\n");
    }

    @Test
    void anEarlierOpeningMovesTheLastHoursOfItsPollingAreaByArticle71() {
        Country.pollingAreas2021("c-early");

        open("c-early", "03388-001", null, "05:30").then().statusCode(200).body("starts.time", is("05:30:00"));

        asFounder()
                .get("/api/v1/elections/c-early/calendar?pollingArea=03388-001")
                .then()
                .body(entry("C25") + ".until.date", is("2021-05-22"))
                .body(entry("C25") + ".until.time", is("05:30:00"));
        asFounder()
                .get("/api/v1/elections/c-early/calendar?pollingArea=03478-001")
                .then()
                .body(entry("C25") + ".until.date", is("2021-05-21"))
                .body(entry("C26") + ".until.date", is("2021-05-22"))
                .body(entry("C27") + ".until.date", is("2021-05-26"));
        asFounder()
                .get("/api/v1/elections/c-early/calendar")
                .then()
                .body(entry("C25") + ".until.date", is("2021-05-22"))
                .body(entry("C25") + ".until.time", is("07:00:00"))
                .body(entry("C25") + ".earliest.date", is("2021-05-21"));
    }

    @Test
    void anOpeningHourIsOfTheLawAndOfItsVersion() {
        Country.pollingAreas2021("c-hours");

        open("c-hours", "03388-001", null, "04:59")
                .then()
                .statusCode(422)
                .body("violations.article", is(List.of("71")));
        open("c-hours", "03388-001", null, "07:01").then().statusCode(422);
        open("c-hours", "03388-001", null, "soon").then().statusCode(400);
        open("c-hours", "03388-099", null, "05:00").then().statusCode(404);
        open("c-hours", "03388-001", null, "05:00").then().statusCode(200).header("ETag", "\"1\"");
        open("c-hours", "03388-001", null, "06:00").then().statusCode(428);
        open("c-hours", "03388-001", "\"7\"", "06:00").then().statusCode(412);
        open("c-hours", "03388-001", "\"1\"", "07:00").then().statusCode(200).header("ETag", "\"2\"");
    }

    /** M-038: voting would close before it opens; the hours are data of the regime. */
    @ParameterizedTest
    @ValueSource(strings = {"19:00", "19:01", "23:59", "00:00"})
    void nowhereDoesVotingOpenAfterItHasClosed(String hour) {
        if (asFounder().get("/api/v1/elections/og-closed").statusCode() == 404) {
            Country.pollingAreas2021("og-closed");
        }

        open("og-closed", "03388-001", null, hour)
                .then()
                .statusCode(422)
                .body("type", is("/problems/validation-failed"))
                .body("violations.pointer", is(List.of("/opens")))
                .body("violations.code", is(List.of("out-of-range")));
    }

    @Test
    void aPollingTeamOpensItsOwnPollingAreaOnly() {
        Country.pollingAreas2021("c-team");
        Officials.give("c-team", "to-truong", "POLLING_TEAM", "03388-001");
        String path = "/api/v1/elections/c-team/polling-areas/%s/opening";

        assertThat(openAs(as("to-truong"), path.replace("%s", "03388-001")).statusCode())
                .isEqualTo(200);
        assertThat(openAs(as("to-truong"), path.replace("%s", "03388-002")).statusCode())
                .isEqualTo(403);
        assertThat(openAs(as("nobody"), path.replace("%s", "03388-001")).statusCode())
                .isEqualTo(403);
        assertThat(openAs(RestAssured.given(), path.replace("%s", "03388-001")).statusCode())
                .isEqualTo(401);
        as("to-truong")
                .get(path.replace("%s", "03388-001"))
                .then()
                .statusCode(200)
                .body("starts.date", is("2021-05-23"))
                .body("article", is("71"));
        enter("c-team", "OPEN").then().statusCode(200);
        assertThat(openAs(as("to-truong"), path.replace("%s", "03388-001")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aMoveNeedsTheVersionSeen() {
        Officials.announce2021("c-version");

        move("c-version", "C12", null, MOVE.replace("%s", "2021-04-10")).then().statusCode(428);
        move("c-version", "C12", "\"7\"", MOVE.replace("%s", "2021-04-10"))
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"");
    }

    @Test
    void anUnknownDeadlineIsNotFound() {
        Officials.announce2021("c-unknown");

        move("c-unknown", "C99", "\"1\"", MOVE.replace("%s", "2021-04-10"))
                .then()
                .statusCode(404);
        asFounder().get("/api/v1/elections/c-none/calendar").then().statusCode(404);
    }

    @Test
    void aDateOfAnotherTimeIsRefused() {
        Officials.announce2021("c-range");

        move("c-range", "C12", "\"1\"", MOVE.replace("%s", "2031-04-15"))
                .then()
                .statusCode(422)
                .body("violations.pointer", is(List.of("/date")));
    }

    /** M-041: how many days the people have for their lists is data of the regime, and no document shortens it. */
    @ParameterizedTest
    @CsvSource({
        "og-post-2021, vn-2015, 2021-05-23, 2021-04-14, 2021-04-13",
        "og-post-2026, vn-2025, 2026-03-15, 2026-02-04, 2026-02-03"
    })
    void listsArePostedFortyDaysBeforeTheDayAtTheLatest(
            String election, String regime, String votingDay, String late, String inTime) {
        Officials.announce(election, regime, votingDay).then().statusCode(201);

        move(election, "C12", "\"1\"", MOVE.replace("%s", late))
                .then()
                .statusCode(422)
                .body("type", is("/problems/validation-failed"))
                .body("violations.pointer", is(List.of("/date")))
                .body("violations.article", is(List.of("32")));

        move(election, "C12", "\"1\"", MOVE.replace("%s", inTime)).then().statusCode(200);
        move(election, "C11", "\"2\"", MOVE.replace("%s", late)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"date\": \"2021-04-10\"}",
                "{\"date\": \"15/04/2021\", \"document\": {}}",
                "{\"date\": \"2021-04-10\", \"document\": {\"number\": \"\", \"date\": \"2021-04-01\", \"issuer\": \"x\"}}"
            })
    void aMoveWithoutADocumentIsRefused(String body) {
        move("c-form", "C12", "\"1\"", body).then().statusCode(400);
    }

    @Test
    void nothingMovesOnceTheElectionHasOpened() {
        Officials.announce2021("c-open");
        enter("c-open", "OPEN").then().statusCode(200);

        move("c-open", "C12", "\"2\"", MOVE.replace("%s", "2021-04-10"))
                .then()
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
    }

    @Article("98")
    @Test
    void onlyTheNationalElectionCouncilMovesDeadlines() {
        RestAssured.get("/api/v1/elections/c-2021/calendar").then().statusCode(401);
        as("nobody").get("/api/v1/elections/c-2021/calendar").then().statusCode(403);
        as("nobody")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(MOVE.replace("%s", "2021-04-10"))
                .put("/api/v1/elections/c-2021/calendar/C12")
                .then()
                .statusCode(403);
    }

    private static void announceOnce(String election) {
        if (asFounder().get("/api/v1/elections/" + election).statusCode() == 404) {
            Officials.announce2021(election);
        }
    }

    private static Response restore(String election, String deadline, String ifMatch) {
        var request = asFounder().contentType(ContentType.JSON).body("""
                        {"document": {"number": "42/NQ-HĐBCQG", "date": "2021-04-02",
                         "issuer": "Hội đồng bầu cử quốc gia"}}""");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post("/api/v1/elections/" + election + "/calendar/" + deadline + "/restorations");
    }

    private static Response open(String election, String pollingArea, String ifMatch, String hour) {
        var request = asFounder().contentType(ContentType.JSON).body("{\"opens\": \"" + hour + "\"}");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/elections/" + election + "/polling-areas/" + pollingArea + "/opening");
    }

    private static Response openAs(RequestSpecification officer, String path) {
        return officer.contentType(ContentType.JSON)
                .body("{\"opens\": \"06:00\"}")
                .put(path);
    }

    private static Response move(String election, String deadline, String ifMatch, String body) {
        var request = asFounder().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/elections/" + election + "/calendar/" + deadline);
    }

    private static String entry(String id) {
        return "deadlines.find { it.id == '" + id + "' }";
    }
}
