package vn.baucu.voter.roll;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class VoterRollResourceTest {

    private static final Map<String, Integer> COUNTS = Map.of(
            "NATIONAL_ASSEMBLY", 310, "PROVINCIAL_COUNCIL", 310, "DISTRICT_COUNCIL", 305, "COMMUNE_COUNCIL", 300);
    private static final Map<String, Integer> MORE = Map.of(
            "NATIONAL_ASSEMBLY", 312, "PROVINCIAL_COUNCIL", 312, "DISTRICT_COUNCIL", 307, "COMMUNE_COUNCIL", 302);
    private static final String REASON = "Bổ sung 2 cử tri theo khiếu nại";

    @Inject
    Organisation organisation;

    @Inject
    Clock clock;

    private final SampleElection election = SampleElection.of2021();
    private final Desk council = new Desk(election.code(), "council");
    private final Desk province = new Desk(election.code(), "province");
    private final Desk registrar = new Desk(election.code(), "registrar");

    @BeforeEach
    void announce() {
        organisation.apply(election.events());
    }

    @Test
    void theFirstRollIsCreated() {
        registrar
                .put(SampleElection.FULL, null, Desk.roll(COUNTS))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("pollingArea", is(SampleElection.FULL))
                .body("listed.NATIONAL_ASSEMBLY", is(310))
                .body("closed", is(false))
                .body("version", is(1))
                .body("changedAt", notNullValue())
                .body("warnings", empty());
    }

    @Test
    void aRollIsReadAsItStands() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        new Desk(election.code(), "team")
                .get("/" + SampleElection.FULL)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("listed.COMMUNE_COUNCIL", is(300));
    }

    @Test
    void aChangeMakesANewVersion() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        registrar
                .put(SampleElection.FULL, "\"1\"", Desk.roll(MORE, REASON))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("listed.NATIONAL_ASSEMBLY", is(312));
    }

    @Test
    void everyVersionIsKept() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);
        registrar.put(SampleElection.FULL, "\"1\"", Desk.roll(MORE, REASON)).statusCode(200);

        registrar
                .get("/" + SampleElection.FULL + "/versions")
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.listed.NATIONAL_ASSEMBLY", contains(310, 312))
                .body("items[0].reason", nullValue())
                .body("items[1].reason", is(REASON))
                .body("items.changedBy", contains("registrar", "registrar"))
                .body("items.role", contains("REGISTRAR", "REGISTRAR"));
    }

    @Test
    void versionsArePaged() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);
        registrar.put(SampleElection.FULL, "\"1\"", Desk.roll(MORE, REASON)).statusCode(200);
        String next = registrar
                .get("/" + SampleElection.FULL + "/versions?limit=1")
                .statusCode(200)
                .body("items.version", contains(1))
                .extract()
                .path("next");

        registrar
                .get("/" + SampleElection.FULL + "/versions?limit=1&after=" + next)
                .statusCode(200)
                .body("items.version", contains(2))
                .body("next", nullValue());
    }

    @Test
    void theVerySameCountsChangeNothing() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        registrar
                .put(SampleElection.FULL, "\"1\"", Desk.roll(COUNTS, REASON))
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aRollThatBreaksM10IsTakenWithAWarning() {
        Map<String, Integer> odd = Map.of(
                "NATIONAL_ASSEMBLY", 310, "PROVINCIAL_COUNCIL", 310, "DISTRICT_COUNCIL", 311, "COMMUNE_COUNCIL", 300);

        registrar.put(SampleElection.FULL, null, Desk.roll(odd)).statusCode(201).body("warnings", contains("M10"));
    }

    @Test
    void aChangeSaysWhichVersionItMeans() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        registrar
                .put(SampleElection.FULL, null, Desk.roll(MORE, REASON))
                .statusCode(428)
                .body("type", is("/problems/precondition-required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "*", "W/\"1\"", "1"})
    void aChangeOfAnotherVersionIsRefused(String ifMatch) {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        registrar
                .put(SampleElection.FULL, ifMatch, Desk.roll(MORE, REASON))
                .statusCode(412)
                .header("ETag", "\"1\"")
                .body("type", is("/problems/precondition-failed"));
    }

    @Test
    void thereIsNoVersionBeforeTheFirst() {
        registrar.put(SampleElection.FULL, "\"1\"", Desk.roll(COUNTS, REASON)).statusCode(412);
    }

    @Test
    void aChangeNeedsAReason() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        registrar
                .put(SampleElection.FULL, "\"1\"", Desk.roll(MORE))
                .statusCode(422)
                .body("violations.pointer", contains("/reason"))
                .body("violations.code", contains("reason-required"));
    }

    @Test
    void aRollCountsExactlyTheBallotsVotedOn() {
        registrar
                .put(SampleElection.DETENTION, null, Desk.roll(Map.of("NATIONAL_ASSEMBLY", 20, "COMMUNE_COUNCIL", 20)))
                .statusCode(422)
                .body("violations.pointer", contains("/listed/PROVINCIAL_COUNCIL", "/listed/COMMUNE_COUNCIL"))
                .body("violations.code", contains("count-missing", "contest-mismatch"))
                .body("violations[0].article", is("29, 30, 34"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":-1}}",
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":20001}}",
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":1.0}}",
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":\"12\"}}",
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":null}}",
                "{\"listed\":{\"SENATE\":1}}",
                "{\"listed\":{}}",
                "{}",
                "null",
                "[]",
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":1},\"version\":1}",
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":1},\"reason\":\"\"}",
                "{\"listed\":"
            })
    void aBodyOfTheWrongFormIsRefused(String body) {
        registrar.put(SampleElection.FULL, null, body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void nobodyEntersWithoutSigningIn() {
        new Desk(election.code(), null)
                .put(SampleElection.FULL, null, Desk.roll(COUNTS))
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/totals?area=VN", "/03388-001", "/03388-001/versions"})
    void nobodyReadsWithoutSigningIn(String path) {
        new Desk(election.code(), null).get(path).statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/totals?area=VN", "/03388-001", "/03388-001/versions"})
    void anotherDutyReadsNothing(String path) {
        new Desk(election.code(), "operator").get(path).statusCode(403).body("type", is("/problems/forbidden"));
    }

    @Test
    void aPollingTeamEntersNoRoll() {
        new Desk(election.code(), "team")
                .put(SampleElection.FULL, null, Desk.roll(COUNTS))
                .statusCode(403)
                .body("type", is("/problems/forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/totals?area=12", "?area=12", "/03388-001", "/03388-001/versions"})
    void aForeignAreaIsNotRead(String path) {
        new Desk(election.code(), "foreigner")
                .get(path)
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
    }

    @Test
    void aForeignAreaIsNotChanged() {
        registrar
                .put(SampleElection.NEXT_COMMUNE, null, Desk.roll(COUNTS))
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?area=99", "/totals?area=99", "/99999-001", "/99999-001/versions", "/03388-002"})
    void whatIsNotThereIsNotFound(String path) {
        council.get(path).statusCode(404).body("type", is("/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?area=105;x", "?limit=0", "?limit=1001", "?after=abc", "/totals", "?size=3"})
    void aQueryOfTheWrongFormIsRefused(String path) {
        council.get(path).statusCode(400);
    }

    @Test
    void anUnknownPollingAreaGetsNoRoll() {
        council.put("99999-001", null, Desk.roll(COUNTS)).statusCode(404);
    }

    @Test
    void rollsAreListedInOrderOfPollingArea() {
        enterAll();

        String next = province.get("?limit=3")
                .statusCode(200)
                .body("items.pollingArea", contains("03388-001", "03388-002", "03389-001"))
                .extract()
                .path("next");

        province.get("?limit=3&after=" + next)
                .statusCode(200)
                .body("items.pollingArea", contains("03389-002", "755-001"))
                .body("next", nullValue());
    }

    @Test
    void rollsAreListedByArea() {
        enterAll();

        province.get("?area=03389").statusCode(200).body("items.pollingArea", contains("03389-001", "03389-002"));
    }

    @Test
    void withoutAnAreaOneSeesOnesOwn() {
        enterAll();

        registrar
                .get("")
                .statusCode(200)
                .body("items.pollingArea", contains("03388-001", "03388-002"))
                .body("items.pollingArea", not(hasItem(SampleElection.FOREIGN)));
    }

    @Test
    void aCursorServesTheListItWasMadeForOnly() {
        enterAll();
        String next = province.get("?limit=1").extract().path("next");

        province.get("?area=105&after=" + next).statusCode(400).body("type", is("/problems/cursor-invalid"));
    }

    @Test
    void totalsAreSummedFromTheRolls() {
        enterAll();

        province.get("/totals?area=12")
                .statusCode(200)
                .body("pollingAreas", is(5))
                .body("rolls", is(5))
                .body("closed", is(0))
                .body("listed.NATIONAL_ASSEMBLY", is(310 * 3 + 20 + 40))
                .body("listed.PROVINCIAL_COUNCIL", is(310 * 3 + 20 + 40))
                .body("listed.DISTRICT_COUNCIL", is(305 * 3 + 40))
                .body("listed.COMMUNE_COUNCIL", is(300 * 3));
    }

    @Test
    void totalsSayHowManyRollsAreMissing() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        registrar
                .get("/totals?area=03388")
                .statusCode(200)
                .body("pollingAreas", is(2))
                .body("rolls", is(1))
                .body("listed.NATIONAL_ASSEMBLY", is(310));
    }

    @Test
    void aClosedRollIsNoLongerChanged() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);
        registrar
                .post("/" + SampleElection.FULL + "/closure")
                .statusCode(200)
                .body("closed", is(1))
                .body("unchanged", is(0));

        registrar
                .put(SampleElection.FULL, "\"2\"", Desk.roll(MORE, REASON))
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
    }

    @Test
    void theProvinceChangesAClosedRollForAReason() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);
        registrar.post("/" + SampleElection.FULL + "/closure").statusCode(200);

        province.put(SampleElection.FULL, "\"2\"", Desk.roll(MORE, REASON))
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("closed", is(true));
    }

    @Test
    void theProvinceChangesNothingWithoutAReason() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);
        registrar.post("/" + SampleElection.FULL + "/closure").statusCode(200);

        province.put(SampleElection.FULL, "\"2\"", Desk.roll(MORE)).statusCode(422);
    }

    @Test
    void onceVotingHasBegunARegistrarChangesNothing() {
        organisation.apply(List.of(election.in(Phase.OPEN)));

        registrar
                .put(SampleElection.FULL, null, Desk.roll(COUNTS))
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
    }

    @Test
    void onceTheElectionIsClosedNobodyChangesARoll() {
        organisation.apply(List.of(election.in(Phase.CLOSED)));

        council.put(SampleElection.FULL, null, Desk.roll(COUNTS, REASON)).statusCode(409);
    }

    @Test
    void closingAnAreaClosesEveryRollInIt() {
        enterAll();

        province.post("/areas/105/closure").statusCode(200).body("closed", is(4));

        province.get("/totals?area=12").body("closed", is(4));
    }

    @Test
    void closingTwiceChangesNothing() {
        enterAll();
        province.post("/areas/105/closure").statusCode(200);

        province.post("/areas/105/closure")
                .statusCode(200)
                .body("closed", is(0))
                .body("unchanged", is(4));
    }

    @Test
    void anAreaWithAMissingRollIsNotClosed() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        registrar
                .post("/areas/03388/closure")
                .statusCode(409)
                .body("type", is("/problems/state-conflict"))
                .body("violations.pointer", contains(SampleElection.DETENTION));
    }

    @Test
    void aForeignAreaIsNotClosed() {
        registrar.post("/areas/03389/closure").statusCode(403);
        registrar.post("/" + SampleElection.NEXT_COMMUNE + "/closure").statusCode(403);
    }

    @Test
    void anUnknownAreaIsNotClosed() {
        council.post("/areas/999/closure").statusCode(404);
        council.post("/99999-001/closure").statusCode(404);
    }

    @Test
    void nobodyClosesWithoutSigningIn() {
        new Desk(election.code(), null).post("/areas/12/closure").statusCode(401);
    }

    @Test
    void listsStayOpenUntilADayBeforeTheVote() {
        LocalDate nextWeek = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"))
                .plusDays(7);
        SampleElection soon = SampleElection.on(nextWeek);
        organisation.apply(soon.events());
        Desk desk = new Desk(soon.code(), "registrar");
        desk.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        desk.post("/" + SampleElection.FULL + "/closure").statusCode(409).body("type", is("/problems/state-conflict"));
    }

    @Test
    void whereVotingIsEarlyTheListIsClosedEarly() {
        LocalDate nextWeek = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"))
                .plusDays(7);
        SampleElection soon = SampleElection.on(nextWeek);
        organisation.apply(soon.events());
        Desk desk = new Desk(soon.code(), "province");
        desk.put(SampleElection.EARLY, null, Desk.roll(COUNTS)).statusCode(201);

        desk.post("/" + SampleElection.EARLY + "/closure").statusCode(200).body("closed", is(1));
    }

    private void enterAll() {
        council.imported("""
                        polling_area,national_assembly,provincial_council,district_council,commune_council
                        03388-001,310,310,305,300
                        03388-002,20,20,,
                        03389-001,310,310,305,300
                        03389-002,310,310,305,300
                        755-001,40,40,40,
                        03111-001,99,,,
                        """).body("state", is("DONE"));
    }
}
