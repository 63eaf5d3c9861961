package vn.baucu.tally.certification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.tally.Province.ASSEMBLY;
import static vn.baucu.tally.Province.COUNCIL;
import static vn.baucu.tally.Province.POLLING_AREAS;
import static vn.baucu.tally.RoundNight.BOARD;
import static vn.baucu.tally.RoundNight.COMMITTEE;
import static vn.baucu.tally.RoundNight.COUNCIL_OF_ELECTION;
import static vn.baucu.tally.RoundNight.SECOND;
import static vn.baucu.tally.RoundNight.as;
import static vn.baucu.tally.RoundNight.document;
import static vn.baucu.tally.RoundNight.minutes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.CandidateListPublished;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.tally.RoundNight;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

/** Two members of a board, one hash, and everything that must stop them. */
@QuarkusTest
@WithTestResource(Embedded.class)
class CertificationResourceTest {

    private static final Map<String, Long> THREE_ELECTED =
            Map.of("01", 200L, "02", 190L, "03", 180L, "04", 30L, "05", 0L);

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    CertifiedResults results;

    private RoundNight night;

    @BeforeEach
    void anElectionNight() {
        night = RoundNight.begin(outbox, jdbi);
    }

    private String counted() {
        return night.counted(ASSEMBLY, Round.FIRST, 309, 305, THREE_ELECTED).determined(ASSEMBLY, Round.FIRST);
    }

    @Test
    void aSecondMemberCertifiesWhatTheFirstDetermined() {
        night.state(ASSEMBLY).body("state", is("OPEN"), "rounds", empty());
        String hash = counted();
        night.state(ASSEMBLY).body("state", is("COUNTED"), "rounds", empty(), "pending", empty());

        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, hash)
                .statusCode(200)
                .body("certified.by", is(SECOND + ASSEMBLY), "determinedBy", is(BOARD + ASSEMBLY));

        night.state(ASSEMBLY)
                .body("state", is("FULL"), "rounds[0].hash", is(hash), "rounds[0].figures.valid", is(1220));
        assertThat(results.of(night.election(), BallotType.NATIONAL_ASSEMBLY, "VN"))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.state()).isEqualTo(ResultState.FULL);
                    assertThat(result.elected()).hasSize(3);
                    assertThat(result.missing()).isZero();
                });
        assertThat(results.of(night.election(), BallotType.NATIONAL_ASSEMBLY, "12"))
                .hasSize(1);
        assertThat(results.of(night.election(), BallotType.NATIONAL_ASSEMBLY, "13"))
                .isEmpty();
        assertThat(results.of(night.election(), BallotType.PROVINCIAL_COUNCIL, "12"))
                .singleElement()
                .satisfies(result -> assertThat(result.state()).isEqualTo(ResultState.OPEN));
        assertThat(night.number("select count(*) from kernel.audit where election = :election"
                        + " and action = 'certify-result'"))
                .isEqualTo(1);
    }

    @Test
    void whoeverDeterminedDoesNotCertify() {
        String hash = counted();

        night.certify(BOARD + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, hash)
                .statusCode(422)
                .body("type", is("/problems/four-eyes-required"));
    }

    @Test
    void certifyingTwiceConflicts() {
        String hash = counted();
        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, hash).statusCode(200);

        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, hash).statusCode(409);
    }

    @Test
    void anOldSignInIsNotEnough() {
        String hash = counted();

        as(SECOND + ASSEMBLY)
                .body(Map.of("hash", hash))
                .post(night.unitPath(ASSEMBLY) + "/determinations/1/certification")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"))
                .body("type", is("/problems/sign-in-again"));
    }

    /** Where a token did not say when its holder signed in, nobody could certify at all. */
    @Test
    void aTokenThatDoesNotTellOfTheSignInCountsFromItsIssue() {
        String hash = counted();

        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.justIssued(SECOND + ASSEMBLY))
                .body(Map.of("hash", hash))
                .post(night.unitPath(ASSEMBLY) + "/determinations/1/certification")
                .then()
                .statusCode(200);
    }

    @Test
    void anotherHashIsNotWhatTheBoardSaw() {
        counted();

        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, "0".repeat(64))
                .statusCode(409);
        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, "xyz").statusCode(400);
        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 2, "0".repeat(64))
                .statusCode(404);
    }

    @Test
    void aCorrectionUnderWayBlocksTheCertification() {
        String hash = counted();
        correct(1).statusCode(201);

        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, hash).statusCode(409);
    }

    @Test
    void figuresThatChangedMeanwhileAreNotCertified() {
        String hash = counted();
        correct(1).statusCode(201);
        confirm(2).statusCode(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("kiemtoan")
                .get(night.unitPath(ASSEMBLY) + "/determination")
                .then()
                .body("figures.valid", is(1219)));

        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, hash).statusCode(409);

        String again = night.determined(ASSEMBLY, Round.FIRST);
        assertThat(again).isNotEqualTo(hash);
        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, hash).statusCode(409);
        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 2, again).statusCode(200);
    }

    @Test
    void certifiedMinutesAreCorrectedOnlyOnceTheBodyAboveSendsTheResultBack() {
        String hash = counted();
        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, hash).statusCode(200);
        correct(1).statusCode(409).body("type", is("/problems/election-locked"));

        sendBack("ub-03390").statusCode(403);
        sendBack(BOARD + ASSEMBLY).statusCode(403);
        sendBack(COMMITTEE).statusCode(200).body("returned.by", is(COMMITTEE), "returned.reason", notNullValue());
        sendBack(COMMITTEE).statusCode(409);
        night.state(ASSEMBLY).body("state", is("COUNTED"), "rounds", empty());
        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, hash).statusCode(409);

        correct(1).statusCode(201);
        confirm(2).statusCode(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("kiemtoan")
                .get(night.unitPath(ASSEMBLY) + "/determination")
                .then()
                .body("figures.valid", is(1219)));
        String again = night.determined(ASSEMBLY, Round.FIRST);
        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 2, again).statusCode(200);
        as("kiemtoan")
                .get(night.unitPath(ASSEMBLY) + "/determinations")
                .then()
                .body("version", contains(1, 2), "[0].returned", notNullValue(), "[1].returned", nullValue());
    }

    @Test
    void aResultSentBackUnchangedIsDeterminedAnew() {
        String hash = counted();
        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, hash).statusCode(200);
        sendBack(COUNCIL_OF_ELECTION).statusCode(200);

        assertThat(night.determined(ASSEMBLY, Round.FIRST)).isEqualTo(hash);
        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 2, hash).statusCode(200);
    }

    @Test
    void aCorrectionAndACertificationAtOnceNeverBothSucceed() throws Exception {
        for (int run = 0; run < 5; run++) {
            night = RoundNight.begin(outbox, jdbi);
            String hash = counted();
            correct(1).statusCode(201);
            ExecutorService both = Executors.newFixedThreadPool(2);
            List<Callable<Integer>> deeds = new ArrayList<>();
            deeds.add(() -> confirm(2).extract().statusCode());
            deeds.add(() -> night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, hash)
                    .extract()
                    .statusCode());
            var answers = both.invokeAll(deeds);
            both.shutdown();

            assertThat(answers.get(0).get()).isEqualTo(200);
            assertThat(answers.get(1).get()).isEqualTo(409);
        }
    }

    @Test
    void anOpenAlarmBlocksTheCertification() {
        String hash = counted();
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                                insert into alarm (election, subject, ballot_type, round, kind, first_seen, last_seen)
                                values (:e, :unit, 'NATIONAL_ASSEMBLY', 'FIRST', 'VOTES', now(), now())
                                """)
                        .bind("e", night.election())
                        .bind("unit", ASSEMBLY)
                        .execute()));

        night.certify(SECOND + ASSEMBLY, ASSEMBLY, Round.FIRST, 1, hash).statusCode(409);
    }

    @Test
    void whoeverTookPartInTheMinutesDoesNotCertify() {
        String hash = counted();
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                                insert into organisation.duty (actor, election, role, scope, valid_from)
                                values ('to-03390-001-1', :e, 'BOARD', :unit, now() - interval '1 day')
                                """)
                        .bind("e", night.election())
                        .bind("unit", ASSEMBLY)
                        .execute()));

        night.certify("to-03390-001-1", ASSEMBLY, Round.FIRST, 1, hash)
                .statusCode(409)
                .body("type", is("/problems/self-approval"));
    }

    @Article("78.4")
    @Test
    void aTieOfTheSameBirthDateWaitsForARecordedDecisionArticle78() {
        sameBirthDates();
        Map<String, Long> tied = Map.of("01", 200L, "02", 180L, "03", 180L);
        night.counted(COUNCIL, Round.FIRST, 309, 305, tied);
        String hash = night.determined(COUNCIL, Round.FIRST);
        night.certify(SECOND + COUNCIL, COUNCIL, Round.FIRST, 1, hash)
                .statusCode(409)
                .body("type", is("/problems/tie-unresolved"));

        decideTie(COUNCIL_OF_ELECTION, "02").statusCode(403);
        decideTie(COMMITTEE, "01").statusCode(422).body("violations[0].pointer", is("/chosen"));
        decideTie(COMMITTEE, "02", "03").statusCode(422);
        decideTie(COMMITTEE, "03")
                .statusCode(201)
                .body(
                        "outcome",
                        is("FULL"),
                        "hash",
                        not(hash),
                        "tied",
                        empty(),
                        "elected.candidate",
                        contains(COUNCIL + "-01", COUNCIL + "-03"));
        decideTie(COMMITTEE, "02").statusCode(409);

        String decided = night.determined(COUNCIL, Round.FIRST);
        night.certify(SECOND + COUNCIL, COUNCIL, Round.FIRST, 2, decided).statusCode(200);
        night.state(COUNCIL).body("state", is("FULL"));
    }

    private ValidatableResponse decideTie(String actor, String... chosen) {
        List<String> codes =
                java.util.Arrays.stream(chosen).map(end -> COUNCIL + "-" + end).toList();
        return as(actor)
                .body(Map.of("chosen", codes, "reason", "Rút thăm", "document", document()))
                .post(night.unitPath(COUNCIL) + "/determination/tie-decisions")
                .then();
    }

    private void sameBirthDates() {
        List<ListedCandidate> listed = new ArrayList<>();
        for (int place = 1; place <= 3; place++) {
            listed.add(
                    new ListedCandidate(COUNCIL + "-0" + place, place, "Lò Thị Số " + place, LocalDate.of(1980, 1, 1)));
        }
        new Province(night.election(), "vn-2015", Map.of())
                .tell(
                        outbox,
                        List.of(new CandidateListPublished(
                                night.election(), COUNCIL, BallotType.PROVINCIAL_COUNCIL, 2, listed, 2)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        night.number("select max(version) from candidate_list where election = :election"))
                .isEqualTo(2));
    }

    @Test
    void onlyTheBoardCertifies() {
        String hash = counted();
        for (String actor : List.of(COMMITTEE, COUNCIL_OF_ELECTION, "kiemtoan", "kythuat", "to-03390-001-1")) {
            night.certify(actor, ASSEMBLY, Round.FIRST, 1, hash).statusCode(403);
        }
        night.certify(BOARD + COUNCIL, ASSEMBLY, Round.FIRST, 1, hash).statusCode(403);
        given().contentType("application/json")
                .body(Map.of("hash", hash))
                .post(night.unitPath(ASSEMBLY) + "/determinations/1/certification")
                .then()
                .statusCode(401);
        as("kythuat")
                .get(night.unitPath(ASSEMBLY) + "/determinations/certified")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse sendBack(String actor) {
        return as(actor)
                .body(Map.of("reason", "Kiểm tra lại số phiếu"))
                .post(night.unitPath(ASSEMBLY) + "/determinations/1/return")
                .then();
    }

    private ValidatableResponse correct(int version) {
        return as("to-" + POLLING_AREAS.get(0) + "-1")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "Cộng nhầm", "minutes", minutes(ASSEMBLY, Round.FIRST, 309, 304, THREE_ELECTED)))
                .post(night.minutesPath(POLLING_AREAS.get(0), ASSEMBLY) + "/corrections")
                .then();
    }

    private ValidatableResponse confirm(int version) {
        return as("to-" + POLLING_AREAS.get(0) + "-2")
                .post(night.minutesPath(POLLING_AREAS.get(0), ASSEMBLY) + "/versions/" + version + "/confirmation")
                .then();
    }
}
