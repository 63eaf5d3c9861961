package vn.baucu.tally.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.VoterRollChanged;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Verification;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.StateElection;
import vn.baucu.testing.Embedded;

/** Corrections and approvals that meet each other, or what changed meanwhile (T-057 to T-069). */
@QuarkusTest
@WithTestResource(Embedded.class)
class CorrectionTest {

    private static final int TRIES = 5;

    private static StateElection election;
    private static int area;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void submittedMinutes() {
        if (election == null) {
            election = new StateElection(
                    "trcorr",
                    40,
                    Map.of(BallotType.NATIONAL_ASSEMBLY, Verification.SECOND_PERSON),
                    new MinutesPolicy(null, null, null, null),
                    Map.of(),
                    outbox,
                    jdbi);
        }
        next();
    }

    private static void next() {
        area++;
        election.submit("to-1", area, minutes(305)).then().statusCode(201);
    }

    @Test
    void ofTwoCorrectionsAtOnceOneIsStaleByT057() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            step("to-2", 1, "confirmation").then().statusCode(200);

            List<Integer> answers = atOnce(() -> correct("to-1", 1, 300), () -> correct("to-2", 1, 299));

            assertThat(answers).containsExactlyInAnyOrder(201, 412);
            election.view(area).then().body("latestVersion", is(2), "acceptedVersion", is(1));
            next();
        }
    }

    @Test
    void aBodyAboveCorrectsByTwoOfItsOwnByT062() {
        step("to-2", 1, "confirmation").then().statusCode(200);
        correct("xa", 1, 300).then().statusCode(201);

        step("xa", 2, "confirmation").then().statusCode(422).body("type", is("/problems/four-eyes-required"));
        election.view(area).then().body("acceptedVersion", is(1));
        step("ban", 2, "confirmation").then().statusCode(200).body("state", is("ACCEPTED"));
    }

    @Test
    void minutesThatTheRollHasLeftBehindAreNotApprovedByT065() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(List.of(new VoterRollChanged(
                        election.code(),
                        StateElection.pollingArea(area),
                        Map.of(BallotType.NATIONAL_ASSEMBLY, 312L, BallotType.PROVINCIAL_COUNCIL, 312L),
                        true,
                        2))));

        await().untilAsserted(() -> election.as("to-2")
                .get(election.path(area) + "/findings")
                .then()
                .body("code", hasItem("M3-ROLL"), "[0].explanation", nullValue()));
        step("to-2", 1, "confirmation")
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"), "violations.code", hasItem("M3-ROLL"));

        election.as("to-2")
                .body(Map.of("reason", "Danh sách đã bổ sung hai cử tri"))
                .post(election.path(area) + "/versions/1/return")
                .then()
                .statusCode(200);
        Map<String, Object> explained = new TreeMap<>(minutes(305));
        explained.put("explanations", Map.of("M3-ROLL", "Hai cử tri bổ sung không đến"));
        election.submit("to-1", area, explained).then().statusCode(201).body("version", is(2));
        step("to-2", 2, "confirmation").then().statusCode(200).body("state", is("ACCEPTED"));
    }

    @Test
    void ofApprovalAndReturnAtOnceOneWinsByT069() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            step("to-2", 1, "confirmation").then().statusCode(200);
            correct("to-1", 1, 300).then().statusCode(201);

            List<Integer> answers = atOnce(() -> step("to-2", 2, "confirmation"), () -> election.as("xa")
                    .body(Map.of("reason", "Bản giấy ghi 305"))
                    .post(election.path(area) + "/versions/2/return"));

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            election.view(area).then().body("acceptedVersion", is(answers.get(0) == 200 ? 2 : 1));
            next();
        }
    }

    @Test
    void aCorrectionInFlightAndAFurtherOneNeverBothPassByT069() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            step("to-2", 1, "confirmation").then().statusCode(200);
            correct("to-1", 1, 300).then().statusCode(201);

            List<Integer> answers = atOnce(() -> step("to-2", 2, "confirmation"), () -> correct("xa", 1, 299));

            assertThat(answers).containsExactly(200, 412);
            election.view(area).then().body("acceptedVersion", is(2), "latestVersion", is(2));
            next();
        }
    }

    private static Response correct(String user, int version, long valid) {
        return election.as(user)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "Cộng nhầm hòm phiếu phụ", "minutes", minutes(valid)))
                .post(election.path(area) + "/corrections");
    }

    private static Response step(String user, int version, String step) {
        return election.as(user).post(election.path(area) + "/versions/" + version + "/" + step);
    }

    private static List<Integer> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Integer> statuses = new ArrayList<>();
        for (Future<Response> answer : two.invokeAll(List.of(one, other))) {
            statuses.add(answer.get().statusCode());
        }
        two.shutdown();
        return statuses;
    }
}
