package vn.baucu.tally.qualification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.CertifiedNation;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

/** Article 88: elected and confirmed are two things. */
@Article("88")
@QuarkusTest
@WithTestResource(Embedded.class)
class QualificationResourceTest {

    private static final Map<String, Object> RESOLUTION = Map.of("number", "12/NQ-UBBC", "date", "2026-03-28");

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    private CertifiedNation nation;

    @BeforeEach
    void publishedResults() {
        nation = CertifiedNation.of2026(organisation, jdbi).allCertified();
        publish();
    }

    @Test
    void whoIsElectedIsNotConfirmedYet() {
        list("kiemtoan")
                .statusCode(200)
                .body("items.state", everyItem(is("UNDECIDED")))
                .body("items.candidate", hasSize(5));
    }

    @Test
    void eachOfThoseElectedIsConfirmedOrNotWithItsReason() {
        decide("ub-12-1", confirmed("PC-12-1-01"), refused("PC-12-1-02", "Xin rút, có bệnh nặng"))
                .statusCode(200)
                .body("state", contains("CONFIRMED", "NOT_CONFIRMED", "UNDECIDED", "UNDECIDED", "UNDECIDED"))
                .body("[1].reason", is("Xin rút, có bệnh nặng"))
                .body("[1].resolution.number", is("12/NQ-UBBC"))
                .body("[1].fullName", is("Lò Thị Số 2"));
    }

    @Test
    void thoseElectedComeInPagesAndAsATable() {
        String next = nation.as("kiemtoan")
                .get(path() + "?limit=2")
                .then()
                .body("items.candidate", contains("PC-12-1-01", "PC-12-1-02"))
                .extract()
                .path("next");

        nation.as("kiemtoan")
                .get(path() + "?limit=3&after=" + next)
                .then()
                .body("items.candidate", contains("PC-12-2-01", "PC-12-2-02", "PC-12-2-03"));
        nation.as("kiemtoan")
                .accept("text/csv")
                .get(path())
                .then()
                .statusCode(200)
                .body(containsString("PC-12-2-03"));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        decide(
                        "ub-12-1",
                        refused("PC-12-1-01", null),
                        confirmed("PC-12-1-03"),
                        confirmed("PC-12-1-02"),
                        confirmed("PC-12-1-02"))
                .statusCode(422)
                .body("violations.code", contains("reason-required", "not-elected", "duplicate"))
                .body("violations.article", everyItem(is("88")));
        list("ub-12-1").body("items.state", everyItem(is("UNDECIDED")));
    }

    @Test
    void toDecideAnewNeedsAReasonAndKeepsWhatWasDecidedBefore() {
        decide("ub-12-1", confirmed("PC-12-1-01")).statusCode(200);
        decide("ub-12-1", confirmed("PC-12-1-01")).statusCode(200).body("[0].version", is(1));

        decide("ub-12-2", refused("PC-12-1-01", "Vi phạm tiêu chuẩn"))
                .statusCode(200)
                .body("[0].state", is("NOT_CONFIRMED"), "[0].version", is(2));
        decide("ub-12-1", confirmed("PC-12-1-01")).statusCode(422).body("violations.code", contains("reason-required"));
    }

    @Test
    void nobodyIsConfirmedBeforeResultsArePublished() {
        nation = CertifiedNation.of2021(organisation, jdbi).allCertified();

        list("kiemtoan").statusCode(409);
        decide("ub-12-1", confirmed("PC-12-1-01")).statusCode(409);
    }

    @Test
    void onlyTheBodyOfTheAreaDecides() {
        RestAssured.get(path()).then().statusCode(401);
        for (String nobody : List.of("to", "kythuat", "nobody", "ub-14-1", "ub-03388", "nec-1")) {
            decide(nobody, confirmed("PC-12-1-01")).statusCode(403);
        }
        list("kythuat").statusCode(403);
        list("nec-1").statusCode(200);
        nation.as("ub-12-1").body("{\"decisions\":[]}").post(path()).then().statusCode(400);
    }

    private void publish() {
        String hash = nation.confirmedSummary(PROVINCIAL_COUNCIL, "12");
        String preparations = nation.publications(PROVINCIAL_COUNCIL, "12") + "/preparations";
        nation.as("ub-12-1")
                .body(Map.of("summaryVersion", 1, "resolution", RESOLUTION))
                .post(preparations)
                .then()
                .statusCode(201);
        nation.as("ub-12-2")
                .body(Map.of("summaryHash", hash))
                .post(preparations + "/1/release")
                .then()
                .statusCode(201);
    }

    private String path() {
        return "/api/v1/elections/" + nation.election() + "/qualifications/PROVINCIAL_COUNCIL/areas/12";
    }

    private ValidatableResponse list(String user) {
        return nation.as(user).get(path()).then();
    }

    private ValidatableResponse decide(String user, Map<?, ?>... decisions) {
        return nation.as(user)
                .body(Map.of("resolution", RESOLUTION, "decisions", Arrays.asList(decisions)))
                .post(path())
                .then();
    }

    private static Map<String, Object> confirmed(String candidate) {
        return Map.of("candidate", candidate, "confirmed", true);
    }

    private static Map<String, Object> refused(String candidate, String reason) {
        Map<String, Object> decision = new HashMap<>(Map.of("candidate", candidate, "confirmed", false));
        decision.put("reason", reason);
        return decision;
    }
}
