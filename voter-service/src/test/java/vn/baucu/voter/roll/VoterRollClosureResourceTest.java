package vn.baucu.voter.roll;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

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
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class VoterRollClosureResourceTest {

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
