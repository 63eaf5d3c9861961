package vn.baucu.committee.constituency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Country.CONSTITUENCIES;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.enter;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.Officials.sendAs;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Country;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class ConstituencyImportResourceTest {

    @Test
    void otherServicesHearOfConstituencies() {
        Country.constituencies2021("ci-told");

        JsonPath event = Log.events(Topics.CONSTITUENCIES, "ci-told", 12).stream()
                .filter(told -> told.getString("constituency").equals("NA-12-2"))
                .findFirst()
                .orElseThrow();

        assertThat(event.getList("covers")).isEqualTo(List.of("108", "318"));
        assertThat(event.getString("path.province")).isEqualTo("12");
        assertThat(event.getInt("seats")).isEqualTo(3);
    }

    @Test
    void aRowThatSaysNothingNewChangesNothing() {
        Country.constituencies2021("ci-same");

        send(
                        "ci-same",
                        "constituencies",
                        CONSTITUENCIES,
                        "PC-12-1,PROVINCIAL_COUNCIL,12,1,5,03386",
                        "PC-12-2,PROVINCIAL_COUNCIL,12,2,5,03388;108;318")
                .isDone(0, 1, 1);

        asFounder()
                .get("/api/v1/elections/ci-same/constituencies/PC-12-2")
                .then()
                .header("ETag", "\"2\"")
                .body("seats", is(5));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Country.areas2021("ci-wrong");

        send(
                        "ci-wrong",
                        "constituencies",
                        CONSTITUENCIES,
                        "PC-12-1,PROVINCIAL_COUNCIL,12,1,5,105",
                        "PC-12-1,PROVINCIAL_COUNCIL,12,1,5,105",
                        "XX-12-2,SENATE,12,2,5,108",
                        "PC-12-3,PROVINCIAL_COUNCIL,12,x,5,108",
                        "PC-12-4,PROVINCIAL_COUNCIL,99,4,5,108",
                        "PC-105-5,PROVINCIAL_COUNCIL,105,5,5,105",
                        "PC-12-7,PROVINCIAL_COUNCIL,12,6,5,108",
                        "PC-12-8,PROVINCIAL_COUNCIL,12,8,5,",
                        "PC-12-9,PROVINCIAL_COUNCIL,12,9,5,108;999",
                        "DC-105-1,DISTRICT_COUNCIL,105,1,5,03386;03386;03478")
                .isRejectedFor(
                        "3 code duplicate",
                        "4 ballot_type unknown-word",
                        "5 number wrong-form",
                        "6 council_area unknown-area",
                        "7 council_area level-of-council",
                        "8 code code-disagrees",
                        "9 covers required",
                        "10 covers unknown-area",
                        "11 covers cover-repeated",
                        "11 covers outside-council");
    }

    @Article("10.4")
    @Test
    void seatsStayWithinTheBoundsOfArticle10() {
        Country.areas2021("ci-seats");

        send(
                        "ci-seats",
                        "constituencies",
                        CONSTITUENCIES,
                        "NA-12-1,NATIONAL_ASSEMBLY,12,1,4,105",
                        "NA-12-2,NATIONAL_ASSEMBLY,12,2,0,108",
                        "PC-12-1,PROVINCIAL_COUNCIL,12,1,6,105",
                        "PC-12-2,PROVINCIAL_COUNCIL,12,2,-1,108")
                .isRejectedFor("2 seats seats", "3 seats seats", "4 seats seats", "5 seats seats");
    }

    @Article("7")
    @Test
    void aProvinceHasAtLeastThreeDeputiesByArticle7() {
        Country.areas2021("ci-three");

        send("ci-three", "constituencies", CONSTITUENCIES, "NA-12-1,NATIONAL_ASSEMBLY,12,1,2,12")
                .isRejectedFor("2 seats seats-sum");
    }

    @Article("7")
    @Test
    void theNationalAssemblyHasAtMost500DeputiesByArticle7() {
        Officials.announce2026("ci-500");
        String[] areas = Stream.concat(
                        Stream.of(Country.AREAS, "12,PROVINCE,PROVINCE,Tỉnh A,VN"),
                        IntStream.rangeClosed(1, 167)
                                .mapToObj(
                                        number -> String.format(Locale.ROOT, "%05d,COMMUNE,COMMUNE,Xã %<d,12", number)))
                .toArray(String[]::new);
        send("ci-500", "areas", areas).isDone(168, 0, 0);
        String[] constituencies = Stream.concat(
                        Stream.of(CONSTITUENCIES),
                        IntStream.rangeClosed(1, 167)
                                .mapToObj(number -> String.format(
                                        Locale.ROOT, "NA-12-%d,NATIONAL_ASSEMBLY,12,%<d,3,%<05d", number)))
                .toArray(String[]::new);

        send("ci-500", "constituencies", constituencies).isRejectedFor("1 seats seats-sum");
    }

    @Test
    void constituenciesOfOneCouncilDoNotOverlap() {
        Country.constituencies2021("ci-overlap");

        send("ci-overlap", "constituencies", CONSTITUENCIES, "PC-12-3,PROVINCIAL_COUNCIL,12,3,3,03478;105")
                .isRejectedFor("2 covers covers-overlap", "2 covers covers-overlap", "2 covers covers-overlap");
    }

    @Test
    void numbersOfOneCouncilHaveNoHoles() {
        Country.constituencies2021("ci-holes");

        send(
                        "ci-holes",
                        "constituencies",
                        CONSTITUENCIES,
                        "CC-03388-4,COMMUNE_COUNCIL,03388,4,3,03388",
                        "CC-03478-2,COMMUNE_COUNCIL,03478,2,3,03478")
                .isRejectedFor("2 number number-missing");
    }

    @Test
    void aConstituencyKeepsThePollingAreasItHas() {
        Country.pollingAreas2021("ci-keeps");

        send(
                        "ci-keeps",
                        "constituencies",
                        CONSTITUENCIES,
                        "NA-12-1,NATIONAL_ASSEMBLY,12,1,3,105;108",
                        "NA-12-2,NATIONAL_ASSEMBLY,12,2,3,318")
                .isRejectedFor("3 covers polling-area-outside");
    }

    @Test
    void theRegimeOf2026HasNoDistrictCouncils() {
        Officials.announce2026("ci-2026");
        send(
                        "ci-2026",
                        "areas",
                        Country.AREAS,
                        "12,PROVINCE,PROVINCE,Tỉnh Lai Châu,VN",
                        "03386,COMMUNE,WARD,Phường Tân Phong,12")
                .isDone(2, 0, 0);

        send("ci-2026", "constituencies", CONSTITUENCIES, "DC-12-1,DISTRICT_COUNCIL,12,1,3,12")
                .isRejectedFor("2 ballot_type not-in-regime");
        send(
                        "ci-2026",
                        "constituencies",
                        CONSTITUENCIES,
                        "NA-12-1,NATIONAL_ASSEMBLY,12,1,3,03386",
                        "CC-03386-1,COMMUNE_COUNCIL,03386,1,3,03386")
                .isDone(2, 0, 0);
    }

    @Test
    void aCommitteeDrawsTheConstituenciesOfItsCouncils() {
        Country.areas2021("ci-scope");
        Officials.give("ci-scope", "ub-ci", "COMMITTEE", "105");

        sendAs(
                        "ub-ci",
                        "ci-scope",
                        "constituencies",
                        CONSTITUENCIES,
                        "DC-105-1,DISTRICT_COUNCIL,105,1,3,03386;03388",
                        "CC-03386-1,COMMUNE_COUNCIL,03386,1,3,03386")
                .isDone(2, 0, 0);
        sendAs(
                        "ub-ci",
                        "ci-scope",
                        "constituencies",
                        CONSTITUENCIES,
                        "DC-108-1,DISTRICT_COUNCIL,108,1,3,03478",
                        "PC-12-1,PROVINCIAL_COUNCIL,12,1,3,105")
                .isRejectedFor("2 council_area area-out-of-scope", "3 council_area area-out-of-scope");
    }

    @Article("10")
    @Test
    void constituenciesOfTheNationalAssemblyAreDrawnByTheCouncilAloneByArticle10() {
        Country.areas2021("ci-nation");
        Officials.give("ci-nation", "ub-ci-12", "COMMITTEE", "12");

        sendAs("ub-ci-12", "ci-nation", "constituencies", CONSTITUENCIES, "NA-12-1,NATIONAL_ASSEMBLY,12,1,3,12")
                .isRejectedFor("2 council_area area-out-of-scope");
    }

    @Test
    void onceTheElectionHasOpenedConstituenciesStay() {
        Country.constituencies2021("ci-open");
        enter("ci-open", "OPEN").then().statusCode(200);

        Officials.post(asFounder(), "ci-open", "constituencies", CONSTITUENCIES + "\nx")
                .then()
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
    }

    @Test
    void aJobNeedsADutyThatOrganises() {
        Officials.post(RestAssured.given(), "ci-told", "constituencies", CONSTITUENCIES)
                .then()
                .statusCode(401);
        Officials.post(Officials.as("nobody"), "ci-told", "constituencies", CONSTITUENCIES)
                .then()
                .statusCode(403);
        Officials.post(asFounder(), "ci-none", "constituencies", CONSTITUENCIES)
                .then()
                .statusCode(404);
    }
}
