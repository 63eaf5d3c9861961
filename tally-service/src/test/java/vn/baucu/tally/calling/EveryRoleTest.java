package vn.baucu.tally.calling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.baucu.tally.Province.ASSEMBLY;
import static vn.baucu.tally.Province.COUNCIL;
import static vn.baucu.tally.Province.POLLING_AREAS;
import static vn.baucu.tally.RoundNight.BOARD;
import static vn.baucu.tally.RoundNight.COMMITTEE;
import static vn.baucu.tally.RoundNight.COUNCIL_OF_ELECTION;
import static vn.baucu.tally.RoundNight.SECOND;
import static vn.baucu.tally.RoundNight.annulment;
import static vn.baucu.tally.RoundNight.call;
import static vn.baucu.tally.RoundNight.refusal;
import static vn.baucu.tally.RoundNight.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.Round;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.RoundNight;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

/** In every state of a constituency, everybody tries everything that he or she may not do there. */
@QuarkusTest
@WithTestResource(Embedded.class)
class EveryRoleTest {

    private static final Map<String, Long> FULL = Map.of("01", 200L, "02", 190L, "03", 180L, "04", 30L, "05", 0L);
    private static final Map<String, Long> SHORT = Map.of("01", 200L, "02", 100L, "03", 90L, "04", 80L, "05", 0L);
    private static final Map<String, Long> FEW = Map.of("01", 140L, "02", 130L, "03", 10L);

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private RoundNight night;

    /** Something one can try: where, with what, and whose role it is at all. */
    private record Command(String name, String path, Map<String, Object> body, Set<String> roles) {}

    private List<Command> commands(String unit) {
        String hash = "0".repeat(64);
        Set<String> board = Set.of(BOARD + unit, SECOND + unit);
        Set<String> above = Set.of(COMMITTEE, COUNCIL_OF_ELECTION);
        return List.of(
                new Command("propose", "/rounds/proposals", step(), Set.of(COMMITTEE)),
                new Command("consent", "/rounds/consents", step(), Set.of(COUNCIL_OF_ELECTION)),
                new Command("call additional", "/rounds", call("ADDITIONAL", "SHORTAGE"), above),
                new Command("call repeat", "/rounds", call("REPEAT", "TURNOUT"), above),
                new Command("decline", "/rounds/refusals", refusal(), above),
                new Command(
                        "annul", "/rounds/annulments", annulment(POLLING_AREAS.get(3)), Set.of(COUNCIL_OF_ELECTION)),
                new Command("determine", "/determinations", Map.of(), board),
                new Command("certify", "/determinations/1/certification", Map.of("hash", hash), board),
                new Command("return", "/determinations/1/return", Map.of("reason", "Kiểm tra lại"), above));
    }

    private List<String> everybody(String unit) {
        return List.of(
                "to-03390-001-1",
                "ub-03390",
                COMMITTEE,
                COUNCIL_OF_ELECTION,
                BOARD + unit,
                SECOND + unit,
                BOARD + (unit.equals(ASSEMBLY) ? COUNCIL : ASSEMBLY),
                "kiemtoan",
                "kythuat");
    }

    /** @param allowed what somebody may do here, as {@code name actor}; everything else is tried */
    private void everybodyTries(String unit, String state, String... allowed) {
        night.state(unit).body("state", is(state));
        long before = deeds();
        for (Command command : commands(unit)) {
            for (String actor : everybody(unit)) {
                if (List.of(allowed).contains(command.name() + " " + actor)) {
                    continue;
                }
                var request = given().contentType(ContentType.JSON).auth().oauth2(Tokens.justSignedIn(actor));
                int status = (command.body().isEmpty() ? request : request.body(command.body()))
                        .post(night.unitPath(unit) + command.path())
                        .statusCode();
                boolean inRole = command.roles().contains(actor);
                assertThat(status)
                        .as("%s by %s in %s of %s", command.name(), actor, state, unit)
                        .isIn(inRole ? List.of(403, 404, 409, 422) : List.of(403));
            }
        }
        assertThat(deeds()).as("deeds in %s of %s", state, unit).isEqualTo(before);
        night.state(unit).body("state", is(state));
    }

    private long deeds() {
        return night.number("select (select count(*) from round_decision where election = :election)"
                + " + (select count(*) from determination where election = :election)"
                + " + (select count(*) from determination_step where election = :election)"
                + " + (select count(*) from further_round_area where election = :election)");
    }

    @BeforeEach
    void anElectionNight() {
        night = RoundNight.begin(outbox, jdbi);
    }

    private static final String ANNUL = "annul " + COUNCIL_OF_ELECTION;
    private static final String RETURN = "return " + COMMITTEE;
    private static final String RETURN_BY_NATION = "return " + COUNCIL_OF_ELECTION;

    @Test
    void fromOpenToTheFinalAdditionalElectionOfTheAssembly() {
        everybodyTries(ASSEMBLY, "OPEN", ANNUL);
        night.counted(ASSEMBLY, Round.FIRST, 309, 305, SHORT);
        everybodyTries(ASSEMBLY, "COUNTED", ANNUL, "determine " + BOARD + ASSEMBLY, "determine " + SECOND + ASSEMBLY);
        night.certified(ASSEMBLY, Round.FIRST);
        everybodyTriesUnlessDeterminedBefore(
                ASSEMBLY, "SHORT_ADDITIONAL", ANNUL, RETURN, RETURN_BY_NATION, "propose " + COMMITTEE);
        night.decide(COMMITTEE, ASSEMBLY, "/proposals", step()).statusCode(201);
        everybodyTriesUnlessDeterminedBefore(
                ASSEMBLY,
                "SHORT_ADDITIONAL",
                ANNUL,
                RETURN,
                RETURN_BY_NATION,
                "call additional " + COUNCIL_OF_ELECTION,
                "decline " + COUNCIL_OF_ELECTION);
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "", call("ADDITIONAL", "SHORTAGE"))
                .statusCode(201);
        everybodyTriesUnlessDeterminedBefore(ASSEMBLY, "SHORT_ADDITIONAL");
        night.counted(ASSEMBLY, Round.ADDITIONAL, 300, 290, Map.of("02", 200L, "03", 170L, "04", 160L, "05", 0L));
        night.certified(ASSEMBLY, Round.ADDITIONAL);
        everybodyTriesUnlessDeterminedBefore(ASSEMBLY, "FINAL");
    }

    @Test
    void fromTheVoidFirstRoundOfACouncilToItsFinalRepeatElection() {
        night.counted(COUNCIL, Round.FIRST, 155, 150, FEW).certified(COUNCIL, Round.FIRST);
        everybodyTriesUnlessDeterminedBefore(COUNCIL, "VOID_TURNOUT", ANNUL, RETURN, "consent " + COUNCIL_OF_ELECTION);
        night.decide(COUNCIL_OF_ELECTION, COUNCIL, "/consents", step()).statusCode(201);
        everybodyTriesUnlessDeterminedBefore(COUNCIL, "VOID_TURNOUT", ANNUL, RETURN, "call repeat " + COMMITTEE);
        night.decide(COMMITTEE, COUNCIL, "", call("REPEAT", "TURNOUT")).statusCode(201);
        everybodyTriesUnlessDeterminedBefore(COUNCIL, "VOID_TURNOUT");
        night.counted(COUNCIL, Round.REPEAT, 155, 150, FEW).certified(COUNCIL, Round.REPEAT);
        everybodyTriesUnlessDeterminedBefore(COUNCIL, "FINAL");
    }

    @Test
    void inAFullConstituencyThatIsAnnulled() {
        night.counted(ASSEMBLY, Round.FIRST, 309, 305, FULL).certified(ASSEMBLY, Round.FIRST);
        everybodyTriesUnlessDeterminedBefore(ASSEMBLY, "FULL", ANNUL, RETURN, RETURN_BY_NATION);
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "/annulments", annulment(POLLING_AREAS.get(0)))
                .statusCode(201);
        everybodyTries(ASSEMBLY, "ANNULLED", ANNUL, RETURN, RETURN_BY_NATION);
    }

    @Test
    void whereSeatsStayOpen() {
        night.counted(ASSEMBLY, Round.FIRST, 309, 305, SHORT).certified(ASSEMBLY, Round.FIRST);
        night.decide(COMMITTEE, ASSEMBLY, "/proposals", step()).statusCode(201);
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "/refusals", refusal()).statusCode(201);
        everybodyTriesUnlessDeterminedBefore(ASSEMBLY, "SHORT_ACCEPTED", ANNUL, RETURN, RETURN_BY_NATION);
    }

    /** To determine again what was determined gives the same receipt (200) and does nothing. */
    private void everybodyTriesUnlessDeterminedBefore(String unit, String state, String... allowed) {
        var more = new java.util.ArrayList<>(List.of(allowed));
        more.add("determine " + BOARD + unit);
        more.add("determine " + SECOND + unit);
        everybodyTries(unit, state, more.toArray(String[]::new));
    }
}
