package vn.baucu.tally.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.tally.Province.POLLING_AREAS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.VoterRollChanged;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class TurnoutSumTest {

    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private PollingDay day;

    @BeforeEach
    void anElectionDay() {
        day = PollingDay.of("trs" + ELECTIONS.incrementAndGet(), outbox, jdbi);
    }

    @Test
    void whatIsReportedIsAddedUpAtEveryLevel() {
        day.report("03390-001", "09:00", 100).statusCode(200).header("ETag", "\"1\"");
        day.report("03595-001", "09:00", 200).statusCode(200);
        day.report("03390-001", "11:00", 310).statusCode(200).body("milestones", hasSize(2), "version", is(2));

        day.sum("VN", "?milestone=09:00")
                .body("voted", is(300), "listed", is(620), "percent", is(48.39f), "listedNow", is(1240))
                .body("percentNow", is(24.19f), "counted", is(2), "reported", is(2), "expected", is(4));
        day.sum("106", "?milestone=11:00").body("voted", is(310), "complete", is(1), "reported", is(1));
        day.sum("12", "?milestone=11:00").body("voted", is(510), "counted", is(2), "reported", is(1));
        day.sum("110", "").body("voted", is(200), "name", is("Địa bàn 110"));
        PollingDay.as("kiemtoan")
                .get(PollingDay.TURNOUT + "areas/99999" + PollingDay.NATIONAL, day.election())
                .then()
                .statusCode(404);
        day.sum("VN", "?milestone=07:00").body("voted", is(0), "percent", nullValue(), "cutOff", nullValue());
    }

    @Test
    void everyPercentageNamesItsRollAndItsCutOff() {
        day.report("03390-001", "09:00", 100).statusCode(200);
        day.tell(List.of(new VoterRollChanged(
                day.election(),
                "03390-001",
                Map.of(BallotType.NATIONAL_ASSEMBLY, 400L, BallotType.PROVINCIAL_COUNCIL, 390L),
                true,
                2)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> day.sum("03390", "").body("rollVersionNow", is(3)));
        day.report("03390-001", "11:00", 200).statusCode(200);

        PollingDay.as("kiemtoan")
                .get(PollingDay.path("03390-001"), day.election())
                .then()
                .body("items.rollVersion", contains(1, 2), "items.listed", contains(310, 400))
                .body("items.percent", contains(32.26f, 50.0f));
        day.sum("03390", "?milestone=09:00")
                .body("listed", is(310), "rollVersion", is(1), "percent", is(32.26f))
                .body("listedNow", is(710), "percentNow", is(14.08f));
    }

    @Test
    void whoHasNotReportedIsListedPerMilestone() {
        day.report("03390-001", "09:00", 100).statusCode(200);
        day.report("03390-001", "11:00", 100).statusCode(200);
        day.report("03390-002", "09:00", 100).statusCode(200);

        day.missing("VN", "09:00").body("items.pollingArea", contains("03595-001", "03595-002"));
        day.missing("VN", "11:00").body("items.pollingArea", contains("03390-002", "03595-001", "03595-002"));
        day.missing("106", "11:00").body("items.lastReported", contains("09:00"));
    }

    @Test
    void whoVotesEarlyReportsOnTheOwnDay() {
        day.vote("03390-002", LocalDate.of(2021, 5, 21));
        day.report("03390-002", "19:00", 310).statusCode(200);
        day.report("03390-001", "09:00", 100).statusCode(200);

        day.sum("03390", "?day=2021-05-21").body("voted", is(310), "expected", is(1), "reported", is(0));
        day.sum("03390", "?day=2021-05-21&milestone=19:00").body("reported", is(1));
        day.sum("03390", "?milestone=09:00")
                .body("voted", is(410), "expected", is(1), "reported", is(1), "counted", is(2));
        day.missing("03390", "09:00").body("items", empty());
    }

    @Test
    void highestLowestAndCompleteAreShown() {
        day.report("03390-001", "09:00", 310).statusCode(200);
        day.report("03390-002", "09:00", 200).statusCode(200);
        day.report("03595-001", "09:00", 100).statusCode(200);

        day.shown("12", "/highest").body("subject", contains("106"), "percent", contains(82.26f));
        day.shown("12", "/lowest?number=2").body("subject", contains("110", "106"));
        day.shown("12", "/complete").body("items.subject", contains("03390-001"));
        day.shown("03390", "/children").body("items.subject", contains("03390-001", "03390-002"));
        day.shown("VN", "/children").body("items.subject", contains("12"), "items.voted", contains(610));
    }

    @Test
    void sumsEqualANaiveRecomputationUnderRandomReportsAndCorrections() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> milestones = List.of("09:00", "11:00", "13:00", "15:00", "17:00", "19:00");
        Map<String, TreeMap<String, Long>> naive = new HashMap<>();
        POLLING_AREAS.forEach(pollingArea -> naive.put(pollingArea, new TreeMap<>()));
        for (int run = 0; run < 80; run++) {
            String pollingArea = POLLING_AREAS.get(random.nextInt(POLLING_AREAS.size()));
            String milestone = milestones.get(random.nextInt(milestones.size()));
            long number = random.nextInt(330);
            boolean explained = random.nextInt(3) == 0;
            TreeMap<String, Long> reported = naive.get(pollingArea);
            // The number before holds as it was corrected, however high an earlier one is.
            List<Long> earlier = List.copyOf(reported.headMap(milestone).values());
            List<Long> later = List.copyOf(reported.tailMap(milestone, false).values());
            boolean fits = (earlier.isEmpty() || earlier.get(earlier.size() - 1) <= number)
                    && (later.isEmpty() || later.get(0) >= number)
                    && reported.getOrDefault(milestone, number) == number;
            Map<String, Object> document =
                    new HashMap<>(Map.of("milestone", milestone, "voted", PollingDay.voted(number)));
            if (explained) {
                document.put("reason", "Đính chính số liệu");
            }

            int status = PollingDay.as("to-" + pollingArea + "-1")
                    .body(document)
                    .post(PollingDay.path(pollingArea), day.election())
                    .statusCode();

            boolean taken = number <= 310 && (fits || explained);
            assertThat(status).as("seed %d, run %d", seed, run).isEqualTo(taken ? 200 : 422);
            if (taken) {
                reported.put(milestone, number);
            }
        }
        Map<String, List<String>> below = Map.of(
                "VN",
                POLLING_AREAS,
                "12",
                POLLING_AREAS,
                "106",
                POLLING_AREAS.subList(0, 2),
                "03595",
                POLLING_AREAS.subList(2, 4));
        below.forEach((area, pollingAreas) -> milestones.forEach(milestone -> {
            List<Long> last = new ArrayList<>();
            int reported = 0;
            for (String pollingArea : pollingAreas) {
                var entry = naive.get(pollingArea).floorEntry(milestone);
                if (entry != null) {
                    last.add(entry.getValue());
                    reported += entry.getKey().equals(milestone) ? 1 : 0;
                }
            }
            day.sum(area, "?milestone=" + milestone)
                    .body("voted", is((int)
                            last.stream().mapToLong(Long::longValue).sum()))
                    .body("counted", is(last.size()), "reported", is(reported), "listed", is(310 * last.size()));
        }));
    }
}
