package vn.baucu.tally.turnout;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.Phase;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class TurnoutReportTest {

    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private PollingDay day;

    @BeforeEach
    void anElectionDay() {
        day = PollingDay.of("tru" + ELECTIONS.incrementAndGet(), outbox, jdbi);
    }

    @Test
    void theNumberVotedIsNeverLowerThanBeforeWithoutAReason() {
        day.report("03390-001", "09:00", 100).statusCode(200);

        day.report("03390-001", "11:00", 99)
                .statusCode(422)
                .body("violations.code", contains("lower-than-before"))
                .body("violations.pointer", contains("/voted/NATIONAL_ASSEMBLY"));
        PollingDay.as("to-03390-001-1")
                .body(Map.of("milestone", "11:00", "voted", PollingDay.voted(99), "reason", "Đếm nhầm ở mốc trước"))
                .post(PollingDay.path("03390-001"), day.election())
                .then()
                .statusCode(200);
        PollingDay.as("kiemtoan")
                .get(PollingDay.path("03390-001"), day.election())
                .then()
                .body("items.voted", contains(100, 99), "items[1].reason", is("Đếm nhầm ở mốc trước"));
    }

    @Test
    void aMilestoneIsCorrectedOnlyWithAReason() {
        day.report("03390-001", "09:00", 100).statusCode(200);

        day.report("03390-001", "09:00", 100).statusCode(200).body("version", is(1));
        day.report("03390-001", "09:00", 101).statusCode(422).body("violations.code", contains("other-than-reported"));
        day.report("03390-001", "11:00", 150).statusCode(200);
        PollingDay.as("to-03390-001-1")
                .body(Map.of("milestone", "09:00", "voted", PollingDay.voted(120), "reason", "Cộng sót một hòm phiếu"))
                .post(PollingDay.path("03390-001"), day.election())
                .then()
                .statusCode(200)
                .body("version", is(3), "milestones.voted", contains(120, 150));
    }

    @Test
    void anEarlierMilestoneIsNotHigherThanALaterOne() {
        day.report("03390-001", "11:00", 100).statusCode(200);

        day.report("03390-001", "09:00", 101).statusCode(422).body("violations.code", contains("higher-than-after"));
    }

    @Test
    void nobodyVotesWhoIsNotOnTheRoll() {
        day.report("03390-001", "09:00", 311).statusCode(422).body("violations.code", contains("not-on-roll"));
        day.report("03390-001", "09:00", -1).statusCode(422).body("violations.code", contains("not-on-roll"));
        day.report("03390-001", "09:00", 310).statusCode(200);
    }

    @Test
    void onlyMilestonesOfThePlanAreReported() {
        day.report("03390-001", "09:30", 10).statusCode(422).body("violations.code", contains("not-in-plan"));
        day.report("03390-001", "09:17", 10).statusCode(400);
    }

    @Test
    void aMilestoneToComeIsNotReported() {
        day.vote("03390-001", LocalDate.of(2099, 5, 23));

        day.report("03390-001", "09:00", 10).statusCode(422).body("violations.code", contains("future"));
    }

    @Test
    void aCommuneReportsForItsPollingAreasAtOnce() {
        PollingDay.as("ub-03390")
                .body(Map.of(
                        "milestone",
                        "09:00",
                        "byPhone",
                        true,
                        "reports",
                        List.of(
                                Map.of("pollingArea", "03390-001", "voted", PollingDay.voted(100)),
                                Map.of("pollingArea", "03390-002", "voted", PollingDay.voted(200)))))
                .post(PollingDay.TURNOUT + "areas/03390/reports", day.election())
                .then()
                .statusCode(200)
                .body("pollingArea", contains("03390-001", "03390-002"));

        day.sum("03390", "").body("voted", is(300));
        PollingDay.as("kiemtoan")
                .get(PollingDay.path("03390-001"), day.election())
                .then()
                .body("items[0].byPhone", is(true), "items[0].enteredAs", is("COMMITTEE"));
    }

    @Test
    void aListWithOneWrongLineIsRefusedWhole() {
        PollingDay.as("ub-03390")
                .body(Map.of(
                        "milestone",
                        "09:00",
                        "reports",
                        List.of(
                                Map.of("pollingArea", "03390-001", "voted", PollingDay.voted(100)),
                                Map.of("pollingArea", "03390-002", "voted", PollingDay.voted(999)),
                                Map.of("pollingArea", "03390-001", "voted", PollingDay.voted(100)),
                                Map.of("pollingArea", "03595-001", "voted", PollingDay.voted(100)))))
                .post(PollingDay.TURNOUT + "areas/03390/reports", day.election())
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        contains(
                                "/reports/1/voted/NATIONAL_ASSEMBLY",
                                "/reports/2/pollingArea",
                                "/reports/3/pollingArea"))
                .body("violations.code", contains("not-on-roll", "twice", "not-in-area"));

        day.sum("03390", "").body("counted", is(0));
    }

    @Test
    void aClosedElectionTakesNoReports() {
        day.tell(List.of(day.province().inPhase(Phase.CLOSED, 2)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> day.report("03390-001", "09:00", 100).statusCode(409));
    }

    @Test
    void reportsAreTakenAndShownWhereTheDutyLies() {
        day.report("03390-001", "09:00", 100).statusCode(200);
        Map<String, Object> document = Map.of("milestone", "11:00", "voted", PollingDay.voted(100));

        given().contentType(ContentType.JSON)
                .body(document)
                .post(PollingDay.path("03390-001"), day.election())
                .then()
                .statusCode(401);
        PollingDay.as("to-03390-002-1")
                .body(document)
                .post(PollingDay.path("03390-001"), day.election())
                .then()
                .statusCode(403);
        PollingDay.as("kiemtoan")
                .body(document)
                .post(PollingDay.path("03390-001"), day.election())
                .then()
                .statusCode(403);
        PollingDay.as("ub-03390")
                .body(document)
                .post(PollingDay.path("03390-001"), day.election())
                .then()
                .statusCode(200);
        PollingDay.as("ub-03390")
                .get(PollingDay.TURNOUT + "areas/110" + PollingDay.NATIONAL, day.election())
                .then()
                .statusCode(403);
        PollingDay.as("to-03390-001-1")
                .body(Map.of("milestones", List.of("10:00")))
                .put(PollingDay.TURNOUT + "plans/03390", day.election())
                .then()
                .statusCode(403);
        PollingDay.as("to-03390-001-1")
                .body("{}")
                .post(PollingDay.path("03390-001"), day.election())
                .then()
                .statusCode(400);
    }
}
