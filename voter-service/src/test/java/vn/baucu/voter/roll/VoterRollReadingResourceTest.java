package vn.baucu.voter.roll;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class VoterRollReadingResourceTest {

    private static final Map<String, Integer> COUNTS = Map.of(
            "NATIONAL_ASSEMBLY", 310, "PROVINCIAL_COUNCIL", 310, "DISTRICT_COUNCIL", 305, "COMMUNE_COUNCIL", 300);

    @Inject
    Organisation organisation;

    private final SampleElection election = SampleElection.of2021();
    private final Desk council = new Desk(election.code(), "council");
    private final Desk province = new Desk(election.code(), "province");
    private final Desk registrar = new Desk(election.code(), "registrar");

    @BeforeEach
    void announce() {
        organisation.apply(election.events());
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

    @ParameterizedTest
    @ValueSource(strings = {"/totals?area=12", "?area=12", "/03388-001", "/03388-001/versions"})
    void aForeignAreaIsNotRead(String path) {
        new Desk(election.code(), "foreigner")
                .get(path)
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
