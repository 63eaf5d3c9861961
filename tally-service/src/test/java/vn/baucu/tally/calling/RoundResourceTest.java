package vn.baucu.tally.calling;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.tally.Province.ASSEMBLY;
import static vn.baucu.tally.Province.COUNCIL;
import static vn.baucu.tally.Province.POLLING_AREAS;
import static vn.baucu.tally.RoundNight.COMMITTEE;
import static vn.baucu.tally.RoundNight.COUNCIL_OF_ELECTION;
import static vn.baucu.tally.RoundNight.annulment;
import static vn.baucu.tally.RoundNight.as;
import static vn.baucu.tally.RoundNight.call;
import static vn.baucu.tally.RoundNight.document;
import static vn.baucu.tally.RoundNight.minutes;
import static vn.baucu.tally.RoundNight.refusal;
import static vn.baucu.tally.RoundNight.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.Round;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.RoundNight;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

/** Further rounds from the certified shortage to the certified end, over HTTP and by way of Kafka. */
@QuarkusTest
@WithTestResource(Embedded.class)
class RoundResourceTest {

    /** One of three seats filled. */
    private static final Map<String, Long> ONE_ELECTED = Map.of("01", 200L, "02", 100L, "03", 90L, "04", 80L, "05", 0L);

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

    @Article("79.1")
    @Test
    void theNationalElectionCouncilCallsAnAdditionalElectionOnceTheProvinceAsksArticle79() {
        night.counted(ASSEMBLY, Round.FIRST, 309, 305, ONE_ELECTED).certified(ASSEMBLY, Round.FIRST);
        night.state(ASSEMBLY).body("state", is("SHORT_ADDITIONAL"), "pending", contains("ADDITIONAL"));

        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "", call("ADDITIONAL", "SHORTAGE"))
                .statusCode(409);
        night.decide(COMMITTEE, ASSEMBLY, "/proposals", step()).statusCode(201);
        night.decide(COMMITTEE, ASSEMBLY, "/proposals", step()).statusCode(409);
        night.decide(COMMITTEE, ASSEMBLY, "", call("ADDITIONAL", "SHORTAGE")).statusCode(403);
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "", call("ADDITIONAL", "SHORTAGE"))
                .statusCode(201)
                .body(
                        "called.seats",
                        is(2),
                        "called.candidates",
                        contains(ASSEMBLY + "-02", ASSEMBLY + "-03", ASSEMBLY + "-04", ASSEMBLY + "-05"),
                        "called.pollingAreas.pollingArea",
                        is(POLLING_AREAS),
                        "decisions.decision",
                        contains("PROPOSED", "CALLED"));

        additionalMinutesKnowTheirBallot();
        night.counted(ASSEMBLY, Round.ADDITIONAL, 300, 290, Map.of("02", 200L, "03", 170L, "04", 160L, "05", 0L));
        night.certified(ASSEMBLY, Round.ADDITIONAL);

        night.state(ASSEMBLY)
                .body(
                        "state",
                        is("FINAL"),
                        "pending",
                        empty(),
                        "rounds.round",
                        contains("FIRST", "ADDITIONAL"),
                        "rounds[0].elected.candidate",
                        contains(ASSEMBLY + "-01"),
                        "rounds[1].elected.candidate",
                        contains(ASSEMBLY + "-02", ASSEMBLY + "-03"));
        // It stands beside the first round and is never added in.
        night.standing("constituencies/" + ASSEMBLY, ASSEMBLY)
                .body(
                        "figures.valid",
                        is(1220),
                        "minutesReplaced",
                        is(0),
                        "additional.figures.valid",
                        is(1160),
                        "additional.minutesExpected",
                        is(4));
    }

    private void additionalMinutesKnowTheirBallot() {
        Map<String, Long> all = Map.of("01", 1L, "02", 200L, "03", 170L, "04", 160L, "05", 0L);
        night.submit(POLLING_AREAS.get(0), ASSEMBLY, minutes(ASSEMBLY, Round.ADDITIONAL, 300, 290, all))
                .statusCode(422)
                .body("type", is("/problems/unknown-candidate"));
        // Two seats are open, so no ballot bears three names (M7).
        Map<String, Long> three = Map.of("02", 290L, "03", 280L, "04", 270L, "05", 0L);
        night.submit(POLLING_AREAS.get(0), ASSEMBLY, minutes(ASSEMBLY, Round.ADDITIONAL, 300, 290, three))
                .statusCode(422)
                .body("violations.code", hasItem("M7"));
        night.submit(POLLING_AREAS.get(0), ASSEMBLY, minutes(ASSEMBLY, Round.REPEAT, 300, 290, ONE_ELECTED))
                .statusCode(409);
    }

    @Article("79.1")
    @Test
    void theNationalElectionCouncilMayLeaveSeatsOpenArticle79() {
        night.counted(ASSEMBLY, Round.FIRST, 309, 305, ONE_ELECTED).certified(ASSEMBLY, Round.FIRST);
        night.decide(COMMITTEE, ASSEMBLY, "/proposals", step()).statusCode(201);

        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "/refusals", refusal()).statusCode(201);

        night.state(ASSEMBLY).body("state", is("SHORT_ACCEPTED"), "pending", empty());
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "", call("ADDITIONAL", "SHORTAGE"))
                .statusCode(409);
    }

    @Article("79.2")
    @Test
    void theCommitteeOfTheCouncilSetsTheDayOfItsAdditionalElectionArticle79() {
        night.counted(COUNCIL, Round.FIRST, 309, 305, NO_COUNCILLOR).certified(COUNCIL, Round.FIRST);

        night.decide(COMMITTEE, COUNCIL, "/proposals", step()).statusCode(409);
        night.decide(COMMITTEE, COUNCIL, "/refusals", refusal()).statusCode(409);
        night.decide(COUNCIL_OF_ELECTION, COUNCIL, "", call("ADDITIONAL", "SHORTAGE"))
                .statusCode(403);
        night.decide(COMMITTEE, COUNCIL, "", call("REPEAT", "TURNOUT")).statusCode(409);
        night.decide(COMMITTEE, COUNCIL, "", call("ADDITIONAL", "SHORTAGE"))
                .statusCode(201)
                .body("called.seats", is(2), "called.candidates", hasSize(3), "due", nullValue());
        night.decide(COMMITTEE, COUNCIL, "", call("ADDITIONAL", "SHORTAGE")).statusCode(409);

        // Minutes of the round are expected as soon as it is called.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(RoundNight.AUDITOR)
                .get("/api/v1/elections/" + night.election() + "/tallies/PROVINCIAL_COUNCIL/areas/106?round=ADDITIONAL")
                .then()
                .statusCode(200)
                .body("minutesExpected", is(2), "minutesIn", is(0), "complete", is(false)));
        night.counted(COUNCIL, Round.ADDITIONAL, 300, 290, Map.of("01", 140L, "02", 100L, "03", 100L));
        night.certified(COUNCIL, Round.ADDITIONAL);
        // Nobody has more than half again, and there is no third round.
        night.state(COUNCIL).body("state", is("FINAL"), "pending", empty(), "rounds[1].missing", is(2));
    }

    @Article({"80", "78.1"})
    @Test
    void aRepeatElectionOfACouncilNeedsConsentAndIsRecognisedWhateverTheTurnoutArticle80() {
        night.counted(COUNCIL, Round.FIRST, 155, 150, Map.of("01", 140L, "02", 130L, "03", 10L));
        night.certified(COUNCIL, Round.FIRST);
        night.state(COUNCIL).body("state", is("VOID_TURNOUT"), "pending", contains("REPEAT"));

        night.decide(COMMITTEE, COUNCIL, "", call("REPEAT", "TURNOUT")).statusCode(409);
        night.decide(COUNCIL_OF_ELECTION, COUNCIL, "/consents", step()).statusCode(201);
        night.decide(COMMITTEE, COUNCIL, "", call("REPEAT", "TURNOUT")).statusCode(201);

        // The figures of the first round count no more, and the new ones are outstanding.
        night.standing("areas/VN", COUNCIL)
                .body("minutesIn", is(0), "minutesExpected", is(4), "complete", is(false), "figures.valid", is(0));
        night.submit(
                        POLLING_AREAS.get(0),
                        COUNCIL,
                        minutes(COUNCIL, Round.FIRST, 155, 151, Map.of("01", 140L, "02", 130L, "03", 10L)))
                .statusCode(409);
        night.counted(COUNCIL, Round.REPEAT, 100, 90, Map.of("01", 80L, "02", 60L, "03", 10L));
        night.certified(COUNCIL, Round.REPEAT);

        night.state(COUNCIL)
                .body(
                        "state",
                        is("FINAL"),
                        "rounds[1].outcome",
                        is("FULL"),
                        "rounds[1].elected.candidate",
                        contains(COUNCIL + "-01", COUNCIL + "-02"));
        night.standing("areas/12", COUNCIL)
                .body("complete", is(true), "figures.valid", is(360), "minutesReplaced", is(4));
    }

    @Article("81")
    @Test
    void anAnnulledPollingAreaIsReplacedByItsRepeatElectionAloneArticle81() {
        night.counted(ASSEMBLY, Round.FIRST, 309, 305, THREE_ELECTED).certified(ASSEMBLY, Round.FIRST);
        night.state(ASSEMBLY).body("state", is("FULL"));

        night.decide(COMMITTEE, ASSEMBLY, "/annulments", annulment(POLLING_AREAS.get(0)))
                .statusCode(403);
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "/annulments", annulment("99999-001"))
                .statusCode(422)
                .body("violations.code", contains("outside-constituency"));
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "/annulments", annulment(POLLING_AREAS.get(0)))
                .statusCode(201);

        night.state(ASSEMBLY).body("state", is("ANNULLED"), "pending", contains("REPEAT"));
        night.standing("constituencies/" + ASSEMBLY, ASSEMBLY)
                .body(
                        "minutesIn",
                        is(3),
                        "minutesExpected",
                        is(4),
                        "figures.valid",
                        is(915),
                        "votes.'NA-12-1-01'",
                        is(600));
        as(RoundNight.AUDITOR)
                .get(night.unitPath(ASSEMBLY) + "/determination")
                .then()
                .statusCode(409);
        night.submit(POLLING_AREAS.get(1), ASSEMBLY, minutes(ASSEMBLY, Round.REPEAT, 309, 305, THREE_ELECTED))
                .statusCode(409);
        night.submit(
                        POLLING_AREAS.get(0),
                        ASSEMBLY,
                        minutes(
                                ASSEMBLY,
                                Round.REPEAT,
                                250,
                                240,
                                Map.of("01", 10L, "02", 20L, "03", 30L, "04", 230L, "05", 0L)))
                .statusCode(201);
        night.awaitComplete(ASSEMBLY, Round.REPEAT);

        night.standing("constituencies/" + ASSEMBLY, ASSEMBLY)
                .body(
                        "minutesIn",
                        is(4),
                        "complete",
                        is(true),
                        "figures.valid",
                        is(1155),
                        "votes.'NA-12-1-01'",
                        is(610),
                        "votes.'NA-12-1-04'",
                        is(320),
                        "minutesReplaced",
                        is(1));
        night.standing("areas/110", ASSEMBLY).body("figures.valid", is(610), "minutesReplaced", is(0));
        as(RoundNight.AUDITOR)
                .get("/api/v1/elections/" + night.election() + "/tallies/NATIONAL_ASSEMBLY/areas/12/standing/children")
                .then()
                .body("figures.valid", contains(545, 610), "subject", contains("106", "110"));
        night.certified(ASSEMBLY, Round.REPEAT);
        // 600 + 10 of 1,155 is more than half; 570 + 20 and 540 + 30 are, and are not.
        night.state(ASSEMBLY)
                .body(
                        "state",
                        is("FINAL"),
                        "rounds.round",
                        contains("FIRST", "REPEAT"),
                        "rounds[1].elected.candidate",
                        contains(ASSEMBLY + "-01", ASSEMBLY + "-02"),
                        "rounds[1].missing",
                        is(1));
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "/annulments", annulment(POLLING_AREAS.get(1)))
                .statusCode(409);
    }

    @Article("81")
    @Test
    void aSecondAnnulmentExtendsTheRepeatElectionArticle81() {
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "/annulments", annulment(POLLING_AREAS.get(0)))
                .statusCode(201);

        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "/annulments", annulment(POLLING_AREAS.get(2)))
                .statusCode(201)
                .body(
                        "called.version",
                        is(2),
                        "called.whole",
                        is(false),
                        "called.pollingAreas.pollingArea",
                        containsInAnyOrder(POLLING_AREAS.get(0), POLLING_AREAS.get(2)),
                        "called.pollingAreas.reported",
                        everyItem(is(false)));
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "/annulments", annulment())
                .statusCode(201)
                .body("called.whole", is(true), "called.pollingAreas", hasSize(4));
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "/annulments", annulment()).statusCode(409);
        // Expected once each, however often the round was extended.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(RoundNight.AUDITOR)
                .get("/api/v1/elections/" + night.election() + "/tallies/NATIONAL_ASSEMBLY/areas/VN?round=REPEAT")
                .then()
                .statusCode(200)
                .body("minutesExpected", is(4)));
    }

    @Article({"5", "79.3"})
    @Test
    void aRoundIsVotedOnASundayWithinTheTimeThatTheLawLeavesArticle79() {
        night.counted(COUNCIL, Round.FIRST, 309, 305, NO_COUNCILLOR).certified(COUNCIL, Round.FIRST);

        // E+15 is a Monday, the Sunday after it too late, the first election day itself no further round.
        refusedDay("2021-06-07", "not-a-sunday", "outside-window");
        refusedDay("2021-06-13", "outside-window");
        refusedDay("2021-05-23", "after-voting", "outside-window");
        Map<String, Object> future = new HashMap<>(call("ADDITIONAL", "SHORTAGE"));
        future.put("document", Map.of("number", "1/NQ", "date", "2999-01-01"));
        night.decide(COMMITTEE, COUNCIL, "", future)
                .statusCode(422)
                .body("violations.code", containsInAnyOrder("in-the-future", "after-voting"));
        night.decide(COMMITTEE, COUNCIL, "", call("ADDITIONAL", "SHORTAGE", "2021-05-30"))
                .statusCode(201);
    }

    private void refusedDay(String day, String... codes) {
        night.decide(COMMITTEE, COUNCIL, "", call("ADDITIONAL", "SHORTAGE", day))
                .statusCode(422)
                .body("violations.code", containsInAnyOrder(codes));
    }

    @Test
    void nobodyDecidesWithoutTheDuty() {
        for (String what : new String[] {"", "/proposals", "/consents", "/refusals", "/annulments"}) {
            given().contentType("application/json")
                    .body(step())
                    .post(night.unitPath(ASSEMBLY) + "/rounds" + what)
                    .then()
                    .statusCode(401);
            for (String actor : new String[] {"kythuat", "kiemtoan", "ban-" + ASSEMBLY, "to-03390-001-1", "thanhtra"}) {
                night.decide(actor, ASSEMBLY, what, Map.of("document", document()))
                        .statusCode(403);
            }
        }
        night.decide("ub-03390", ASSEMBLY, "/proposals", step()).statusCode(403);
    }

    @Test
    void aBadBodyIsToldWhatIsWrong() {
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "", Map.of())
                .statusCode(400)
                .body("violations.pointer", hasItem("/document"));
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "", call("THIRD", "SHORTAGE"))
                .statusCode(400);
        night.decide(COUNCIL_OF_ELECTION, "NA-99-9", "/annulments", annulment()).statusCode(404);
        as(RoundNight.AUDITOR).get(night.unitPath("NA-99-9") + "/rounds").then().statusCode(404);
    }
}
