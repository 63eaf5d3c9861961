package vn.baucu.committee.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.progress.ProgressPage.figures;
import static vn.baucu.committee.progress.ProgressPage.found;
import static vn.baucu.committee.progress.ProgressPage.part;
import static vn.baucu.committee.progress.ProgressPage.progress;

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
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class ProgressResourceTest {

    @Inject
    Jdbi jdbi;

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
}
