package vn.baucu.tally.turnout;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class TurnoutPlanTest {

    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private PollingDay day;

    @BeforeEach
    void anElectionDay() {
        day = PollingDay.of("trp" + ELECTIONS.incrementAndGet(), outbox, jdbi);
    }

    @Test
    void theNearestPlanHolds() {
        day.plan("12", List.of("10:30", "17:00")).statusCode(200).body("version", is(1));
        day.plan("03390", List.of("05:30", "10:30")).statusCode(200);

        PollingDay.as("kiemtoan")
                .get(PollingDay.TURNOUT + "plans/99999", day.election())
                .then()
                .statusCode(404);
        day.report("03390-001", "05:30", 10).statusCode(200);
        day.report("03595-001", "05:30", 10).statusCode(422);
        day.report("03595-001", "17:00", 10).statusCode(200);
        PollingDay.as("to-03390-001-1")
                .get(PollingDay.TURNOUT + "plans/106", day.election())
                .then()
                .body("milestones", contains("10:30", "17:00"));
        PollingDay.as("kiemtoan")
                .get(PollingDay.TURNOUT + "plans", day.election())
                .then()
                .body("items.area", contains("03390", "12"));
    }

    @Test
    void aPlanIsChangedOnlyByWhoHasSeenIt() {
        day.plan("12", List.of("10:30")).statusCode(200);

        day.plan("12", List.of("10:00")).statusCode(428);
        day.changed("12", "\"7\"", List.of("10:00")).statusCode(412);
        day.changed("12", "\"1\"", List.of("10:00")).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void aPlanIsInOrderAndWithinTheHoursOfArticle71() {
        day.plan("12", List.of("10:30", "10:00")).statusCode(422).body("violations.code", contains("out-of-order"));
        day.plan("12", List.of("04:30", "10:00"))
                .statusCode(422)
                .body("violations.code", contains("before-opening"), "violations.article", contains("71"));
        day.plan("12", List.of()).statusCode(400);
    }
}
