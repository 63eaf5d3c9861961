package vn.baucu.tally.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.common.law.BallotType.NATIONAL_ASSEMBLY;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.CertifiedNation;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class PublicationResourceTest {

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private CertifiedNation nation;
    private PublishingCouncil council;

    @BeforeEach
    void aSummaryOfTheCouncil() {
        nation = CertifiedNation.of2026(organisation, jdbi).allCertified();
        council = new PublishingCouncil(nation);
    }

    @Article({"86", "86.2"})
    @Test
    void aSecondPersonReleasesWhatOnePrepared() {
        council.prepare("ub-12-1", PublishingCouncil.first())
                .statusCode(201)
                .body("ordinal", is(1), "state", is("PREPARED"), "summaryHash", is(council.summary()))
                .body("results", nullValue());

        council.release("ub-12-1", 1).statusCode(409).body("type", is("/problems/self-approval"));
        council.release("ub-12-2", 1)
                .statusCode(201)
                .header("Location", containsString("/publications/PROVINCIAL_COUNCIL/areas/12/1"))
                .body("number", is(1), "corrects", nullValue(), "hash", notNullValue(), "signature", notNullValue());

        council.latest()
                .statusCode(200)
                .body("results.seats.elected", is(5))
                .body("results.resolution.number", is("244/NQ-UBBC"))
                .body("results.units.constituency", contains("PC-12-1", "PC-12-2"))
                .body(
                        "results.winners.candidate",
                        contains("PC-12-1-01", "PC-12-1-02", "PC-12-2-01", "PC-12-2-02", "PC-12-2-03"));
        council.prepared("kiemtoan", 1).body("state", is("RELEASED"), "settledBy", is("ub-12-2"));
        council.release("ub-12-3", 1).statusCode(409);
    }

    @Test
    void aCorrectionIsANewPublicationThatNamesTheOldAndWhy() {
        council.published();
        council.summarisedAgain();

        council.prepare("ub-12-1", PublishingCouncil.second(null, null))
                .statusCode(422)
                .body("violations.pointer", contains("/corrects", "/reason"));
        council.prepare("ub-12-1", PublishingCouncil.second(2, "Sai tên"))
                .statusCode(422)
                .body("violations.pointer", contains("/corrects"));
        council.prepare("ub-12-1", PublishingCouncil.second(1, "Sửa số khiếu nại"))
                .statusCode(201);
        council.release("ub-12-2", 2).statusCode(201).body("number", is(2), "corrects", is(1));

        council.list().body("items.number", contains(1, 2), "items.reason[1]", is("Sửa số khiếu nại"));
        String first = RestAssured.get(nation.publications(PROVINCIAL_COUNCIL, "12") + "/1")
                .path("hash");
        council.latest()
                .body("number", is(2))
                .body("results.previousHash", is(first))
                .body("results.complaintsUntil", nullValue());
    }

    @Test
    void whatWasPutRightStaysReadableAndSaysSo() {
        council.published();
        String one = nation.publications(PROVINCIAL_COUNCIL, "12") + "/1";
        String open = one.replace("/api/", "/public/");
        String hash = RestAssured.get(one)
                .then()
                .body("correctedBy", nullValue())
                .extract()
                .path("hash");
        byte[] document = RestAssured.get(one + "/document").asByteArray();
        council.summarisedAgain();
        council.prepare("ub-12-1", PublishingCouncil.second(1, "Sửa số khiếu nại"))
                .statusCode(201);
        council.release("ub-12-2", 2).statusCode(201).body("correctedBy", nullValue());

        RestAssured.given()
                .header("If-None-Match", "\"" + hash + "\"")
                .get(one)
                .then()
                .statusCode(200)
                .body("hash", is(hash), "correctedBy", is(2));
        RestAssured.get(open).then().statusCode(200).body("hash", is(hash), "correctedBy", is(2));
        council.list().body("items.correctedBy", contains(2, null));
        assertThat(RestAssured.get(one + "/document").asByteArray()).isEqualTo(document);
    }

    @Test
    void theFirstPublicationCorrectsNothing() {
        Map<String, Object> document = PublishingCouncil.first();
        document.put("corrects", 1);
        document.put("reason", "Sai tên");

        council.prepare("ub-12-1", document)
                .statusCode(422)
                .body("violations.pointer", contains("/corrects", "/reason"));
    }

    @Test
    void anybodyCanTellThatADocumentIsGenuine() throws Exception {
        council.published();
        Map<String, Object> publication = council.latest().extract().path("");
        byte[] document = RestAssured.get(nation.publications(PROVINCIAL_COUNCIL, "12") + "/1/document")
                .asByteArray();
        String key = RestAssured.get("/api/v1/publication-keys")
                .path("items.find { it.key == '" + publication.get("key") + "' }.publicKey");

        assertThat(Fingerprint.of(document)).isEqualTo(publication.get("hash"));
        assertThat(verifies(key, document, (String) publication.get("signature")))
                .isTrue();
        document[document.length / 2] ^= 1;
        assertThat(verifies(key, document, (String) publication.get("signature")))
                .isFalse();
    }

    /** Art 57.5 names what is published of a person; the rest only counts in statistics. */
    @Article("57.5")
    @Test
    void ofWinnersIsPublishedWhatTheLawPublishesAndNoMore() {
        council.published();

        council.latest()
                .body("results.winners[0].profile.ethnicity", is("Thái"))
                .body("results.winners[0].profile", not(hasKey("partyMember")))
                .body("results.winners[0].profile", not(hasKey("politicalTheory")))
                .body("results.winners[0].profile", not(hasKey("selfNominated")));
    }

    /** T-086, T-087. */
    @Test
    void aPublishedDocumentCanBeKeptForGood() {
        council.published();
        String hash = council.latest().extract().path("hash");
        String one = nation.publications(PROVINCIAL_COUNCIL, "12") + "/1";

        RestAssured.get(one + "/document").then().header("Cache-Control", containsString("immutable"));
        RestAssured.get(one).then().header("ETag", is("\"" + hash + "\""));
        RestAssured.given()
                .header("If-None-Match", "\"" + hash + "\"")
                .get(one)
                .then()
                .statusCode(304);
    }

    @Article({"84", "84.2", "86"})
    @Test
    void theNationalCouncilPublishesTheNationalAssemblyForTheNation() {
        nation.confirmedSummary(NATIONAL_ASSEMBLY, "12");
        nation.confirmedSummary(NATIONAL_ASSEMBLY, "14");
        String hash = nation.confirmedSummary(NATIONAL_ASSEMBLY, "VN");

        council.prepare(nation.as("nec-1"), NATIONAL_ASSEMBLY, "VN", PublishingCouncil.first())
                .statusCode(201);
        nation.as("nec-2")
                .body(Map.of("summaryHash", hash))
                .post(nation.publications(NATIONAL_ASSEMBLY, "VN") + "/preparations/1/release")
                .then()
                .statusCode(201)
                .body("results.seats.elected", is(7), "results.totals.voted.part", is(2400));
    }

    /** Trap 17: both announcements start the clock, and the days are the regime's. */
    @Article({"87", "87.1"})
    @Test
    void complaintsAboutResultsHaveTheDaysOfTheRegimeFromTheAnnouncement() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
        council.published();
        council.latest().body("results.complaintsUntil", is(today.plusDays(3).toString()));

        nation = CertifiedNation.of2021(organisation, jdbi).allCertified();
        council = new PublishingCouncil(nation);
        council.published();
        council.latest().body("results.complaintsUntil", is(today.plusDays(5).toString()));
    }

    @Test
    void whoeverHasNoPartInItIsRefused() {
        String path = nation.publications(PROVINCIAL_COUNCIL, "12") + "/preparations";

        RestAssured.given()
                .contentType("application/json")
                .body(PublishingCouncil.first())
                .post(path)
                .then()
                .statusCode(401);
        RestAssured.get(path).then().statusCode(401);
        for (String nobody : List.of("to", "kythuat", "nobody", "ub-14-1", "ub-03388")) {
            nation.as(nobody).body(PublishingCouncil.first()).post(path).then().statusCode(403);
            nation.as(nobody).get(path).then().statusCode(403);
        }
        council.prepare("nec-1", PublishingCouncil.first()).statusCode(403);
        council.prepare("ub-12-1", PublishingCouncil.first()).statusCode(201);
        council.release("nec-1", 1).statusCode(403);
        council.release("ub-14-1", 1).statusCode(403);
        council.withdraw("nec-1", 1).statusCode(403);
        council.release("ub-12-2", 9).statusCode(404);
        nation.as("ub-12-2").body("{}").post(path + "/1/release").then().statusCode(400);
        nation.as("ub-12-2")
                .body(Map.of("summaryHash", "0".repeat(64)))
                .post(path + "/1/release")
                .then()
                .statusCode(409)
                .body("type", is("/problems/unsupported-version"));
        RestAssured.get("/api/v1/elections/pbnone/publications").then().statusCode(404);
    }

    private static boolean verifies(String key, byte[] document, String signed) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.getBytes(UTF_8)))));
        signature.update(document);
        return signature.verify(Base64.getDecoder().decode(signed));
    }
}
