package vn.baucu.committee.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Country.OFFICERS;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.Officials.sendAs;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Country;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class OfficerImportResourceTest {

    @Test
    void otherServicesHearOfAllDutiesOfAPersonWithoutTheName() {
        Country.pollingAreas2021("oi-told");

        send(
                        "oi-told",
                        "officers",
                        OFFICERS,
                        "oi-mai,POLLING_TEAM,03388-001,Lò Thị Mai",
                        "oi-mai,BOARD,CC-03388-1,Lò Thị Mai",
                        "oi-nam,COMMITTEE,105,Vàng A Nam")
                .isDone(3, 0, 0);

        List<JsonPath> events = Log.events(Topics.DUTIES, "oi-told", 2);
        JsonPath mai = events.stream()
                .filter(told -> told.getString("actor").equals("oi-mai"))
                .findFirst()
                .orElseThrow();
        assertThat(events).hasSize(2);
        assertThat(mai.getList("duties.scope")).isEqualTo(List.of("CC-03388-1", "03388-001"));
        assertThat(mai.prettify()).doesNotContain("Lò");
    }

    @Test
    void anImportedOfficerMayActAtOnce() {
        Country.pollingAreas2021("oi-act");
        as("oi-act-1").get("/api/v1/elections/oi-act/areas").then().statusCode(403);

        send("oi-act", "officers", OFFICERS, "oi-act-1,POLLING_TEAM,03388-001,Lò Thị Mai")
                .isDone(1, 0, 0);

        as("oi-act-1").get("/api/v1/elections/oi-act/areas").then().statusCode(200);
    }

    @Test
    void aRowThatSaysNothingNewChangesNothing() {
        Country.pollingAreas2021("oi-same");
        send("oi-same", "officers", OFFICERS, "oi-s1,COMMITTEE,105,Lò A", "oi-s2,COMMITTEE,108,Lò B")
                .isDone(2, 0, 0);

        send(
                        "oi-same",
                        "officers",
                        OFFICERS,
                        "oi-s1,COMMITTEE,105,Lò A",
                        "oi-s2,COMMITTEE,108,Lò Bé",
                        "oi-s2,COMMITTEE,105,Lò Bé")
                .isDone(1, 1, 1);

        asFounder()
                .get("/api/v1/elections/oi-same/officers/oi-s2")
                .then()
                .header("ETag", "\"2\"")
                .body("name", is("Lò Bé"))
                .body("duties.scope", is(List.of("105", "108")));
        assertThat(Log.events(Topics.DUTIES, "oi-same", 3)).hasSize(3);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Country.pollingAreas2021("oi-wrong");

        send(
                        "oi-wrong",
                        "officers",
                        OFFICERS,
                        "oi-w1,COMMITTEE,105,Lò A",
                        "oi-w1,COMMITTEE,105,Lò A",
                        "oi-w1,COMMITTEE,108,Lò Khác",
                        "không dấu,COMMITTEE,105,Lò A",
                        "oi-w2,COMMITTEE,105,",
                        "oi-w3,SECRETARY,105,Lò A",
                        "oi-w4,COMMITTEE,999,Lò A",
                        "oi-w5,COMMITTEE,03388-001,Lò A",
                        "oi-w6,BOARD,105,Lò A",
                        "oi-w7,POLLING_TEAM,NA-12-1,Lò A",
                        "oi-w8,NATIONAL_COUNCIL,12,Lò A",
                        "oi-w9,COMMITTEE,VN,Lò A",
                        "oi-w10,COMMITTEE,105,Lò \u00d0ạt")
                .isRejectedFor(
                        "3 user duplicate",
                        "4 name other-name",
                        "5 user wrong-form",
                        "6 name wrong-form",
                        "7 role unknown-word",
                        "8 scope unknown-scope",
                        "9 scope scope-kind",
                        "10 scope scope-kind",
                        "11 scope scope-kind",
                        "12 scope scope-kind",
                        "13 scope scope-kind",
                        "14 name name-invalid");
        asFounder().get("/api/v1/elections/oi-wrong/officers/oi-w1").then().statusCode(404);
    }

    @Test
    void aFileDoesNotGiveBackWhatHasEnded() {
        Country.pollingAreas2021("oi-ended");
        send("oi-ended", "officers", OFFICERS, "oi-e1,COMMITTEE,105,Lò A").isDone(1, 0, 0);
        asFounder()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/elections/oi-ended/officers/oi-e1/duties/COMMITTEE/105")
                .then()
                .statusCode(200);

        send("oi-ended", "officers", OFFICERS, "oi-e1,COMMITTEE,105,Lò A", "oi-e2,COMMITTEE,105,Lò B")
                .isRejectedFor("2 user duty-ended");
    }

    @Test
    void nobodyAppointsHimself() {
        Country.pollingAreas2021("oi-self");

        send("oi-self", "officers", OFFICERS, FOUNDER + ",COMMITTEE,105,Lò A").isRejectedFor("2 user self-appointment");
    }

    @Test
    void aCommitteeAppointsWithinItsAreaWithThoseAboveItselfLeftOut() {
        Country.pollingAreas2021("oi-scope");
        Officials.give("oi-scope", "ub-oi", "COMMITTEE", "105");

        sendAs(
                        "ub-oi",
                        "oi-scope",
                        "officers",
                        OFFICERS,
                        "oi-c1,COMMITTEE,03388,Lò A",
                        "oi-c2,POLLING_TEAM,03388-001,Lò B",
                        "oi-c3,BOARD,DC-105-1,Lò C",
                        "oi-c4,INSPECTOR,105,Lò D")
                .isDone(4, 0, 0);
        sendAs(
                        "ub-oi",
                        "oi-scope",
                        "officers",
                        OFFICERS,
                        "oi-c5,COMMITTEE,105,Lò A",
                        "oi-c6,COMMITTEE,12,Lò B",
                        "oi-c7,POLLING_TEAM,03478-001,Lò C",
                        "oi-c8,AUDITOR,105,Lò D",
                        "oi-c9,NATIONAL_COUNCIL,VN,Lò E",
                        "ub-oi,REGISTRAR,105,Lò F")
                .isRejectedFor(
                        "2 scope area-out-of-scope",
                        "3 scope area-out-of-scope",
                        "4 scope area-out-of-scope",
                        "5 scope area-out-of-scope",
                        "6 scope area-out-of-scope",
                        "7 user self-appointment");
    }

    @Test
    void aJobNeedsADutyThatOrganises() {
        Officials.post(RestAssured.given(), "oi-told", "officers", OFFICERS)
                .then()
                .statusCode(401);
        Officials.post(as("nobody"), "oi-told", "officers", OFFICERS).then().statusCode(403);
        Officials.post(asFounder(), "oi-none", "officers", OFFICERS).then().statusCode(404);
    }
}
