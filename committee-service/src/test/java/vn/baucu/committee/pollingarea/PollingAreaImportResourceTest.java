package vn.baucu.committee.pollingarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Country.POLLING_AREAS;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.enter;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.Officials.sendAs;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Country;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class PollingAreaImportResourceTest {

    private static final String GOOD = "03386-001,03386,REGULAR,,NA-12-1,PC-12-1,DC-105-1,CC-03386-1";

    @Test
    void otherServicesHearOfPollingAreas() {
        Country.pollingAreas2021("pi-told");

        JsonPath island = Log.events(Topics.POLLING_AREAS, "pi-told", 6).stream()
                .filter(told -> told.getString("pollingArea").equals("318-001"))
                .findFirst()
                .orElseThrow();

        assertThat(island.getString("votingDate")).isEqualTo("2021-05-23");
        assertThat(island.getString("path.district")).isEqualTo("318");
        assertThat(island.getString("path.commune")).isNull();
        assertThat(island.getMap("constituencies"))
                .isEqualTo(Map.of(
                        "NATIONAL_ASSEMBLY", "NA-12-2",
                        "PROVINCIAL_COUNCIL", "PC-12-2",
                        "DISTRICT_COUNCIL", "DC-318-1"));
    }

    @Test
    void aRowThatSaysNothingNewChangesNothing() {
        Country.pollingAreas2021("pi-same");

        send(
                        "pi-same",
                        "polling-areas",
                        POLLING_AREAS,
                        GOOD,
                        "03388-001,03388,REGULAR,2021-05-20,NA-12-1,PC-12-2,DC-105-1,CC-03388-2")
                .isDone(0, 1, 1);

        asFounder()
                .get("/api/v1/elections/pi-same/polling-areas/03388-001")
                .then()
                .header("ETag", "\"2\"")
                .body("votingDate", is("2021-05-20"))
                .body("constituencies.COMMUNE_COUNCIL", is("CC-03388-2"));
    }

    @Test
    void whatIsStillMissingIsCounted() {
        Country.constituencies2021("pi-missing");

        Map<String, Long> counts = send("pi-missing", "polling-areas", POLLING_AREAS, GOOD)
                .isDone(1, 0, 0)
                .counts();

        assertThat(counts).containsEntry("constituenciesWithoutPollingArea", 8L);
    }

    @Test
    void whereNoCouncilIsElectedNoneIsNamed() {
        Country.areas2021("pi-pilot");
        send(
                        "pi-pilot",
                        "constituencies",
                        Country.CONSTITUENCIES,
                        "NA-12-1,NATIONAL_ASSEMBLY,12,1,3,12",
                        "PC-12-1,PROVINCIAL_COUNCIL,12,1,5,12",
                        "DC-105-1,DISTRICT_COUNCIL,105,1,3,03386;03388")
                .isDone();

        Map<String, Long> counts = send(
                        "pi-pilot",
                        "polling-areas",
                        POLLING_AREAS,
                        "03386-001,03386,REGULAR,,NA-12-1,PC-12-1,DC-105-1,")
                .isDone(1, 0, 0)
                .counts();

        assertThat(counts).containsEntry("without.COMMUNE_COUNCIL", 1L);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Country.constituencies2021("pi-wrong");

        send(
                        "pi-wrong",
                        "polling-areas",
                        POLLING_AREAS,
                        GOOD,
                        GOOD,
                        "03386-002,99999,REGULAR,,NA-12-1,PC-12-1,DC-105-1,CC-03386-1",
                        "105-001,105,REGULAR,,NA-12-1,PC-12-1,DC-105-1,",
                        "03386-3,03386,REGULAR,,NA-12-1,PC-12-1,DC-105-1,CC-03386-1",
                        "03388-004,03386,REGULAR,,NA-12-1,PC-12-1,DC-105-1,CC-03386-1",
                        "03386-005,03386,SHIP,,NA-12-1,PC-12-1,DC-105-1,CC-03386-1",
                        "03386-006,03386,REGULAR,23/05/2021,NA-12-1,PC-12-1,DC-105-1,CC-03386-1",
                        "03386-007,03386,REGULAR,2021-05-24,NA-12-1,PC-12-1,DC-105-1,CC-03386-1",
                        "03386-008,03386,REGULAR,,,PC-12-1,DC-105-1,",
                        "03386-009,03386,REGULAR,,NA-12-9,PC-12-1,DC-105-1,CC-03386-1",
                        "03386-010,03386,REGULAR,,PC-12-1,PC-12-1,DC-105-1,CC-03386-1",
                        "03386-011,03386,REGULAR,,NA-12-1,PC-12-1,DC-108-1,CC-03388-1",
                        "03386-012,03386,REGULAR,,NA-12-2,PC-12-2,DC-105-1,CC-03386-1",
                        "318-001,318,REGULAR,,NA-12-2,PC-12-2,,CC-03386-1")
                .isRejectedFor(
                        "3 code duplicate",
                        "4 area unknown-area",
                        "5 area not-a-commune",
                        "6 code wrong-form",
                        "7 code wrong-form",
                        "8 kind unknown-word",
                        "9 voting_date wrong-form",
                        "10 voting_date after-election-day",
                        "11 national_assembly constituency-missing",
                        "11 commune_council constituency-missing",
                        "12 national_assembly unknown-constituency",
                        "13 national_assembly other-ballot-type",
                        "14 district_council foreign-council",
                        "14 commune_council foreign-council",
                        "15 national_assembly not-covered",
                        "15 provincial_council not-covered",
                        "16 district_council constituency-missing",
                        "16 commune_council foreign-council");
        asFounder()
                .get("/api/v1/elections/pi-wrong/polling-areas/03386-001")
                .then()
                .statusCode(404);
    }

    @Test
    void theRegimeOf2026HasThreeBallots() {
        Officials.announce2026("pi-2026");
        send(
                        "pi-2026",
                        "areas",
                        Country.AREAS,
                        "12,PROVINCE,PROVINCE,Tỉnh Lai Châu,VN",
                        "03386,COMMUNE,WARD,Phường Tân Phong,12")
                .isDone(2, 0, 0);
        send(
                        "pi-2026",
                        "constituencies",
                        Country.CONSTITUENCIES,
                        "NA-12-1,NATIONAL_ASSEMBLY,12,1,3,03386",
                        "PC-12-1,PROVINCIAL_COUNCIL,12,1,3,03386",
                        "CC-03386-1,COMMUNE_COUNCIL,03386,1,3,03386")
                .isDone(3, 0, 0);

        send("pi-2026", "polling-areas", POLLING_AREAS, GOOD).isRejectedFor("2 district_council not-in-regime");
        send(
                        "pi-2026",
                        "polling-areas",
                        "code,area,kind,national_assembly,provincial_council,commune_council",
                        "03386-001,03386,DETENTION,NA-12-1,PC-12-1,CC-03386-1")
                .isDone(1, 0, 0);
    }

    @Test
    void aCommitteeImportsWhatLiesInItsArea() {
        Country.constituencies2021("pi-scope");
        Officials.give("pi-scope", "ub-pi", "COMMITTEE", "105");

        sendAs("ub-pi", "pi-scope", "polling-areas", POLLING_AREAS, GOOD).isDone(1, 0, 0);
        sendAs(
                        "ub-pi",
                        "pi-scope",
                        "polling-areas",
                        POLLING_AREAS,
                        "03478-001,03478,REGULAR,,NA-12-2,PC-12-2,DC-108-1,CC-03478-1")
                .isRejectedFor("2 area area-out-of-scope");
    }

    @Test
    void onceTheElectionHasOpenedPollingAreasStay() {
        Country.constituencies2021("pi-open");
        enter("pi-open", "OPEN").then().statusCode(200);

        Officials.post(asFounder(), "pi-open", "polling-areas", POLLING_AREAS + "\n" + GOOD)
                .then()
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
    }

    @Test
    void aJobNeedsADutyThatOrganises() {
        Officials.post(RestAssured.given(), "pi-told", "polling-areas", POLLING_AREAS)
                .then()
                .statusCode(401);
        Officials.post(Officials.as("nobody"), "pi-told", "polling-areas", POLLING_AREAS)
                .then()
                .statusCode(403);
        Officials.post(asFounder(), "pi-none", "polling-areas", POLLING_AREAS)
                .then()
                .statusCode(404);
    }
}
