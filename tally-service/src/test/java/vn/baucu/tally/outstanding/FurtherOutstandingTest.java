package vn.baucu.tally.outstanding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static vn.baucu.tally.Province.ASSEMBLY;
import static vn.baucu.tally.Province.COUNCIL;
import static vn.baucu.tally.Province.POLLING_AREAS;
import static vn.baucu.tally.RoundNight.COMMITTEE;
import static vn.baucu.tally.RoundNight.COUNCIL_OF_ELECTION;
import static vn.baucu.tally.RoundNight.annulment;
import static vn.baucu.tally.RoundNight.as;
import static vn.baucu.tally.RoundNight.call;
import static vn.baucu.tally.RoundNight.minutes;
import static vn.baucu.tally.RoundNight.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.Round;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.RoundNight;
import vn.baucu.testing.Embedded;

/** The minutes of a further round are waited for where it was called, and nowhere else. */
@QuarkusTest
@WithTestResource(Embedded.class)
class FurtherOutstandingTest {

    private static final Map<String, Long> THREE_ELECTED =
            Map.of("01", 200L, "02", 190L, "03", 180L, "04", 30L, "05", 0L);
    private static final Map<String, Long> NO_COUNCILLOR = Map.of("01", 150L, "02", 140L, "03", 130L);

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private RoundNight night;

    @BeforeEach
    void anElectionNight() {
        night = RoundNight.begin(outbox, jdbi);
    }

    @Test
    void anAnnulledAreaIsWaitedForAgainAndNoOther() {
        night.submit(POLLING_AREAS.get(1), ASSEMBLY, minutes(ASSEMBLY, Round.FIRST, 309, 305, THREE_ELECTED))
                .statusCode(201);
        list("VN", ASSEMBLY, "?round=REPEAT").body("items", empty());
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "/annulments", annulment(POLLING_AREAS.get(0)))
                .statusCode(201);

        list("VN", ASSEMBLY, "?round=REPEAT")
                .body("items.pollingArea", contains(POLLING_AREAS.get(0)))
                .body("items[0].since", is("2021-06-06T12:00:00Z"), "items[0].standing", is("NOT_ENTERED"));
        counts("12", ASSEMBLY, "REPEAT")
                .body("area", contains("106"), "expected", contains(1), "outstanding", contains(1));
        // Nobody waits any longer for what the repeat election takes the place of.
        list("VN", ASSEMBLY, "").body("items.pollingArea", contains(POLLING_AREAS.get(2), POLLING_AREAS.get(3)));
        counts("12", ASSEMBLY, "FIRST").body("expected", contains(2, 2), "outstanding", contains(0, 2));

        night.submit(POLLING_AREAS.get(0), ASSEMBLY, minutes(ASSEMBLY, Round.REPEAT, 300, 290, THREE_ELECTED))
                .statusCode(201);

        list("VN", ASSEMBLY, "?round=REPEAT").body("items", empty());
        counts("12", ASSEMBLY, "REPEAT").body("expected", contains(1), "outstanding", contains(0));
    }

    @Test
    void anAdditionalElectionIsWaitedForBesideTheFirst() {
        night.counted(COUNCIL, Round.FIRST, 309, 305, NO_COUNCILLOR).certified(COUNCIL, Round.FIRST);
        night.decide(COMMITTEE, COUNCIL, "", call("ADDITIONAL", "SHORTAGE")).statusCode(201);
        explain("ADDITIONAL", 204);
        explain("REPEAT", 404);

        list("VN", COUNCIL, "?round=ADDITIONAL").body("items.pollingArea", is(POLLING_AREAS));
        list("VN", COUNCIL, "?round=ADDITIONAL&reason=NO_NETWORK")
                .body("items.pollingArea", contains(POLLING_AREAS.get(0)));
        list("VN", COUNCIL, "?round=ADDITIONAL&olderThanMinutes=60").body("items.pollingArea", is(POLLING_AREAS));
        list("VN", COUNCIL, "?reason=NO_NETWORK").body("items", empty());
        counts("VN", COUNCIL, "ADDITIONAL")
                .body("expected", contains(4), "[0].byReason.NO_NETWORK", is(1), "[0].byStanding.NOT_ENTERED", is(4));
        counts("VN", COUNCIL, "FIRST").body("expected", contains(4), "outstanding", contains(0));
    }

    @Test
    void aRepeatElectionOfAWholeUnitIsWaitedForEverywhere() {
        night.counted(COUNCIL, Round.FIRST, 155, 150, Map.of("01", 140L, "02", 130L, "03", 10L));
        night.certified(COUNCIL, Round.FIRST);
        night.decide(COUNCIL_OF_ELECTION, COUNCIL, "/consents", step()).statusCode(201);
        night.decide(COMMITTEE, COUNCIL, "", call("REPEAT", "TURNOUT")).statusCode(201);

        counts("12", COUNCIL, "REPEAT").body("area", contains("106", "110"), "outstanding", contains(2, 2));
        counts("12", COUNCIL, "FIRST").body("expected", contains(2, 2), "outstanding", everyItem(is(0)));
        list("106", COUNCIL, "?round=REPEAT").body("items.area", everyItem(is("03390")));
    }

    private void explain(String round, int status) {
        as("to-" + POLLING_AREAS.get(0) + "-1")
                .body(Map.of("reason", "NO_NETWORK", "round", round))
                .post(outstanding() + "polling-areas/" + POLLING_AREAS.get(0) + "/PROVINCIAL_COUNCIL/reasons")
                .then()
                .statusCode(status);
    }

    private ValidatableResponse list(String area, String unit, String query) {
        return as(RoundNight.AUDITOR)
                .get(outstanding() + "areas/" + area + "/" + RoundNight.ballotType(unit) + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse counts(String area, String unit, String round) {
        return list(area, unit, "/counts?round=" + round);
    }

    private String outstanding() {
        return "/api/v1/elections/" + night.election() + "/minutes/outstanding/";
    }
}
