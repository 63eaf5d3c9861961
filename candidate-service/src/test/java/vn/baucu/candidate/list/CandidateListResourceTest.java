package vn.baucu.candidate.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class CandidateListResourceTest {

    private static final String LIST = "/constituencies/NA-12-1/candidate-list";

    @Inject
    Organisation organisation;

    private final SampleElection election = SampleElection.of2026();
    private final Desk council = new Desk(election.code(), "council");
    private final Desk team = new Desk(election.code(), "team");

    @BeforeEach
    void announce() {
        organisation.apply(election.events());
        council.imported(Desk.HEADER
                        + Desk.row("NA-12-1", "NA-1", "Đỗ Đức Đạt")
                        + Desk.row("NA-12-1", "NA-2", "Lê Thị An")
                        + Desk.row("NA-12-1", "NA-3", "Đặng Thị Ánh")
                        + Desk.row("CC-03388-1", "CC-1", "Vừ A Dơ")
                        + Desk.row("CC-03388-1", "CC-2", "Dương Đức Đông")
                        + Desk.row("CC-03389-1", "CC-3", "H'Hen Niê")
                        + Desk.row("CC-03389-1", "CC-4", "Đỗ Đức Đạt"))
                .body("state", is("DONE"));
    }

    @Test
    void aListIsReadInBallotOrder() {
        team.get(LIST)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("ballotType", is("NATIONAL_ASSEMBLY"))
                .body("seats", is(1))
                .body("candidates.candidate", contains("NA-2", "NA-3", "NA-1"))
                .body("candidates.place", contains(1, 2, 3))
                .body("candidates[0].fullName", is("Lê Thị An"))
                .body("candidates[0].birthDate", is("1980-12-31"))
                .body("candidates[0].gender", is("FEMALE"))
                .body("candidates[0].residence", is("Tam Đường, Lai Châu"));
    }

    /** Art 57.5 lists what is published; being a member of the Party is not among it. */
    @Article("57.5")
    @Test
    void whatTheLawDoesNotPublishIsAbsent() {
        team.get(LIST).body("candidates[0]", not(hasKey("partyMember")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/constituencies/NA-99-1/candidate-list", "/constituencies/PC-12-1/candidate-list"})
    void whatIsNotThereIsNotFound(String path) {
        team.get(path).statusCode(404).body("type", is("/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, "/candidate-lists", "/candidates"})
    void nobodyReadsWithoutSigningIn(String path) {
        new Desk(election.code(), null).get(path).statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, "/candidate-lists", "/candidates"})
    void anotherDutyReadsNothing(String path) {
        new Desk(election.code(), "operator").get(path).statusCode(403).body("type", is("/problems/forbidden"));
    }

    @Test
    void listsAreListedByConstituency() {
        String next = team.get("/candidate-lists?limit=2")
                .statusCode(200)
                .body("items.constituency", contains("CC-03388-1", "CC-03389-1"))
                .body("items.candidates", contains(2, 2))
                .extract()
                .path("next");

        team.get("/candidate-lists?limit=2&after=" + next)
                .statusCode(200)
                .body("items.constituency", contains("NA-12-1"))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"ballotType=NATIONAL_ASSEMBLY, NA-12-1", "councilArea=03388, CC-03388-1"})
    void listsAreFiltered(String filter, String constituency) {
        team.get("/candidate-lists?" + filter).statusCode(200).body("items.constituency", contains(constituency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/candidate-lists?limit=0",
                "/candidate-lists?councilArea=x",
                "/candidate-lists?after=abc",
                "/candidate-lists?sort=name",
                "/candidates?q=a&q=b",
                "/candidates?constituency=%25"
            })
    void aQueryOfTheWrongFormIsRefused(String path) {
        team.get(path).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"do duc dat", "ĐỖ ĐỨC ĐẠT", "đỗ  đức"})
    void candidatesAreFoundWithoutToneMarks(String name) {
        team.request()
                .queryParam("q", name)
                .get("/api/v1/elections/" + election.code() + "/candidates")
                .then()
                .statusCode(200)
                .body("items.candidate", contains("CC-4", "NA-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'; --"})
    void nothingIsAWildcard(String name) {
        team.request()
                .queryParam("q", name)
                .get("/api/v1/elections/" + election.code() + "/candidates")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void anApostropheIsNotNeededToFindAName() {
        team.get("/candidates?q=hhen").statusCode(200).body("items.fullName", contains("H'Hen Niê"));
    }

    @Test
    void candidatesComeByGivenNamePageByPage() {
        List<String> found = new ArrayList<>();
        String after = "";
        do {
            var page = team.get("/candidates?limit=2" + after).statusCode(200).extract();
            found.addAll(page.path("items.fullName"));
            after = page.path("next") == null ? "" : "&after=" + page.path("next");
        } while (!after.isEmpty());

        assertThat(found)
                .containsExactly(
                        "Lê Thị An",
                        "Đặng Thị Ánh",
                        "Vừ A Dơ",
                        "Đỗ Đức Đạt",
                        "Đỗ Đức Đạt",
                        "Dương Đức Đông",
                        "H'Hen Niê");
    }

    @Test
    void candidatesAreFilteredByBallot() {
        team.get("/candidates?q=dat&ballotType=COMMUNE_COUNCIL").body("items.candidate", contains("CC-4"));
        team.get("/candidates?q=dat&constituency=NA-12-1").body("items.candidate", contains("NA-1"));
    }
}
