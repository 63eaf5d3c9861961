package vn.baucu.tally.statistics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.baucu.tally.CertifiedNation.COUNCIL;
import static vn.baucu.tally.CertifiedNation.FIRST;
import static vn.baucu.tally.CertifiedNation.NEXT_COUNCIL;
import static vn.baucu.tally.CertifiedNation.SECOND;
import static vn.baucu.tally.CertifiedNation.figures;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Figures;
import vn.baucu.common.law.Round;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.CertifiedNation;
import vn.baucu.testing.Embedded;

/** Forms 30/HĐBC and 32/HĐBC. */
@QuarkusTest
@WithTestResource(Embedded.class)
class StatisticsResourceTest {

    private static final String ASSEMBLY_LINE = "levels.find { it.ballotType == 'NATIONAL_ASSEMBLY' }.";
    private static final String COUNCIL_LINE = "levels.find { it.ballotType == 'PROVINCIAL_COUNCIL' }.";

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    private CertifiedNation nation;

    @BeforeEach
    void aNation() {
        nation = CertifiedNation.of2026(organisation, jdbi);
    }

    @Test
    void aProvinceHasALineForEachLevelOfElection() {
        nation.allCertified();

        get("12", "official")
                .statusCode(200)
                .body("kind", is("OFFICIAL"), "areaName", is("Tỉnh Lai Châu"), "votingDay", is("2026-03-15"))
                .body("levels.ballotType", contains("NATIONAL_ASSEMBLY", "PROVINCIAL_COUNCIL"))
                .body(ASSEMBLY_LINE + "figures.listed", is(1820))
                .body(ASSEMBLY_LINE + "figures.voted.part", is(1800))
                .body(ASSEMBLY_LINE + "figures.collected.percent", is(99.89f))
                .body(ASSEMBLY_LINE + "units.total", is(2))
                .body(ASSEMBLY_LINE + "units.withSinglePollingArea", is(1))
                .body(ASSEMBLY_LINE + "pollingAreas.total", is(3))
                .body(ASSEMBLY_LINE + "complete", is(true));
    }

    @Test
    void theStructureOfThoseElectedIsCounted() {
        nation.allCertified();

        get("12", "official")
                .body(ASSEMBLY_LINE + "winners.fixed", is(5), ASSEMBLY_LINE + "winners.elected", is(5))
                .body(ASSEMBLY_LINE + "winners.women.part", is(2), ASSEMBLY_LINE + "winners.women.percent", is(40.00f))
                .body(ASSEMBLY_LINE + "winners.minority.part", is(2))
                .body(ASSEMBLY_LINE + "winners.under40.part", is(2))
                .body(ASSEMBLY_LINE + "winners.nonParty.part", is(2))
                .body(ASSEMBLY_LINE + "winners.religious.part", is(2))
                .body(ASSEMBLY_LINE + "winners.reElected.part", is(2))
                .body(ASSEMBLY_LINE + "winners.selfNominated.part", is(2))
                .body(ASSEMBLY_LINE + "winners.withoutProfile", is(1))
                .body(ASSEMBLY_LINE + "winners.education.postgraduate.part", is(2))
                .body(ASSEMBLY_LINE + "winners.education.belowUniversity.part", is(2))
                .body(ASSEMBLY_LINE + "winners.education.unstated.part", is(1))
                .body(ASSEMBLY_LINE + "winners.sectors.government.part", is(2));
    }

    @Test
    void theNationIsTheSumOfItsProvinces() {
        nation.allCertified();

        get("nec-1", "VN", "official")
                .statusCode(200)
                .body(ASSEMBLY_LINE + "figures.voted.part", is(2400))
                .body(ASSEMBLY_LINE + "units.total", is(3))
                .body(ASSEMBLY_LINE + "winners.elected", is(7))
                .body(COUNCIL_LINE + "figures.voted.part", is(1800));
    }

    /** Trap 2: exactly half is voted again, and is not in the column. */
    @Test
    void exactlyHalfIsNotBelowHalf() {
        nation.allCertified();
        nation.tally(FIRST, Round.FIRST, new Figures(1000, 500, 1000, 500, 500, 500, 0, 500, 0), 1, 1);
        nation.tally(SECOND, Round.FIRST, new Figures(1000, 499, 1000, 499, 499, 499, 0, 501, 0), 1, 1);

        get("12", "preliminary").body(ASSEMBLY_LINE + "units.belowHalfTurnout", is(1));

        nation.tally(SECOND, Round.FIRST, new Figures(1000, 499, 1000, 499, 499, 499, 0, 501, 0), 1, 2);
        get("12", "preliminary").body(ASSEMBLY_LINE + "units.belowHalfTurnout", is(0));
    }

    @Test
    void preliminaryStatisticsTellHowFarTheyAre() {
        nation.full(COUNCIL, 2, 1000);
        nation.tally(NEXT_COUNCIL, Round.FIRST, figures(300), 1, 2);

        get("12", "preliminary")
                .statusCode(200)
                .body("kind", is("PRELIMINARY"))
                .body(COUNCIL_LINE + "complete", is(false))
                .body(COUNCIL_LINE + "minutesIn", is(2), COUNCIL_LINE + "minutesExpected", is(3))
                .body(COUNCIL_LINE + "units.settled", is(1))
                .body(COUNCIL_LINE + "figures.voted.part", is(1300))
                .body(COUNCIL_LINE + "winners.fixed", is(5), COUNCIL_LINE + "winners.elected", is(2));
        get("12", "official").statusCode(409).body("violations.pointer", hasItem(FIRST));
    }

    @Test
    void furtherRoundsAreCountedByConstituencyAndPollingArea() {
        nation.full(COUNCIL, 2, 1000);
        nation.certify(
                NEXT_COUNCIL,
                3,
                Round.FIRST,
                "VOID_BY_TURNOUT",
                new Figures(1000, 400, 1000, 400, 400, 390, 10, 600, 0),
                Map.of(),
                0,
                Round.REPEAT,
                "80");
        nation.called(NEXT_COUNCIL, Round.REPEAT, "TURNOUT", true);
        nation.votesAgain("03389-001", NEXT_COUNCIL, Round.REPEAT);
        nation.certify(
                NEXT_COUNCIL,
                3,
                Round.REPEAT,
                "FULL",
                figures(500),
                Map.of("PC-12-2-01", 480L, "PC-12-2-02", 470L, "PC-12-2-03", 460L, "PC-12-2-04", 1L, "PC-12-2-05", 1L),
                3);
        nation.called(FIRST, Round.REPEAT, "ANNULMENT", false);
        nation.votesAgain("03388-001", FIRST, Round.REPEAT);
        nation.called(SECOND, Round.REPEAT, "ANNULMENT", true);
        nation.votesAgain("03389-001", SECOND, Round.REPEAT);

        get("12", "preliminary")
                .body(COUNCIL_LINE + "figures.voted.part", is(1500))
                .body(COUNCIL_LINE + "units.belowHalfTurnout", is(1))
                .body(COUNCIL_LINE + "units.repeat", is(1), COUNCIL_LINE + "units.annulled", is(0))
                .body(COUNCIL_LINE + "pollingAreas.repeat", is(1), COUNCIL_LINE + "pollingAreas.annulled", is(0))
                .body(ASSEMBLY_LINE + "units.annulled", is(1), ASSEMBLY_LINE + "units.repeat", is(2))
                .body(ASSEMBLY_LINE + "pollingAreas.annulled", is(2), ASSEMBLY_LINE + "pollingAreas.repeat", is(2));
    }

    @Test
    void eachLawHasItsLevels() {
        nation = CertifiedNation.of2021(organisation, jdbi).allCertified();

        get("12", "official").statusCode(200).body("votingDay", is("2021-05-23"));
    }

    @Test
    void whoeverHasNoPartInItIsRefused() {
        String path = "/api/v1/elections/" + nation.election() + "/statistics/areas/12/preliminary";

        RestAssured.get(path).then().statusCode(401);
        for (String nobody : List.of("to", "kythuat", "nobody", "ub-14-1", "ub-03388")) {
            nation.as(nobody).get(path).then().statusCode(403);
        }
        get("kiemtoan", "12", "preliminary").statusCode(200);
        get("kiemtoan", "99", "preliminary").statusCode(404);
    }

    private ValidatableResponse get(String area, String kind) {
        return get("ub-12-1", area, kind);
    }

    private ValidatableResponse get(String user, String area, String kind) {
        return nation.as(user)
                .get("/api/v1/elections/" + nation.election() + "/statistics/areas/" + area + "/" + kind)
                .then();
    }
}
