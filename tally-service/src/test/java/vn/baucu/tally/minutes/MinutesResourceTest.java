package vn.baucu.tally.minutes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Verification;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

/** A polling team sends its minutes (Art 76), as HTTP sees it. */
@Article("76")
@QuarkusTest
@WithTestResource(Embedded.class)
class MinutesResourceTest {

    private static final String PATH = "/api/v1/elections/{e}/polling-areas/{pa}/minutes/NATIONAL_ASSEMBLY";
    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private Province province;

    @BeforeEach
    void anElectionNight() {
        province = province(Map.of());
    }

    private Province province(Map<BallotType, Verification> verification) {
        return new Province("m" + ELECTIONS.incrementAndGet(), "vn-2015", verification).told(outbox, jdbi);
    }

    @Test
    void correctMinutesGetAReceipt() {
        submit("to-03390-001-1", "03390-001", minutes(305))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", startsWith("http"))
                .body("version", is(1), "state", is("ACCEPTED"), "hash", notNullValue());
    }

    @Test
    void theVerySameMinutesAgainGetTheSameReceipt() {
        String hash =
                submit("to-03390-001-1", "03390-001", minutes(305)).extract().path("hash");

        submit("to-03390-001-2", "03390-001", minutes(305)).statusCode(200).body("hash", is(hash), "version", is(1));
    }

    @Test
    void otherFiguresForTheSamePollingAreaConflict() {
        submit("to-03390-001-1", "03390-001", minutes(305)).statusCode(201);

        submit("to-03390-001-1", "03390-001", minutes(304))
                .statusCode(409)
                .body("type", is("/problems/minutes-already-entered"));
    }

    @Test
    void fiftySendingAtOnceEnterTheMinutesOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(16);
        List<Callable<Integer>> sending = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            long valid = 300L + i % 5;
            sending.add(() -> submit("to-03390-001-1", "03390-001", minutes(valid))
                    .extract()
                    .statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : senders.invokeAll(sending)) {
            answers.add(answer.get());
        }
        senders.shutdown();

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).containsOnly(200, 201, 409);
    }

    @Test
    void brokenRulesAreAllSaidAtOnceInTheLanguageAskedFor() {
        Map<String, Object> wrong = minutes(305);
        wrong.put("collected", 308);
        wrong.put("received", 400);

        submit("to-03390-001-1", "03390-001", wrong)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("/problems/arithmetic-error"))
                .body("title", is("Số liệu biên bản không khớp"))
                .body("violations.code", hasItems("M1", "M4", "M5"))
                .body("violations.article", everyItem(notNullValue()));
        as("to-03390-001-1")
                .header("Accept-Language", "en")
                .body(wrong)
                .post(PATH, province.election(), "03390-001")
                .then()
                .body("title", is("The figures of the minutes do not agree"));
    }

    @Test
    void aMissingFieldIsNamedByItsPointer() {
        Map<String, Object> incomplete = minutes(305);
        incomplete.remove("spoiled");

        submit("to-03390-001-1", "03390-001", incomplete)
                .statusCode(400)
                .body("type", is("/problems/validation-failed"))
                .body("violations.pointer", hasItem("/spoiled"));
    }

    @Test
    void whatTheServerKnowsItselfIsNotTakenFromOutside() {
        Map<String, Object> forged = minutes(305);
        forged.put("hash", "00");

        submit("to-03390-001-1", "03390-001", forged).statusCode(400).body("violations.pointer", hasItem("/hash"));
    }

    @Test
    void nobodySubmitsWithoutSigningIn() {
        given().contentType(ContentType.JSON)
                .body(minutes(305))
                .post(PATH, province.election(), "03390-001")
                .then()
                .statusCode(401)
                .body("type", is("/problems/unauthenticated"));
    }

    @Test
    void anotherTeamCannotSubmit() {
        submit("to-03390-002-1", "03390-001", minutes(305))
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
    }

    @Test
    void technicalStaffCannotSubmit() {
        submit("kythuat", "03390-001", minutes(305)).statusCode(403).body("type", is("/problems/forbidden"));
    }

    @Test
    void theCommuneSubmitsOnBehalfOfItsTeam() {
        submit("ub-03390", "03390-001", minutes(305)).statusCode(201);

        as("kiemtoan")
                .get(PATH, province.election(), "03390-001")
                .then()
                .statusCode(200)
                .body("versions[0].enteredAs", is("COMMITTEE"), "versions[0].enteredBy", is("ub-03390"));
    }

    @Test
    void aPollingAreaThatDoesNotExistIsNotFound() {
        as("kiemtoan").get(PATH, province.election(), "03390-999").then().statusCode(404);
    }

    @Test
    void anElectionInPreparationTakesNoMinutes() {
        province.tell(outbox, List.of(province.inPhase(Phase.PREPARATION, 2)));
        await().untilAsserted(() -> submit("to-03390-001-1", "03390-001", minutes(305))
                .statusCode(409)
                .body("type", is("/problems/election-locked")));
    }

    @Test
    void aBallotTypeNotVotedOnHereIsAMismatch() {
        as("to-03390-001-1")
                .body(minutes(305))
                .post(
                        "/api/v1/elections/{e}/polling-areas/{pa}/minutes/COMMUNE_COUNCIL",
                        province.election(),
                        "03390-001")
                .then()
                .statusCode(422)
                .body("type", is("/problems/contest-mismatch"));
    }

    @Test
    void secondPersonVerificationMakesMinutesCountOnlyWhenConfirmed() {
        province = province(Map.of(BallotType.NATIONAL_ASSEMBLY, Verification.SECOND_PERSON));
        submit("to-03390-001-1", "03390-001", minutes(305)).statusCode(201).body("state", is("SUBMITTED"));

        step("to-03390-001-1", 1, "confirmation", null).statusCode(409).body("type", is("/problems/self-approval"));
        step("to-03390-001-2", 1, "confirmation", null).statusCode(200).body("state", is("ACCEPTED"));
        step("to-03390-001-2", 1, "confirmation", null).statusCode(409);
    }

    @Test
    void minutesSentBackAreEnteredAgainAsANewVersion() {
        province = province(Map.of(BallotType.NATIONAL_ASSEMBLY, Verification.SECOND_PERSON));
        submit("to-03390-001-1", "03390-001", minutes(305)).statusCode(201);

        step("to-03390-001-2", 1, "return", Map.of("reason", "Khác biên bản giấy"))
                .statusCode(200)
                .body("state", is("RETURNED"));

        submit("to-03390-001-1", "03390-001", minutes(304))
                .statusCode(201)
                .body("version", is(2), "state", is("SUBMITTED"));
    }

    @Test
    void aCorrectionNeedsItsVersionItsReasonAndASecondPerson() {
        submit("to-03390-001-1", "03390-001", minutes(305)).statusCode(201);
        Map<String, Object> correction = Map.of("reason", "Cộng nhầm hòm phiếu phụ", "minutes", minutes(304));

        correct(null, correction).statusCode(428);
        correct("\"7\"", correction).statusCode(412).header("ETag", "\"1\"");
        correct("*", correction).statusCode(412);
        correct("\"1\"", Map.of("reason", " ", "minutes", minutes(304)))
                .statusCode(400)
                .body("violations.pointer", hasItem("/reason"));
        correct("\"1\"", Map.of("reason", "Không đổi gì", "minutes", minutes(305)))
                .statusCode(422)
                .body("violations.code", hasItem("no-change"));
        correct("\"1\"", correction).statusCode(201).body("version", is(2), "state", is("SUBMITTED"));
        correct("\"2\"", correction).statusCode(409);

        step("to-03390-001-2", 2, "confirmation", null).statusCode(200).body("version", is(2), "state", is("ACCEPTED"));
    }

    @Test
    void whatCountedGoesOnCountingWhenACorrectionIsSentBack() {
        submit("to-03390-001-1", "03390-001", minutes(305)).statusCode(201);
        correct("\"1\"", Map.of("reason", "Cộng nhầm", "minutes", minutes(304))).statusCode(201);

        step("to-03390-001-2", 2, "return", Map.of("reason", "Bản giấy ghi 305"))
                .statusCode(200);

        as("kiemtoan")
                .get(PATH, province.election(), "03390-001")
                .then()
                .body("acceptedVersion", is(1), "latestVersion", is(2), "state", is("RETURNED"));
        submit("to-03390-001-1", "03390-001", minutes(303)).statusCode(409);
    }

    @Test
    void eachVersionIsChainedToTheOneBefore() {
        String first =
                submit("to-03390-001-1", "03390-001", minutes(305)).extract().path("hash");

        correct("\"1\"", Map.of("reason", "Cộng nhầm", "minutes", minutes(304))).statusCode(201);

        as("kiemtoan").get(PATH, province.election(), "03390-001").then().body("versions[1].previousHash", is(first));
    }

    @Test
    void minutesCannotBeDeleted() {
        as("to-03390-001-1")
                .delete(PATH, province.election(), "03390-001")
                .then()
                .statusCode(405);
    }

    @Test
    void theDatabaseItselfRefusesToChangeMinutes() {
        submit("to-03390-001-1", "03390-001", minutes(305)).statusCode(201);

        assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.execute("update minutes set valid = 0"))))
                .hasMessageContaining("permission denied");
        assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.execute("delete from kernel.audit"))))
                .hasMessageContaining("permission denied");
    }

    private ValidatableResponse submit(String user, String pollingArea, Map<String, Object> minutes) {
        return as(user).body(minutes)
                .post(PATH, province.election(), pollingArea)
                .then();
    }

    private ValidatableResponse correct(String ifMatch, Map<String, Object> correction) {
        RequestSpecification request = as("to-03390-001-1").body(correction);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(PATH + "/corrections", province.election(), "03390-001")
                .then();
    }

    private ValidatableResponse step(String user, int version, String step, Object body) {
        RequestSpecification request = as(user);
        return (body == null ? request : request.body(body))
                .post(PATH + "/versions/{v}/{s}", province.election(), "03390-001", version, step)
                .then();
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
