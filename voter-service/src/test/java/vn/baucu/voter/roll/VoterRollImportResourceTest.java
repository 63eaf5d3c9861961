package vn.baucu.voter.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class VoterRollImportResourceTest {

    private static final String HEADER =
            "polling_area,national_assembly,provincial_council,district_council,commune_council\n";
    private static final String ROLLS = HEADER + "03388-001,310,310,305,300\n03388-002,20,20,,\n";

    @Inject
    Organisation organisation;

    private final SampleElection election = SampleElection.of2021();
    private final Desk council = new Desk(election.code(), "council");
    private final Desk registrar = new Desk(election.code(), "registrar");

    @BeforeEach
    void announce() {
        organisation.apply(election.events());
    }

    @Test
    void aFileBringsItsRolls() {
        registrar
                .imported(ROLLS)
                .body("state", is("DONE"))
                .body("counts.created", is(2))
                .body("counts.warnings", is(0));

        registrar.get("/03388-002").body("listed.PROVINCIAL_COUNCIL", is(20)).body("version", is(1));
    }

    @Test
    void columnsComeInAnyOrder() {
        registrar
                .imported("provincial_council,polling_area,national_assembly\n21,03388-002,21\n")
                .body("state", is("DONE"));

        registrar.get("/03388-002").body("listed.NATIONAL_ASSEMBLY", is(21));
    }

    @Test
    void rowsAlreadyAsInTheFileAreUnchanged() {
        registrar.imported(ROLLS).body("state", is("DONE"));

        registrar
                .imported(HEADER + "03388-001,311,311,305,300\n03388-002,20,20,,\n")
                .body("state", is("DONE"))
                .body("counts.created", is(0))
                .body("counts.changed", is(1))
                .body("counts.unchanged", is(1));
        registrar.get("/03388-001").header("ETag", "\"2\"");
        registrar.get("/03388-002").header("ETag", "\"1\"");
    }

    @Test
    void rollsThatBreakM10AreCounted() {
        registrar
                .imported(HEADER + "03388-001,310,309,305,300\n03388-002,20,20,,\n")
                .body("state", is("DONE"))
                .body("counts.warnings", is(1));

        registrar.get("/03388-001").body("warnings", contains("M10"));
    }

    @Test
    void theSameFileIsTheSameJob() {
        String first = registrar.imported(ROLLS).extract().path("id");

        registrar.upload(ROLLS).statusCode(200).body("id", is(first));
    }

    @ParameterizedTest
    @CsvSource({
        "'99999-001,1,1,1,1', polling_area, polling-area-unknown",
        "',1,1,1,1', polling_area, polling-area-unknown",
        "'03389-001,310,310,305,300', polling_area, area-out-of-scope",
        "'03388-002,20,20,20,', district_council, contest-mismatch",
        "'03388-001,310,310,305,', commune_council, count-missing",
        "'03388-001,310,310,305,-1', commune_council, count-invalid",
        "'03388-001,310,310,305,20001', commune_council, count-invalid",
        "'03388-001,310,310,305,99999999999', commune_council, count-invalid",
        "'03388-001,310,310,305,3.0', commune_council, count-invalid",
        "'03388-001,310,310,305,３００', commune_council, count-invalid",
        "'03388-001,310,310,305,=1+1', commune_council, count-invalid"
    })
    void aWrongRowIsNamed(String row, String column, String code) {
        assertThat(registrar.errorsOf(HEADER + row + "\n").lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("2," + column + "," + code + ",");
    }

    @Test
    void aRowWithTooFewColumnsIsNamed() {
        assertThat(registrar.errorsOf(HEADER + "03388-002,20,20,,\n03388-001,310\n"))
                .contains("3,,malformed-row,");
    }

    @Test
    void aPollingAreaStandsOnceInAFile() {
        assertThat(registrar.errorsOf(HEADER + "03388-002,20,20,,\n03388-002,20,20,,\n"))
                .contains("3,polling_area,duplicate,")
                .contains("stands in line 2 already");
    }

    @Test
    void oneWrongRowKeepsEverythingOut() {
        registrar
                .imported(ROLLS + "99999-001,1,1,1,1\n")
                .body("state", is("REJECTED"))
                .body("errors", is(1));

        council.get("/03388-001").statusCode(404);
    }

    @Test
    void aClosedRollIsNotImported() {
        registrar.imported(ROLLS).body("state", is("DONE"));
        registrar.post("/areas/03388/closure").statusCode(200);

        assertThat(council.errorsOf(HEADER + "03388-002,21,21,,\n")).contains("2,polling_area,election-locked,");
    }

    @Test
    void nothingIsImportedOnceVotingHasBegun() {
        organisation.apply(List.of(election.in(Phase.OPEN)));

        assertThat(council.errorsOf(ROLLS))
                .contains("2,polling_area,election-locked,", "3,polling_area,election-locked,");
    }

    @Test
    void aRegimeWithoutDistrictsTakesFilesWithoutThem() {
        SampleElection later = SampleElection.of2026();
        organisation.apply(later.events());
        Desk desk = new Desk(later.code(), "registrar");

        desk.imported("polling_area,national_assembly,provincial_council,commune_council\n03388-001,310,310,300\n")
                .body("state", is("DONE"))
                .body("counts.created", is(1));

        desk.get("/03388-001")
                .body(
                        "listed",
                        is(Map.of("NATIONAL_ASSEMBLY", 310, "PROVINCIAL_COUNCIL", 310, "COMMUNE_COUNCIL", 300)));
    }

    @Test
    void aRegimeWithoutDistrictsTakesAnEmptyColumn() {
        SampleElection later = SampleElection.of2026();
        organisation.apply(later.events());

        new Desk(later.code(), "registrar")
                .imported(HEADER + "03388-001,310,310,,300\n")
                .body("state", is("DONE"));
    }

    @Test
    void aRegimeWithoutDistrictsHasNoVotersForThem() {
        SampleElection later = SampleElection.of2026();
        organisation.apply(later.events());

        assertThat(new Desk(later.code(), "registrar").errorsOf(HEADER + "03388-001,310,310,305,300\n"))
                .contains("2,district_council,contest-mismatch,")
                .contains("There is no ballot for the district People's Council in this election.");
    }

    @Test
    void thousandsOfRollsComeInOneFile() {
        List<String> codes = Many.pollingAreas(organisation, election, 4_500);
        StringBuilder csv = new StringBuilder(HEADER);
        codes.forEach(code -> csv.append(code).append(",310,310,305,300\n"));

        council.imported(csv.toString()).body("state", is("DONE")).body("counts.created", is(4_500));

        council.get("/totals?area=VN").body("listed.COMMUNE_COUNCIL", is(4_500 * 300));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                HEADER,
                "national_assembly\n1\n",
                "polling_area;national_assembly\n03388-001;1\n",
                "polling_area,polling_area\n03388-001,03388-001\n",
                "polling_area,voters\n03388-001,1\n",
                "<html><body>polling_area</body></html>"
            })
    void aFileOfTheWrongFormIsRefused(String csv) {
        registrar.upload(csv).statusCode(422).contentType(containsString("application/problem+json"));
    }

    @Test
    void onlyCsvIsTaken() {
        registrar
                .request()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/elections/" + election.code() + "/voter-rolls/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void nobodyImportsWithoutSigningIn() {
        new Desk(election.code(), null).upload(ROLLS).statusCode(401);
    }

    @Test
    void aPollingTeamImportsNothing() {
        new Desk(election.code(), "team").upload(ROLLS).statusCode(403);
    }

    @Test
    void anUnknownElectionHasNoRolls() {
        organisation.apply(List.of(new DutiesChanged(
                "*", "founder", List.of(new DutyGiven(Role.NATIONAL_COUNCIL, "VN", Instant.EPOCH, null)), 1)));

        new Desk("1946", "founder").upload(ROLLS).statusCode(404);
    }
}
