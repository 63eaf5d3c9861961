package vn.baucu.candidate.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.event.Event;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class CandidateImportResourceTest {

    private static final String FIRST = Desk.row("CC-03388-1", "CC-1", "Lò Thị Ín");
    private static final String SECOND = Desk.row("CC-03388-1", "CC-2", "Vừ A Dơ");
    private static final String LIST = Desk.HEADER + FIRST + SECOND;

    @Inject
    Organisation organisation;

    private final SampleElection election = SampleElection.of2021();
    private final Desk council = new Desk(election.code(), "council");
    private final Desk commune = new Desk(election.code(), "commune");

    @BeforeEach
    void announce() {
        organisation.apply(election.events());
    }

    @Test
    void aFilePublishesTheListsItNames() {
        council.imported(LIST
                        + Desk.row("NA-12-1", "NA-1", "Đỗ Thị Ánh")
                        + Desk.row("NA-12-1", "NA-2", "Lê Thị An")
                        + Desk.row("NA-12-1", "NA-3", "Bùi Hữu Đạt"))
                .body("state", is("DONE"))
                .body("counts.created", is(2))
                .body("counts.candidates", is(5));

        council.get("/constituencies/NA-12-1/candidate-list")
                .body("candidates.candidate", contains("NA-2", "NA-1", "NA-3"))
                .body("candidates.place", contains(1, 2, 3));
    }

    @Test
    void bothRegimesTakeTheSameFile() {
        SampleElection later = SampleElection.of2026();
        organisation.apply(later.events());

        new Desk(later.code(), "commune").imported(LIST).body("state", is("DONE"));
    }

    @Test
    void aListAlreadyAsInTheFileIsUnchanged() {
        commune.imported(LIST).body("state", is("DONE"));

        commune.imported(Desk.HEADER + SECOND + FIRST)
                .body("state", is("DONE"))
                .body("counts.unchanged", is(1))
                .body("counts.changed", is(0));
        commune.get("/constituencies/CC-03388-1/candidate-list").header("ETag", "\"1\"");
    }

    @Test
    void aChangedListIsANewVersion() {
        commune.imported(LIST).body("state", is("DONE"));

        commune.imported(LIST + Desk.row("CC-03388-1", "CC-3", "Lê Thị An"))
                .body("state", is("DONE"))
                .body("counts.changed", is(1));

        commune.get("/constituencies/CC-03388-1/candidate-list")
                .header("ETag", "\"2\"")
                .body("candidates.candidate", contains("CC-3", "CC-2", "CC-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "CC-99999-1, constituency, constituency-unknown",
        "'', constituency, constituency-unknown",
        "CC-03389-1, constituency, area-out-of-scope"
    })
    void aListOfSomewhereElseIsRefused(String constituency, String column, String code) {
        assertThat(commune.errorsOf(Desk.HEADER + Desk.row(constituency, "X-1", "Lò Thị Ín"))
                        .lines()
                        .skip(1))
                .singleElement()
                .asString()
                .startsWith("2," + column + "," + code + ",");
    }

    @ParameterizedTest
    @CsvSource({
        "1980-12-31, 2003-01-01, birth_date, not-eligible-age",
        "1980-12-31, 1981-02-29, birth_date, birth-date-invalid",
        "FEMALE, F, gender, value-unknown",
        "Vừ A Dơ, Vừ A D0, full_name, name-invalid",
        "Vừ A Dơ, Vừ A \u00d0ơ, full_name, name-invalid",
        "Không, '', religion, required",
        "true, 1, party_member, value-unknown",
        "CC-2, CC_2, code, code-invalid"
    })
    void aWrongFieldIsNamed(String right, String wrong, String column, String code) {
        String csv = Desk.HEADER + FIRST + SECOND.replaceFirst(right, wrong);

        assertThat(commune.errorsOf(csv).lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("3," + column + "," + code + ",");
    }

    @Test
    void aCodeStandsOnceInAFile() {
        assertThat(commune.errorsOf(LIST + Desk.row("CC-03388-1", "CC-2", "Lê Thị An")))
                .contains("4,code,duplicate,")
                .contains("stands in line 3 already");
    }

    @Test
    void aCandidateIsNotMovedToAnotherConstituency() {
        council.imported(LIST).body("state", is("DONE"));

        assertThat(council.errorsOf(Desk.HEADER
                        + Desk.row("CC-03389-1", "CC-1", "Lò Thị Ín")
                        + Desk.row("CC-03389-1", "CC-9", "Vừ A Dơ")))
                .contains("2,code,candidate-elsewhere,")
                .contains("constituency CC-03388-1");
    }

    /** Art 57.6: one seat of the National Assembly needs three candidates. */
    @Article("57.6")
    @Test
    void aShortListIsRefusedWithTheArticle() {
        assertThat(council.errorsOf(Desk.HEADER
                        + Desk.row("NA-12-1", "NA-1", "Đỗ Thị Ánh")
                        + Desk.row("NA-12-1", "NA-2", "Lê Thị An")))
                .contains("2,,residual,")
                .contains("Art 57.6");
    }

    @Test
    void asManyCandidatesAsSeatsAreNoElection() {
        assertThat(commune.errorsOf(Desk.HEADER + FIRST)).contains("2,,C-031,");
    }

    @Test
    void twoOfTheSameNameFromTheSameDayAreRefused() {
        assertThat(commune.errorsOf(LIST + Desk.row("CC-03388-1", "CC-3", "Lò Thị Ín")))
                .contains("full_name,not-distinguishable,");
    }

    @Test
    void oneWrongRowKeepsEverythingOut() {
        council.imported(LIST + Desk.row("CC-99999-1", "X-1", "Lò Thị Ín"))
                .body("state", is("REJECTED"))
                .body("errors", is(1));

        council.get("/constituencies/CC-03388-1/candidate-list").statusCode(404);
    }

    @Test
    void onceTheElectionIsOpenNothingIsImported() {
        organisation.apply(List.of(election.in(Phase.OPEN)));

        council.upload(LIST).statusCode(409).body("type", is("/problems/election-locked"));
    }

    @Test
    void hundredsOfListsComeInOneFile() {
        List<Event> constituencies = new ArrayList<>();
        IntStream.rangeClosed(1, 1_200)
                .forEach(number -> constituencies.add(election.constituency(
                        "CC-03400-" + number, BallotType.COMMUNE_COUNCIL, "03400", election.commune("03400"), 1)));
        organisation.apply(constituencies);
        String csv = IntStream.rangeClosed(1, 1_200)
                .mapToObj(number -> Desk.row("CC-03400-" + number, "A-" + number, "Lò Thị Ín")
                        + Desk.row("CC-03400-" + number, "B-" + number, "Vừ A Dơ"))
                .collect(Collectors.joining("", Desk.HEADER, ""));

        council.imported(csv)
                .body("state", is("DONE"))
                .body("counts.created", is(1_200))
                .body("counts.candidates", is(2_400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", Desk.HEADER, "constituency,code\nCC-03388-1,1\n", "a;b\n1;2\n", "<!doctype html>"})
    void aFileOfTheWrongFormIsRefused(String csv) {
        commune.upload(csv).statusCode(422).contentType(containsString("application/problem+json"));
    }

    @Test
    void aFileInAnOldEncodingIsRefused() {
        commune.request()
                .contentType("text/csv")
                .body(new byte[] {'N', 'g', 'u', 'y', (byte) 0xD4, 'n'})
                .post("/api/v1/elections/" + election.code() + "/candidates/imports")
                .then()
                .statusCode(422)
                .body("type", is("/problems/bad-encoding"));
    }

    @Test
    void nobodyPublishesWithoutSigningIn() {
        new Desk(election.code(), null).upload(LIST).statusCode(401);
    }

    @Test
    void aPollingTeamPublishesNothing() {
        new Desk(election.code(), "team").upload(LIST).statusCode(403);
    }

    @Test
    void anUnknownElectionHasNoLists() {
        DutyGiven everywhere = new DutyGiven(Role.NATIONAL_COUNCIL, "VN", Instant.EPOCH, null);
        organisation.apply(List.of(new DutiesChanged("*", "founder", List.of(everywhere), 1)));

        new Desk("1946", "founder").upload(LIST).statusCode(404);
    }
}
