package vn.baucu.tally.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.tally.StateElection;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

/** What bad minutes get (T-008 to T-101), in an election that demands the whole form and asks about strange figures. */
@QuarkusTest
@WithTestResource(Embedded.class)
class BadMinutesTest {

    private static StateElection election;
    private static int area;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void aStrictElection() {
        if (election == null) {
            election = new StateElection(
                    "stbad",
                    90,
                    Map.of(),
                    new MinutesPolicy(
                            null,
                            List.of(BallotType.NATIONAL_ASSEMBLY),
                            true,
                            Regimes.of("vn-2015").plausibility()),
                    Map.of(),
                    outbox,
                    jdbi);
        }
        area++;
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("T-008 unknown candidate", "unknown-candidate", 422, m -> votes(m).put("NA-12-1-99", 0L)),
                bad("T-009 candidate of another constituency", "unknown-candidate", 422, m -> votes(m).put(
                                "PC-12-1-01", 0L)),
                bad("T-011 candidate missing", "candidate-set-mismatch", 422, m -> votes(m).remove("NA-12-1-05")),
                bad("T-014 list version outdated", "unsupported-version", 409, m -> m.put("listVersion", 7)),
                bad("T-015 negative valid ballots", "validation-failed", 422, m -> m.put("valid", -1)),
                bad("T-017 votes above the cap", "validation-failed", 422, m -> votes(m).put("NA-12-1-05", 1_000_000L)),
                bad("T-018 sum overflow", "validation-failed", 422, m -> votes(m).replaceAll((k, v) -> 2_147_483_647L)),
                bad("T-020 R1", "arithmetic-error", 422, m -> m.put("invalid", 6)),
                bad("T-021 R2", "arithmetic-error", 422, m -> {
                    m.put("issued", 308);
                    m.put("unused", 21);
                }),
                bad("T-023 R4", "arithmetic-error", 422, m -> m.put("voted", 311)),
                bad("T-024 R5", "arithmetic-error", 422, m -> votes(m).put("NA-12-1-01", 306L)),
                bad("T-026 R7", "arithmetic-error", 422, m -> votes(m).replaceAll((k, v) -> 300L)),
                bad("T-027 R8", "unconfirmed-warning", 422, m -> m.put("voted", 308)),
                bad("T-029 three in a hundred invalid", "unconfirmed-warning", 422, m -> {
                    m.put("valid", 299);
                    m.put("invalid", 10);
                    votes(m).put("NA-12-1-01", 290L);
                }),
                bad("T-030 one candidate has all", "unconfirmed-warning", 422, m -> votes(m).put("NA-12-1-01", 305L)),
                bad("T-032 R10", "unconfirmed-warning", 422, m -> m.put("listed", 311)),
                bad("T-035 blank explanation", "validation-failed", 422, m -> {
                    m.put("listed", 311);
                    m.put("explanations", Map.of("M3-ROLL", " "));
                }),
                bad("T-039 head is secretary", "validation-failed", 422, m -> form(m).put(
                                "present", List.of(member("Lò Văn Mẫu", "HEAD"), member("Lò Văn Mẫu", "SECRETARY")))),
                bad("T-041 count ends before it begins", "validation-failed", 422, m -> form(m).put(
                                "countEnded", "2021-05-23T12:10:00Z")),
                bad("T-041 count begins before close", "validation-failed", 422, m -> form(m).put(
                                "countBegan", "2021-05-23T11:00:00Z")),
                bad("T-042 count ends in the future", "validation-failed", 422, m -> form(m).put(
                                "countEnded", "2199-01-01T00:00:00Z")),
                bad("one witness", "validation-failed", 422, m -> form(m).put(
                                "witnesses", List.of(Map.of("name", "Vàng A Một")))),
                bad("no form", "validation-failed", 422, m -> m.remove("proceedings")),
                bad("T-099 client clock", "validation-failed", 400, m -> m.put("submittedAt", "2021-05-23T15:00:00Z")),
                bad("T-101 percentages", "validation-failed", 400, m -> m.put("turnoutPercent", 99)),
                bad("needless explanation", "validation-failed", 422, m -> m.put("explanations", Map.of("M1", "x"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void badMinutesAreRefused(String name, String problem, int status, Consumer<Map<String, Object>> spoil) {
        Map<String, Object> minutes = good();
        spoil.accept(minutes);

        submit(minutes).statusCode(status).body("type", is("/problems/" + problem));

        election.view(area).then().statusCode(404);
        submit(good()).statusCode(201);
    }

    @Test
    void aTeamThatCountsAMillisecondAfterTheCloseIsInTimeByT002() {
        Map<String, Object> minutes = good();
        form(minutes).put("countBegan", "2021-05-23T12:00:00.001Z");

        submit(minutes).statusCode(201);
    }

    @Test
    void aBallotThatOnlyAnotherElectionHasIsAMismatchByT006() {
        Province reformed = new Province("trt006", "vn-2025", Map.of()).told(outbox, jdbi);

        election.as("to-1")
                .body(good())
                .post(election.path(area).replace("NATIONAL_ASSEMBLY", "DISTRICT_COUNCIL"))
                .then()
                .statusCode(422)
                .body("type", is("/problems/contest-mismatch"));
        RestAssured.given()
                .contentType("application/json")
                .auth()
                .oauth2(Tokens.of("to-03390-001-1"))
                .body(minutes(305))
                .post("/api/v1/elections/{e}/polling-areas/03390-001/minutes/DISTRICT_COUNCIL", reformed.election())
                .then()
                .statusCode(422)
                .body("type", is("/problems/contest-mismatch"));
    }

    @Test
    void lateMinutesAreTakenWithTheirReasonAndMarkedByT072() {
        StateElection late = new StateElection(
                "trlate",
                1,
                Map.of(),
                new MinutesPolicy(null, null, true, null),
                Map.of("C27", LocalDate.of(2021, 5, 26)),
                outbox,
                jdbi);
        Map<String, Object> minutes = new TreeMap<>(minutes(305));

        late.submit("to-1", 1, minutes)
                .then()
                .statusCode(422)
                .body("type", is("/problems/unconfirmed-warning"), "violations.code", hasItem("LATE"));
        minutes.put("explanations", Map.of("LATE", "Đường lên bản bị sạt lở"));
        late.submit("to-1", 1, minutes).then().statusCode(201).body("state", is("ACCEPTED"));

        late.as("xa")
                .get(late.path(1) + "/findings")
                .then()
                .body("code", hasItem("LATE"), "[0].explanation", is("Đường lên bản bị sạt lở"));
    }

    @Test
    void oneNumberForTwoMinutesAtOnceGoesToOneOfThemByT036() throws Exception {
        ExecutorService team = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 5; i++) {
            Map<String, Object> council = StateElection.councilMinutes(310, 290 + i);
            council.put("proceedings", Map.of("number", "01/BB-" + area));
            String path = election.councilPath(area);
            Map<String, Object> assembly = good();
            int here = area;

            List<Future<Integer>> answers = team.invokeAll(List.of(
                    () -> election.as("to-1").body(council).post(path).statusCode(),
                    () -> election.submit("to-2", here, assembly).statusCode()));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
            area++;
        }
        team.shutdown();
        area--;
    }

    @Test
    void theDatabaseItselfRefusesASecondUseOfANumber() {
        submit(good()).statusCode(201);

        assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                                insert into minutes_number values (:e, :p, :number, 'PROVINCIAL_COUNCIL', 'FIRST')
                                """)
                        .bind("e", election.code())
                        .bind("p", StateElection.pollingArea(area))
                        .bind("number", "01/BB-" + area)
                        .execute())))
                .hasMessageContaining("minutes_number_once");
    }

    @Test
    void aWarningComesWithAdvice() {
        Map<String, Object> minutes = good();
        minutes.put("voted", 308);

        submit(minutes)
                .statusCode(422)
                .body("violations[0].code", is("M4"))
                .body("violations[0].advice", is("Giải trình từng phiếu chênh lệch, ví dụ cử tri mang phiếu về."));
    }

    @Test
    void whoVerifiesIsToldOfTheWarningAndItsExplanation() {
        Map<String, Object> minutes = good();
        minutes.put("listed", 311);
        minutes.put("explanations", Map.of("M3-ROLL", "Bổ sung một cử tri ngày 22/5"));
        submit(minutes).statusCode(201);

        election.as("xa")
                .get(election.path(area) + "/findings")
                .then()
                .statusCode(200)
                .body("code", hasItem("M3-ROLL"))
                .body("[0].explanation", is("Bổ sung một cử tri ngày 22/5"));
    }

    @Test
    void aSecondNumberOfTheTeamIsNeededByT036() {
        submit(good()).statusCode(201);
        Map<String, Object> council = StateElection.councilMinutes(310, 309);
        council.put("proceedings", Map.of("number", "01/BB-" + area));

        election.as("to-1")
                .body(council)
                .post(election.councilPath(area))
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"));
    }

    @Test
    void theTurnoutOfAnotherBallotTypeIsHeldAgainstItByT033() {
        election.as("to-1")
                .body(StateElection.councilMinutes(310, 200))
                .post(election.councilPath(area))
                .then()
                .statusCode(201);

        submit(good()).statusCode(422).body("violations.code", hasItem("TURNOUT"));
    }

    @Test
    void theListOfAnotherBallotTypeIsHeldAgainstItByM10() {
        Map<String, Object> council = StateElection.councilMinutes(309, 309);
        council.put("explanations", Map.of("M3-ROLL", "Xóa tên một cử tri"));
        election.as("to-1")
                .body(council)
                .post(election.councilPath(area))
                .then()
                .statusCode(201);

        submit(good()).statusCode(422).body("violations.code", hasItem("M10"));
    }

    @Test
    void aBoardDecidesOnlyOnItsOwnBallotByT066() {
        election.as("to-1")
                .body(StateElection.councilMinutes(310, 300))
                .post(election.councilPath(area))
                .then()
                .statusCode(201);

        election.as("ban")
                .body(Map.of("reason", "Nghi nhầm"))
                .post(election.councilPath(area) + "/versions/1/quarantine")
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
    }

    @Test
    void theFirstRoundIsOverOnceAFurtherOneHasMinutesByT074() {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                                insert into minutes_head (election, polling_area, ballot_type, round, latest_version, state,
                                    accepted_count)
                                values (:e, :p, 'NATIONAL_ASSEMBLY', 'REPEAT', 1, 'SUBMITTED', 0)
                                """)
                        .bind("e", election.code())
                        .bind("p", StateElection.pollingArea(area))
                        .execute()));

        submit(good()).statusCode(409).body("type", is("/problems/state-conflict"));
    }

    @Test
    void theFiguresOfANeighbourAreAskedAbout() {
        Map<String, Object> first = good();
        submit(first).statusCode(201);
        area++;
        Map<String, Object> copied = good();
        copied.put("votes", first.get("votes"));

        submit(copied).statusCode(422).body("violations.code", hasItem("NEIGHBOUR"));
        copied.put("explanations", Map.of("NEIGHBOUR", "Đã kiểm lại, trùng ngẫu nhiên"));
        submit(copied).statusCode(201);
        // What was taken once is not refused when it is sent again.
        submit(copied).statusCode(200);
        area--;
        submit(first).statusCode(200);
        area++;
    }

    @Test
    void theNamesOfTheFormAreShownToOfficersAndToldToNobodyElse() {
        submit(good()).statusCode(201);

        election.view(area)
                .then()
                .body("versions[0].proceedings.witnesses[0].name", is("Vàng A Một"))
                .body("versions[0].proceedings.complaints.received", is(1));
        long told = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select count(*) from (
                            select payload as text from kernel.outbox
                            union all select detail || subject from kernel.audit) said
                        where text like '%Vàng A Một%'
                        """).mapTo(Long.class).one());
        assertThat(told).isZero();
    }

    private static Arguments bad(String name, String problem, int status, Consumer<Map<String, Object>> spoil) {
        return Arguments.of(name, problem, status, spoil);
    }

    private static ValidatableResponse submit(Map<String, Object> minutes) {
        return election.submit("to-1", area, minutes).then();
    }

    /** Minutes with the whole form; their votes are no other area's. */
    private static Map<String, Object> good() {
        Map<String, Object> minutes = new TreeMap<>(minutes(305));
        votes(minutes).put("NA-12-1-01", 304L);
        votes(minutes).put("NA-12-1-04", 20L + area);
        Map<String, Object> form = new TreeMap<>();
        form.put("number", "01/BB-" + area);
        form.put("opened", "2021-05-23T00:00:00Z");
        form.put("closed", "2021-05-23T12:00:00Z");
        form.put("countBegan", "2021-05-23T12:30:00Z");
        form.put("countEnded", "2021-05-23T15:00:00Z");
        form.put("present", List.of(member("Lò Văn Mẫu", "HEAD"), member("Tòng Thị Thí Dụ", "SECRETARY")));
        form.put("witnesses", List.of(Map.of("name", "Vàng A Một"), Map.of("name", "Giàng Thị Hai")));
        form.put("complaints", Map.of("received", 1, "resolved", 1, "forwarded", 0, "text", "Hỏi về thẻ cử tri"));
        form.put("notes", "Không có");
        minutes.put("proceedings", form);
        return minutes;
    }

    private static Map<String, Object> member(String name, String position) {
        return Map.of("name", name, "position", position);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> votes(Map<String, Object> minutes) {
        return (Map<String, Long>) minutes.get("votes");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> form(Map<String, Object> minutes) {
        return (Map<String, Object>) minutes.get("proceedings");
    }
}
