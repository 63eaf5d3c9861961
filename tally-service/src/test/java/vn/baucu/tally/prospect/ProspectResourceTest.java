package vn.baucu.tally.prospect;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static vn.baucu.tally.Province.ASSEMBLY;
import static vn.baucu.tally.Province.POLLING_AREAS;
import static vn.baucu.tally.RoundNight.as;
import static vn.baucu.tally.RoundNight.minutes;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.Round;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.RoundNight;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class ProspectResourceTest {

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Test
    void whatTheOutstandingPollingAreaCannotChangeIsDecided() {
        RoundNight night = RoundNight.begin(outbox, jdbi);
        prospects(night).body("candidates.prospect", everyItem(is("OPEN")), "outstandingVoters", is(1240));

        Map<String, Long> votes = Map.of("01", 300L, "02", 190L, "03", 180L, "04", 30L, "05", 0L);
        for (String pollingArea : POLLING_AREAS.subList(1, 4)) {
            night.submit(pollingArea, ASSEMBLY, minutes(ASSEMBLY, Round.FIRST, 309, 305, votes))
                    .statusCode(201);
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> prospects(night)
                .body(
                        "outstandingMinutes",
                        is(1),
                        "outstandingVoters",
                        is(310),
                        "candidates.prospect",
                        contains("ELECTED", "OPEN", "OPEN", "NOT_ELECTED", "NOT_ELECTED")));
        as("kythuat")
                .get(night.unitPath(ASSEMBLY) + "/determination/prospects")
                .then()
                .statusCode(403);
        as("kiemtoan")
                .get(night.unitPath("NA-99-9") + "/determination/prospects")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse prospects(RoundNight night) {
        return as("kiemtoan")
                .get(night.unitPath(ASSEMBLY) + "/determination/prospects")
                .then()
                .statusCode(200);
    }
}
