package vn.baucu.tally.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.baucu.common.law.BallotType.NATIONAL_ASSEMBLY;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;
import static vn.baucu.tally.CertifiedNation.COUNCIL;
import static vn.baucu.tally.CertifiedNation.ELSEWHERE;
import static vn.baucu.tally.CertifiedNation.FIRST;
import static vn.baucu.tally.CertifiedNation.NEXT_COUNCIL;
import static vn.baucu.tally.CertifiedNation.NOTHING_HAPPENED;
import static vn.baucu.tally.CertifiedNation.SECOND;
import static vn.baucu.tally.CertifiedNation.figures;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.CertifiedNation;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class SummaryResourceTest {

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    private CertifiedNation nation;

    @BeforeEach
    void aNation() {
        nation = CertifiedNation.of2026(organisation, jdbi);
    }

    @Article({"83", "83.2"})
    @Test
    void aProvinceSumsUpItsConstituenciesOfTheNationalAssembly() {
        nation.allCertified();

        drawUp("ub-12-1", NATIONAL_ASSEMBLY, "12")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("hash", notNullValue())
                .body("content.areaName", is("Tỉnh Lai Châu"))
                .body("content.candidates", is(9))
                .body("content.seats.fixed", is(5), "content.seats.elected", is(5), "content.seats.missing", is(0))
                .body("content.units.constituency", contains(FIRST, SECOND))
                .body("content.units[0].covers", contains("Phường Tân Phong"))
                .body("content.units[0].figures.listed", is(1010))
                .body("content.units[0].figures.voted.percent", is(99.01f))
                .body("content.totals.listed", is(1820), "content.totals.voted.part", is(1800))
                .body("content.totals.valid.part", is(1780), "content.totals.invalid.part", is(18))
                .body("content.totals.valid.percent", is(99.00f), "content.totals.invalid.percent", is(1.00f))
                .body("content.votes", hasSize(9))
                .body("content.repeats", empty(), "content.additional", empty(), "content.provinces", empty())
                .body("content.complaints.received", is(2));
    }

    @Test
    void winnersStandByConstituencyAndVotes() {
        nation.allCertified();

        drawUp("ub-12-1", PROVINCIAL_COUNCIL, "12")
                .statusCode(201)
                .body(
                        "content.winners.candidate",
                        contains("PC-12-1-01", "PC-12-1-02", "PC-12-2-01", "PC-12-2-02", "PC-12-2-03"))
                .body("content.winners[0].votes.part", is(980), "content.winners[0].votes.whole", is(990))
                .body("content.winners[0].votes.percent", is(98.99f))
                .body("content.winners[0].profile.ethnicity", is("Thái"));
    }

    @Article("83.2")
    @Test
    void whatIsPendingHoldsTheSummaryBackAndIsNamed() {
        nation.full(COUNCIL, 2, 1000);
        nation.certify(
                NEXT_COUNCIL,
                3,
                Round.FIRST,
                "SHORT_ADDITIONAL",
                figures(800),
                votes(NEXT_COUNCIL, 780, 100, 90, 80, 70),
                1,
                Round.ADDITIONAL,
                "79.2");

        drawUp("ub-12-1", PROVINCIAL_COUNCIL, "12")
                .statusCode(409)
                .body("type", is("/problems/state-conflict"))
                .body("violations.pointer", contains(NEXT_COUNCIL))
                .body("violations.code", contains("round-pending"));
        drawUp("ub-12-1", NATIONAL_ASSEMBLY, "12")
                .statusCode(409)
                .body("violations.pointer", contains(FIRST, SECOND))
                .body("violations.code", contains("not-certified", "not-certified"));
    }

    @Article({"80.4", "85"})
    @Test
    void figuresOfARepeatElectionReplaceThoseOfTheFirstRound() {
        nation.full(COUNCIL, 2, 1000);
        nation.certify(
                NEXT_COUNCIL,
                3,
                Round.FIRST,
                "VOID_BY_TURNOUT",
                new vn.baucu.common.event.Figures(810, 405, 850, 405, 405, 400, 5, 445, 0),
                votes(NEXT_COUNCIL, 300, 250, 240, 10, 5),
                0,
                Round.REPEAT,
                "80");
        nation.called(NEXT_COUNCIL, Round.REPEAT, "TURNOUT", true);
        nation.certify(
                NEXT_COUNCIL, 3, Round.REPEAT, "FULL", figures(500), votes(NEXT_COUNCIL, 480, 450, 400, 20, 10), 3);

        drawUp("ub-12-1", PROVINCIAL_COUNCIL, "12")
                .statusCode(201)
                .body("content.totals.voted.part", is(1500), "content.totals.listed", is(1010 + 510))
                .body("content.units[1].round", is("REPEAT"), "content.units[1].certified", hasSize(2))
                .body("content.repeats.constituency", contains(NEXT_COUNCIL))
                .body("content.repeats[0].article", is("80"))
                .body("content.repeats[0].figures.voted.part", is(500))
                .body("content.votes.find { it.candidate == 'PC-12-2-01' }.votes.part", is(480))
                .body("content.seats.elected", is(5));
    }

    @Article({"79.2", "85"})
    @Test
    void anAdditionalElectionStandsBesideTheFirstRound() {
        nation.full(COUNCIL, 2, 1000);
        nation.certify(
                NEXT_COUNCIL,
                3,
                Round.FIRST,
                "SHORT_ADDITIONAL",
                figures(800),
                votes(NEXT_COUNCIL, 780, 100, 90, 80, 70),
                1,
                Round.ADDITIONAL,
                "79.2");
        nation.called(NEXT_COUNCIL, Round.ADDITIONAL, "SHORTAGE", true);
        nation.certify(
                NEXT_COUNCIL,
                2,
                Round.ADDITIONAL,
                "SHORT_ACCEPTED",
                figures(700),
                Map.of("PC-12-2-02", 650L, "PC-12-2-03", 40L, "PC-12-2-04", 30L, "PC-12-2-05", 20L),
                1);

        drawUp("ub-12-1", PROVINCIAL_COUNCIL, "12")
                .statusCode(201)
                .body("content.totals.voted.part", is(1800))
                .body("content.additional.constituency", contains(NEXT_COUNCIL))
                .body("content.additional[0].article", is("79.2"))
                .body("content.additional[0].votes", hasSize(4))
                .body("content.additional[0].winners.candidate", contains("PC-12-2-02"))
                .body(
                        "content.winners.findAll { it.constituency == 'PC-12-2' }.candidate",
                        contains("PC-12-2-01", "PC-12-2-02"))
                .body("content.winners.findAll { it.constituency == 'PC-12-2' }.round", contains("FIRST", "ADDITIONAL"))
                .body("content.seats.elected", is(4), "content.seats.missing", is(1));
    }

    @Test
    void theVerySameSummaryAgainIsTheSameVersion() {
        nation.allCertified();
        String hash = drawUp("ub-12-1", NATIONAL_ASSEMBLY, "12").extract().path("hash");

        drawUp("ub-12-2", NATIONAL_ASSEMBLY, "12").statusCode(200).body("version", is(1), "hash", is(hash));
    }

    @Test
    void aSecondPersonConfirmsWhatHeOrSheHasRead() {
        nation.allCertified();
        String hash = drawUp("ub-12-1", NATIONAL_ASSEMBLY, "12").extract().path("hash");

        confirm("ub-12-1", NATIONAL_ASSEMBLY, "12", 1, hash)
                .statusCode(409)
                .body("type", is("/problems/self-approval"));
        confirm("ub-12-2", NATIONAL_ASSEMBLY, "12", 1, "0".repeat(64))
                .statusCode(409)
                .body("type", is("/problems/unsupported-version"));
        confirm("ub-12-2", NATIONAL_ASSEMBLY, "12", 2, hash).statusCode(404);
        confirm("ub-12-2", NATIONAL_ASSEMBLY, "12", 1, hash)
                .statusCode(200)
                .body("confirmedBy", is("ub-12-2"), "superseded", is(false));
        confirm("ub-12-3", NATIONAL_ASSEMBLY, "12", 1, hash).statusCode(409);
        nation.as("kiemtoan")
                .get(nation.summary(NATIONAL_ASSEMBLY, "12") + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1), "items.confirmedBy", contains("ub-12-2"));
    }

    @Test
    void aSummaryThatIsNoLongerWhatWasCertifiedIsNotConfirmed() {
        nation.allCertified();
        String hash = drawUp("ub-12-1", PROVINCIAL_COUNCIL, "12").extract().path("hash");
        jdbi.useHandle(handle -> handle.execute(
                "insert into determination_step values (?, ?, 'FIRST', 1, 'RETURNED', 'x', 'ub', 'Sai số liệu', now())",
                nation.election(),
                COUNCIL));

        confirm("ub-12-2", PROVINCIAL_COUNCIL, "12", 1, hash)
                .statusCode(409)
                .body("violations.pointer", contains(COUNCIL));
    }

    @Test
    void aLaterVersionSupersedesTheEarlierOne() {
        nation.allCertified();
        String hash = drawUp("ub-12-1", NATIONAL_ASSEMBLY, "12").extract().path("hash");
        nation.as("ub-12-1")
                .body(Map.of(
                        "complaints",
                        Map.of("received", 3, "resolved", 3, "forwarded", 0),
                        "events",
                        "Mưa lớn buổi sáng."))
                .post(nation.summary(NATIONAL_ASSEMBLY, "12"))
                .then()
                .statusCode(201)
                .body("version", is(2));

        confirm("ub-12-2", NATIONAL_ASSEMBLY, "12", 1, hash).statusCode(409);
        nation.as("ub-12-1")
                .get(nation.summary(NATIONAL_ASSEMBLY, "12") + "?version=1")
                .then()
                .body("superseded", is(true), "content.complaints.received", is(2));
    }

    @Article("84")
    @Test
    void theNationRestsOnTheConfirmedSummaryOfEveryProvince() {
        nation.allCertified();
        nation.confirmedSummary(NATIONAL_ASSEMBLY, "12");
        drawUp("ub-14-1", NATIONAL_ASSEMBLY, "14").statusCode(201);

        drawUp("nec-1", NATIONAL_ASSEMBLY, "VN")
                .statusCode(409)
                .body("violations.pointer", contains("14"), "violations.code", contains("summary-missing"));

        String ofSonLa = nation.confirmedSummary(NATIONAL_ASSEMBLY, "14");

        drawUp("nec-1", NATIONAL_ASSEMBLY, "VN")
                .statusCode(201)
                .body("content.totals.voted.part", is(2400))
                .body("content.provinces.area", contains("12", "14"))
                .body("content.provinces.units", contains(2, 1))
                .body("content.provinces[1].hash", is(ofSonLa))
                .body("content.provinces.figures.voted.part", contains(1800, 600))
                .body("content.units.constituency", contains(FIRST, SECOND, ELSEWHERE))
                .body("content.seats.fixed", is(7));
    }

    @Test
    void everyLawHasTheSameSummary() {
        nation = CertifiedNation.of2021(organisation, jdbi);
        nation.allCertified();

        drawUp("ub-12-1", PROVINCIAL_COUNCIL, "12").statusCode(201).body("content.votingDay", is("2021-05-23"));
    }

    @Test
    void complaintsMustAgree() {
        nation.allCertified();

        nation.as("ub-12-1")
                .body(Map.of("complaints", Map.of("received", 1, "resolved", 1, "forwarded", 1), "events", ""))
                .post(nation.summary(NATIONAL_ASSEMBLY, "12"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("complaints-inconsistent"));
        nation.as("ub-12-1")
                .body("{\"complaints\":{\"received\":-1,\"resolved\":0},\"percent\":3}")
                .post(nation.summary(NATIONAL_ASSEMBLY, "12"))
                .then()
                .statusCode(400);
    }

    @Test
    void onlyTheCommitteeOfTheAreaItselfSumsUp() {
        nation.allCertified();
        String path = nation.summary(NATIONAL_ASSEMBLY, "12");

        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(NOTHING_HAPPENED)
                .post(path)
                .then()
                .statusCode(401);
        RestAssured.get(path).then().statusCode(401);
        for (String nobody : List.of("to", "kythuat", "nobody")) {
            nation.as(nobody).body(NOTHING_HAPPENED).post(path).then().statusCode(403);
            nation.as(nobody).get(path).then().statusCode(403);
        }
        drawUp("ub-14-1", NATIONAL_ASSEMBLY, "12").statusCode(403).body("type", is("/problems/area-out-of-scope"));
        drawUp("ub-03388", NATIONAL_ASSEMBLY, "12").statusCode(403);
        drawUp("nec-1", NATIONAL_ASSEMBLY, "12").statusCode(403);
        drawUp("ub-12-1", NATIONAL_ASSEMBLY, "VN").statusCode(403);
        nation.as("nec-1").get(path).then().statusCode(404);
        drawUp("ub-12-1", NATIONAL_ASSEMBLY, "12").statusCode(201);
        nation.as("nec-1").get(path).then().statusCode(200);
        nation.as("ub-14-1").get(path).then().statusCode(403);
    }

    @Test
    void whereNothingIsSummedUpThereIsNothing() {
        nation.allCertified();

        drawUp("ub-03388", PROVINCIAL_COUNCIL, "03388").statusCode(404);
        drawUp("ub-12-1", BallotType.COMMUNE_COUNCIL, "12").statusCode(404);
        drawUp("nec-1", NATIONAL_ASSEMBLY, "99").statusCode(404);
        nation.as("nec-1")
                .get("/api/v1/elections/pbnone/summaries/NATIONAL_ASSEMBLY/areas/VN")
                .then()
                .statusCode(403);
    }

    @Test
    void whatWasSummedUpCannotBeChangedInTheDatabase() {
        nation.allCertified();
        nation.confirmedSummary(NATIONAL_ASSEMBLY, "12");

        for (String table : List.of("summary", "summary_confirmation")) {
            for (String deed :
                    List.of("update " + table + " set hash = ''", "delete from " + table, "truncate " + table)) {
                assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.execute(deed))))
                        .as(deed)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private Map<String, Long> votes(String constituency, long... votes) {
        Map<String, Long> byCode = new java.util.TreeMap<>();
        for (int place = 1; place <= votes.length; place++) {
            byCode.put(CertifiedNation.code(constituency, place), votes[place - 1]);
        }
        return byCode;
    }

    private ValidatableResponse drawUp(String user, BallotType ballotType, String area) {
        return nation.as(user)
                .body(NOTHING_HAPPENED)
                .post(nation.summary(ballotType, area))
                .then();
    }

    private ValidatableResponse confirm(String user, BallotType ballotType, String area, int version, String hash) {
        return nation.as(user)
                .body(Map.of("hash", hash))
                .post(nation.summary(ballotType, area) + "/versions/" + version + "/confirmation")
                .then();
    }
}
