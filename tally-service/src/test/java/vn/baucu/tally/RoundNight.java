package vn.baucu.tally;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Tokens;

/**
 * An election night that goes on: the small province with its election boards, its committee and the National Election
 * Council, and what they do from the first minutes to the last round.
 */
public final class RoundNight {

    public static final String SUNDAY = "2021-06-06";
    public static final String BOARD = "ban-";
    public static final String SECOND = "ban2-";
    public static final String COUNCIL_OF_ELECTION = "hdbc";
    public static final String COMMITTEE = "ub-12";
    public static final String AUDITOR = "kiemtoan";

    private static final Instant APPOINTED = Instant.parse("2021-04-03T00:00:00Z");
    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    private final Province province;
    private final Jdbi jdbi;

    private RoundNight(Province province, Jdbi jdbi) {
        this.province = province;
        this.jdbi = jdbi;
    }

    public static RoundNight begin(Outbox outbox, Jdbi jdbi) {
        Province province =
                new Province("rd" + ELECTIONS.incrementAndGet() + System.nanoTime() % 100_000, "vn-2015", Map.of());
        province.told(outbox, jdbi);
        List<DutiesChanged> duties = List.of(
                duty(province, COUNCIL_OF_ELECTION, Role.NATIONAL_COUNCIL, "VN"),
                duty(province, SECOND + Province.ASSEMBLY, Role.BOARD, Province.ASSEMBLY),
                duty(province, BOARD + Province.COUNCIL, Role.BOARD, Province.COUNCIL),
                duty(province, SECOND + Province.COUNCIL, Role.BOARD, Province.COUNCIL),
                duty(province, "thanhtra", Role.INSPECTOR, "VN"));
        province.tell(outbox, duties);
        RoundNight night = new RoundNight(province, jdbi);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        night.number("select count(*) from organisation.duty where election = :election"))
                .isEqualTo(18));
        return night;
    }

    private static DutiesChanged duty(Province province, String actor, Role role, String scope) {
        return new DutiesChanged(province.election(), actor, List.of(new DutyGiven(role, scope, APPOINTED, null)), 1);
    }

    public String election() {
        return province.election();
    }

    public long number(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election())
                .mapTo(Long.class)
                .one());
    }

    /** Minutes of 310 listed voters with these votes for the candidates of the ballot, by the ends of their codes. */
    public static Map<String, Object> minutes(
            String unit, Round round, long voted, long valid, Map<String, Long> votes) {
        Map<String, Object> minutes = new TreeMap<>(Map.of(
                "round",
                round.name(),
                "listed",
                310,
                "voted",
                voted,
                "received",
                voted + 20,
                "issued",
                voted,
                "collected",
                voted,
                "valid",
                valid,
                "invalid",
                voted - valid,
                "unused",
                20,
                "spoiled",
                0));
        Map<String, Long> byCode = new TreeMap<>();
        votes.forEach((end, count) -> byCode.put(unit + "-" + end, count));
        minutes.put("votes", byCode);
        Map<String, String> explanations = new TreeMap<>();
        for (String warning : List.of("INVALID-SHARE", "UNANIMOUS", "NEIGHBOUR", "TURNOUT", "M10")) {
            explanations.put(warning, "Đã kiểm tra lại với biên bản giấy");
        }
        minutes.put("explanations", explanations);
        return minutes;
    }

    public ValidatableResponse submit(String pollingArea, String unit, Map<String, Object> minutes) {
        return as("to-" + pollingArea + "-1")
                .body(minutes)
                .post(minutesPath(pollingArea, unit))
                .then();
    }

    public String minutesPath(String pollingArea, String unit) {
        return "/api/v1/elections/" + election() + "/polling-areas/" + pollingArea + "/minutes/" + ballotType(unit);
    }

    /** The same minutes from every polling area, and the sum of them. */
    public RoundNight counted(String unit, Round round, long voted, long valid, Map<String, Long> votes) {
        for (String pollingArea : Province.POLLING_AREAS) {
            submit(pollingArea, unit, minutes(unit, round, voted, valid, votes)).statusCode(201);
        }
        return awaitComplete(unit, round);
    }

    public RoundNight awaitComplete(String unit, Round round) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(AUDITOR)
                .get(unitPath(unit) + "/determination?round=" + round)
                .then()
                .statusCode(200)
                .body("provisional", is(false)));
        return this;
    }

    /** Determined by one member of the board; gives the hash of what was seen. */
    public String determined(String unit, Round round) {
        return as(BOARD + unit)
                .post(unitPath(unit) + "/determinations?round=" + round)
                .then()
                .statusCode(201)
                .extract()
                .path("hash");
    }

    public ValidatableResponse certify(String actor, String unit, Round round, int version, String hash) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.justSignedIn(actor))
                .body(Map.of("hash", hash))
                .post(unitPath(unit) + "/determinations/" + version + "/certification?round=" + round)
                .then();
    }

    public RoundNight certified(String unit, Round round) {
        certify(SECOND + unit, unit, round, 1, determined(unit, round)).statusCode(200);
        return this;
    }

    public ValidatableResponse state(String unit) {
        return as(AUDITOR)
                .get(unitPath(unit) + "/determinations/certified")
                .then()
                .statusCode(200);
    }

    public ValidatableResponse decide(String actor, String unit, String what, Map<String, Object> body) {
        return as(actor).body(body).post(unitPath(unit) + "/rounds" + what).then();
    }

    public static Map<String, Object> call(String round, String trigger) {
        return call(round, trigger, SUNDAY);
    }

    public static Map<String, Object> call(String round, String trigger, String day) {
        return Map.of("round", round, "trigger", trigger, "votingDate", day, "document", document());
    }

    public static Map<String, Object> document() {
        return Map.of("number", "712/NQ-HĐBCQG", "date", "2021-05-28");
    }

    public static Map<String, Object> step() {
        return Map.of("document", document());
    }

    public static Map<String, Object> refusal() {
        return Map.of("document", document(), "reason", "Đủ số đại biểu cần thiết");
    }

    public static Map<String, Object> annulment(String... pollingAreas) {
        return Map.of(
                "document",
                document(),
                "reason",
                "In sai tên người ứng cử trên phiếu bầu",
                "votingDate",
                SUNDAY,
                "pollingAreas",
                List.of(pollingAreas));
    }

    public String unitPath(String unit) {
        return "/api/v1/elections/" + election() + "/constituencies/" + unit;
    }

    public static BallotType ballotType(String unit) {
        return unit.startsWith("NA") ? BallotType.NATIONAL_ASSEMBLY : BallotType.PROVINCIAL_COUNCIL;
    }

    public ValidatableResponse standing(String subject, String unit) {
        return as(AUDITOR)
                .get("/api/v1/elections/" + election() + "/tallies/" + ballotType(unit) + "/" + subject + "/standing")
                .then()
                .statusCode(200);
    }

    public static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
