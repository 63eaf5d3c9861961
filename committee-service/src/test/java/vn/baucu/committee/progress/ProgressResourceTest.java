package vn.baucu.committee.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.CandidateListPublished;
import vn.baucu.common.event.ConstituencyDetermined;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.event.VoterRollChanged;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class ProgressResourceTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Outbox outbox;

    @Test
    void committeesAreCountedLevelByLevelByArticle22() {
        Country.areas2021("p-committees");
        Establishing.committee(jdbi, "p-committees", "12", "2021-01-30");
        Establishing.committee(jdbi, "p-committees", "105", "2021-02-07");
        Establishing.committee(jdbi, "p-committees", "108", "2021-02-08");

        JsonPath progress = progress("p-committees", "VN");

        assertThat(part(progress, "C03", "level", "PROVINCE")).isEqualTo("1 1 0 0");
        assertThat(part(progress, "C03", "level", "DISTRICT")).isEqualTo("3 2 1 1");
        assertThat(part(progress, "C03", "level", "COMMUNE")).isEqualTo("3 0 0 3");
        assertThat(figures(progress.getMap(found("C03") + ".figures"))).isEqualTo("7 3 1 4");
        assertThat(progress.getString(found("C03") + ".dueDate")).isEqualTo("2021-02-07");
        assertThat(progress.getString(found("C03") + ".article")).isEqualTo("22");
    }

    @Test
    void boardsAreCountedByBallotTypeAndTeamsByPollingArea() {
        Country.pollingAreas2021("p-boards");
        Establishing.board(jdbi, "p-boards", "NA-12-1", "2021-03-14");
        Establishing.board(jdbi, "p-boards", "NA-12-2", "2021-03-15");
        Establishing.team(jdbi, "p-boards", "03388-001", "2021-04-03");

        JsonPath progress = progress("p-boards", "12");

        assertThat(part(progress, "C07", "ballotType", "NATIONAL_ASSEMBLY")).isEqualTo("2 2 1 0");
        assertThat(part(progress, "C07", "ballotType", "COMMUNE_COUNCIL")).isEqualTo("4 0 0 4");
        assertThat(figures(progress.getMap(found("C11") + ".figures"))).isEqualTo("6 1 0 5");
        // The constituencies came into this register long after the election.
        assertThat(figures(progress.getMap(found("C06") + ".figures"))).isEqualTo("7 7 7 0");
    }

    @Test
    void progressIsDrilledDownToWhoHasNotDoneIt() {
        Country.pollingAreas2021("p-drill");
        Establishing.team(jdbi, "p-drill", "03388-001", "2021-04-01");
        Establishing.team(jdbi, "p-drill", "03386-001", "2021-04-01");

        asFounder()
                .get("/api/v1/elections/p-drill/areas/12/progress/C11")
                .then()
                .statusCode(200)
                .body("items.area", is(List.of("105", "108", "318")))
                .body("items.figures.expected", is(List.of(3, 1, 2)))
                .body("items.figures.done", is(List.of(2, 0, 0)))
                .body("items[1].name", is("Huyện Sìn Hồ"));
        asFounder()
                .get("/api/v1/elections/p-drill/areas/105/progress/C11/outstanding")
                .then()
                .statusCode(200)
                .body("items.unit", is(List.of("03388-002")))
                .body("items.areaName", is(List.of("Phường Đoàn Kết")))
                .body("items.due", is(List.of("2021-04-03T17:00:00Z")))
                .body("items.overdue", is(List.of(true)));
    }

    @Test
    void whatBelongsToTheAreaItselfStandsUnderItsOwnCode() {
        Country.constituencies2021("p-own");

        asFounder()
                .get("/api/v1/elections/p-own/areas/12/progress/C07")
                .then()
                .body("items.area", is(List.of("105", "108", "12", "318")))
                .body("items.figures.expected", is(List.of(4, 2, 4, 2)));
    }

    @Test
    void whoHasNotDoneItIsTakenAwayAsATable() {
        Country.pollingAreas2021("p-table");
        Establishing.team(jdbi, "p-table", "03386-001", "2021-04-01");

        String table = asFounder()
                .accept("text/csv")
                .get("/api/v1/elections/p-table/areas/105/progress/C11/outstanding")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String below = asFounder()
                .accept("text/csv")
                .get("/api/v1/elections/p-table/areas/105/progress/C11")
                .asString();

        assertThat(table)
                .contains("03388-001,", "03388-002,", "Phường Đoàn Kết")
                .doesNotContain("03386-001");
        assertThat(below)
                .contains("area,name,level,figures.expected,figures.done")
                .contains("03386,Phường Quyết Thắng,COMMUNE,1,1,0,0");
    }

    @Test
    void listsComeInPages() {
        Country.pollingAreas2021("p-pages");
        String below = "/api/v1/elections/p-pages/areas/12/progress/C11";
        JsonPath first = asFounder().get(below + "?limit=2").jsonPath();
        JsonPath missing = asFounder().get(below + "/outstanding?limit=4").jsonPath();

        asFounder()
                .get(below + "?limit=2&after=" + first.getString("next"))
                .then()
                .body("items.area", is(List.of("318")));
        asFounder()
                .get(below + "/outstanding?limit=4&after=" + missing.getString("next"))
                .then()
                .body("items.unit", is(List.of("318-001", "318-002")));
    }

    @Test
    void rollsAndOfficialListsAreCountedFromWhatTheOtherServicesTell() {
        Country.pollingAreas2021("p-told");
        Instant before = Clock.systemUTC().instant();

        tell(new VoterRollChanged("p-told", "03388-001", Map.of(BallotType.NATIONAL_ASSEMBLY, 900L), false, 1));
        tell(new CandidateListPublished("p-told", "NA-12-1", BallotType.NATIONAL_ASSEMBLY, 3, List.of(), 1));
        await().until(() -> figures(progress("p-told", "12").getMap(found("C17-NA") + ".figures"))
                        .equals("2 1 1 1")
                && figures(progress("p-told", "12").getMap(found("C12") + ".figures"))
                        .equals("6 1 1 5"));
        assertThat(figures(progress("p-told", "12").getMap(found("C25") + ".figures")))
                .isEqualTo("6 0 0 6");
        tell(new VoterRollChanged("p-told", "03388-001", Map.of(BallotType.NATIONAL_ASSEMBLY, 901L), true, 2));

        await().until(() -> figures(progress("p-told", "12").getMap(found("C25") + ".figures"))
                .equals("6 1 1 5"));
        JsonPath past = asFounder()
                .get("/api/v1/elections/p-told/areas/12/progress?at=" + before)
                .jsonPath();
        assertThat(figures(past.getMap(found("C12") + ".figures"))).isEqualTo("6 0 0 6");
    }

    @Test
    void teamsAndBoardsHaveSentTheirMinutesWhenTheTallyTellsByArticles76And77() {
        Country.pollingAreas2021("f3-sent");
        open("f3-sent", "2021-05-22T22:00:00Z");

        tell(minutes("f3-sent", BallotType.NATIONAL_ASSEMBLY, Round.FIRST, "2021-05-24T03:00:00Z"));
        tell(minutes("f3-sent", BallotType.PROVINCIAL_COUNCIL, Round.FIRST, "2021-05-24T04:00:00Z"));
        tell(minutes("f3-sent", BallotType.DISTRICT_COUNCIL, Round.ADDITIONAL, "2021-05-24T05:00:00Z"));
        tell(determined("f3-sent", "NA-12-1", 1));
        await().until(() -> figures(progress("f3-sent", "12").getMap(found("C28") + ".figures"))
                .equals("12 1 1 11"));
        assertThat(figures(progress("f3-sent", "12").getMap(found("C27") + ".figures")))
                .isEqualTo("6 0 0 6");
        tell(minutes("f3-sent", BallotType.DISTRICT_COUNCIL, Round.FIRST, "2021-05-26T16:59:59Z"));

        await().until(() -> figures(progress("f3-sent", "12").getMap(found("C27") + ".figures"))
                .equals("6 1 0 5"));
        asFounder()
                .get("/api/v1/elections/f3-sent/areas/318/progress/C27/outstanding")
                .then()
                .body("items.unit", is(List.of("318-001")));
    }

    @Test
    void whatIsToldOfARehearsalAfterItsEndCountsNowhere() {
        Country.pollingAreas2021("og-late");
        Officials.enter("og-late", "REHEARSAL").then().statusCode(200);
        Officials.enter("og-late", "PREPARATION").then().statusCode(200);
        tell(determined("og-late", "NA-12-1", 1));
        awaitApplied("og-late/NA-12-1/FIRST");
        open("og-late", "2021-05-22T22:00:00Z");
        tell(minutes("og-late", BallotType.NATIONAL_ASSEMBLY, Round.FIRST, "2021-05-20T03:00:00Z"));
        tell(minutes("og-late", BallotType.PROVINCIAL_COUNCIL, Round.FIRST, "2021-05-22T21:59:59Z"));
        tell(minutes("og-late", BallotType.DISTRICT_COUNCIL, Round.FIRST, "2021-05-24T03:00:00Z"));
        tell(determined("og-late", "NA-12-2", 1));

        await().until(() -> figures(progress("og-late", "12").getMap(found("C28") + ".figures"))
                .equals("12 1 1 11"));
        awaitApplied("og-late/318-002/DISTRICT_COUNCIL/FIRST");
        Officials.enter("og-late", "COUNTING").then().statusCode(200);
        Officials.enter("og-late", "CLOSED")
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("minutes-awaited"))
                .body("violations.size()", is(6));
        assertThat(sent("og-late")).containsExactly("DISTRICT_COUNCIL");
        assertThat(figures(progress("og-late", "12").getMap(found("C27") + ".figures")))
                .isEqualTo("6 0 0 6");
    }

    @Test
    void whereMinutesOfARehearsalStandNobodyVotes() {
        Country.pollingAreas2021("og-drilled");
        Officials.enter("og-drilled", "REHEARSAL").then().statusCode(200);
        tell(minutes("og-drilled", BallotType.NATIONAL_ASSEMBLY, Round.FIRST, "2021-05-20T03:00:00Z"));
        awaitApplied("og-drilled/318-002/NATIONAL_ASSEMBLY/FIRST");
        Officials.enter("og-drilled", "PREPARATION").then().statusCode(200);

        Officials.enter("og-drilled", "OPEN")
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"))
                .body("detail", containsString("biên bản diễn tập"));
        Officials.enter("og-drilled", "REHEARSAL").then().statusCode(200);
    }

    /** Opens the election and says that this was so long ago. */
    private void open(String election, String since) {
        Officials.enter(election, "OPEN").then().statusCode(200);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update committee.election set voting_from = :since where election = :election")
                .bind("since", Instant.parse(since))
                .bind("election", election)
                .execute());
    }

    private void awaitApplied(String key) {
        await().until(() -> jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from kernel.inbox where consumer = 'committee-service-counted' and key = :key)")
                .bind("key", key)
                .mapTo(Boolean.class)
                .one()));
    }

    private List<String> sent(String election) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select ballot_type from committee.minutes_sent where election = :election")
                .bind("election", election)
                .mapTo(String.class)
                .list());
    }

    @Test
    void constituenciesAreFixedOnTheDayOfTheDecisionThatPublishedThem() {
        Country.constituencies2021("f3-fixed");

        asFounder()
                .contentType(ContentType.JSON)
                .body(Map.of("document", Map.of("number", "64/NQ", "date", "2021-03-04", "issuer", "UBBC huyện")))
                .post("/api/v1/elections/f3-fixed/councils/DC-108/publication")
                .then()
                .statusCode(200);

        // Two other districts have none yet: what counts of them is when this register came to know.
        assertThat(part(progress("f3-fixed", "12"), "C06", "level", "DISTRICT")).isEqualTo("3 3 2 0");
    }

    private static MinutesAccepted minutes(String election, BallotType type, Round round, String at) {
        return new MinutesAccepted(
                election,
                "318-002",
                type,
                round,
                new AreaPath("VN", "12", "318", null),
                type.prefix() + "-12-2",
                1,
                "hash",
                vn.baucu.common.event.Figures.NONE,
                Map.of(),
                Instant.parse(at),
                1);
    }

    private static ConstituencyDetermined determined(String election, String constituency, long version) {
        return new ConstituencyDetermined(
                election,
                constituency,
                BallotType.NATIONAL_ASSEMBLY,
                Round.FIRST,
                "FULL",
                List.of(),
                0,
                null,
                List.of(),
                1,
                "hash",
                ConstituencyDetermined.State.DETERMINED,
                version);
    }

    @Test
    void theReportOfAPastTimeSaysWhatWasKnownThen() {
        Country.areas2021("p-past");
        Establishing.committee(jdbi, "p-past", "12", "2021-01-30");
        Instant then = Clock.systemUTC().instant();
        Establishing.committee(jdbi, "p-past", "105", "2021-01-31");
        String report = "/api/v1/elections/p-past/areas/12/preparation-report";

        asFounder()
                .get(report + "?at=" + then)
                .then()
                .statusCode(200)
                .body("areaName", is("Tỉnh Lai Châu"))
                .body("at", notNullValue())
                .body(
                        "lines.text",
                        hasItem("Thành lập Ủy ban bầu cử: 1/1 tỉnh, thành phố, 0/3 cấp huyện, 0/3 cấp xã"
                                + " (Điều 22; chậm 0, quá hạn 6)."));
        asFounder()
                .header("Accept-Language", "en")
                .get(report)
                .then()
                .body(
                        "lines.text",
                        hasItem("Election committees are established: 1/1 provinces, 1/3 districts, 0/3 communes"
                                + " (Art 22; 0 late, 5 overdue)."));
        asFounder().get(report + "?at=2021-03-11").then().statusCode(200).body("lines", is(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at=yesterday", "at=2021-02-30", "at=2999-01-01", "colour=red", "limit=0"})
    void aQueryOfAnotherFormIsRefused(String query) {
        oneCountry();

        asFounder()
                .get("/api/v1/elections/p-doors/areas/12/progress/C11?" + query)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"progress", "progress/C11", "progress/C11/outstanding", "preparation-report"})
    void onlyWhoeverADutyCoversTheAreaSeesItsProgress(String path) {
        oneCountry();
        String area = "/api/v1/elections/p-doors/areas/105/" + path;

        RestAssured.get(area).then().statusCode(401);
        as("nobody").get(area).then().statusCode(403);
        as("huyen-108").get(area).then().statusCode(403).body("type", is("/problems/area-out-of-scope"));
        as("huyen-105").get(area).then().statusCode(200);
        asFounder().get(area.replace("/105/", "/999/")).then().statusCode(404);
        asFounder().get(area.replace("p-doors", "p-none")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C99", "C24-NA", "C08"})
    void whatNobodyCountsIsNotFound(String deadline) {
        oneCountry();

        asFounder()
                .get("/api/v1/elections/p-doors/areas/12/progress/" + deadline)
                .then()
                .statusCode(404);
    }

    private void oneCountry() {
        if (asFounder().get("/api/v1/elections/p-doors").statusCode() == 404) {
            Country.pollingAreas2021("p-doors");
            Officials.give("p-doors", "huyen-105", "COMMITTEE", "105");
            Officials.give("p-doors", "huyen-108", "COMMITTEE", "108");
        }
    }

    private void tell(Event event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(List.of(event)));
    }

    private static JsonPath progress(String election, String area) {
        return asFounder()
                .get("/api/v1/elections/" + election + "/areas/" + area + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String part(JsonPath progress, String deadline, String key, String value) {
        return figures(progress.getMap(found(deadline) + ".parts.find { it." + key + " == '" + value + "' }.figures"));
    }

    private static String found(String deadline) {
        return "items.find { it.deadline == '" + deadline + "' }";
    }

    private static String figures(Map<String, Object> figures) {
        return figures.get("expected") + " " + figures.get("done") + " " + figures.get("late") + " "
                + figures.get("overdue");
    }
}
