package vn.baucu.tally.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Verification;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.StateElection;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.FileSamples;
import vn.baucu.testing.Tokens;

/** The scan of the signed paper comes before the minutes count, where the election demands it. */
@QuarkusTest
@WithTestResource(Embedded.class)
class AttachmentResourceTest {

    private static StateElection election;
    private static int area;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private byte[] scan;

    @BeforeEach
    void anElectionThatDemandsScans() {
        if (election == null) {
            election = new StateElection(
                    "stscan",
                    20,
                    Map.of(BallotType.NATIONAL_ASSEMBLY, Verification.SECOND_PERSON),
                    new MinutesPolicy(List.of(BallotType.NATIONAL_ASSEMBLY), null, null, null),
                    Map.of(),
                    outbox,
                    jdbi);
        }
        area++;
        scan = FileSamples.pdf("Biên bản " + area);
        election.submit("to-1", area, minutes(305)).then().statusCode(201).body("state", is("SUBMITTED"));
    }

    @Test
    void verifiedMinutesWaitForTheirScanAndThenCount() {
        confirm(1).then().statusCode(200).body("state", is("VERIFIED"));

        election.attach("to-1", area, 1, scan)
                .then()
                .statusCode(201)
                .header("ETag", "\"" + Fingerprint.of(scan) + "\"")
                .body("sha256", is(Fingerprint.of(scan)), "mediaType", is("application/pdf"));

        election.view(area).then().body("state", is("ACCEPTED"), "acceptedVersion", is(1));
    }

    @Test
    void aScanThatCameBeforeLetsThemCountOnceConfirmed() {
        election.attach("to-1", area, 1, scan).then().statusCode(201);

        confirm(1).then().statusCode(200).body("state", is("ACCEPTED"));
    }

    @Test
    void theSameScanAgainIsTheSameAttachment() {
        election.attach("to-1", area, 1, scan).then().statusCode(201);

        election.attach("to-2", area, 1, scan).then().statusCode(200).body("ordinal", is(1));
    }

    @Test
    void theScanOfOtherMinutesProvesNothingHere() {
        election.attach("to-1", area, 1, scan).then().statusCode(201);
        area++;
        election.submit("to-1", area, minutes(304)).then().statusCode(201);

        election.attach("to-1", area, 1, scan).then().statusCode(409).body("type", is("/problems/duplicate"));
    }

    @Test
    void aCorrectionIsFiledOnlyWithAScanOfItsOwnByT053() {
        election.attach("to-1", area, 1, scan).then().statusCode(201);
        confirm(1).then().statusCode(200);

        correct(300)
                .then()
                .statusCode(422)
                .body("type", is("/problems/validation-failed"), "violations[0].code", is("evidence"));
        election.attach("to-1", area, 2, scan).then().statusCode(409).body("type", is("/problems/duplicate"));
        correct(300).then().statusCode(422);
        election.view(area).then().body("latestVersion", is(1), "state", is("ACCEPTED"));
    }

    @Test
    void theScanOfACorrectionComesBeforeIt() {
        election.attach("to-1", area, 1, scan).then().statusCode(201);
        election.attach("to-1", area, 2, FileSamples.pdf("early " + area))
                .then()
                .statusCode(404);
        confirm(1).then().statusCode(200);

        election.attach("to-1", area, 3, FileSamples.pdf("far " + area)).then().statusCode(404);
        election.attach("to-1", area, 2, FileSamples.pdf("Đính chính " + area))
                .then()
                .statusCode(201);
        election.view(area).then().body("latestVersion", is(1), "acceptedVersion", is(1));
        correct(300).then().statusCode(201).body("version", is(2), "state", is("SUBMITTED"));
        confirm(2).then().statusCode(200).body("state", is("ACCEPTED"));
    }

    @Test
    void whatIsNotWhatItSaysIsRefused() {
        upload("image/png", "a.png", "", scan).then().statusCode(422).body("type", is("/problems/file-type-mismatch"));
        upload("application/pdf", "a.pdf", "&sha256=" + "0".repeat(64), scan)
                .then()
                .statusCode(422)
                .body("type", is("/problems/hash-mismatch"));
        upload("application/pdf", "a.pdf", "", "%PDF-1.7 cut".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("type", is("/problems/upload-rejected"));
        upload("text/html", "a.html", "", "<script>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .then()
                .statusCode(415);
        upload(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "a.docx",
                        "",
                        FileSamples.docx())
                .then()
                .statusCode(415);
    }

    @Test
    void aScanIsDownloadedAndNeverRun() {
        election.attach("to-1", area, 1, scan).then().statusCode(201);
        String file = election.deskPath(area) + "/NATIONAL_ASSEMBLY/versions/1/attachments/1";

        Response download = election.as("kiemtoan").accept("*/*").get(file);

        download.then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(download.asByteArray()).isEqualTo(scan);
        election.as("kiemtoan")
                .accept("*/*")
                .header("If-None-Match", "\"" + Fingerprint.of(scan) + "\"")
                .get(file)
                .then()
                .statusCode(304);
    }

    @Test
    void scansNeedSignInAndDuty() {
        String path = election.deskPath(area) + "/NATIONAL_ASSEMBLY/versions/1/attachments";

        RestAssured.given()
                .contentType("application/pdf")
                .body(scan)
                .post(path + "?name=a.pdf")
                .then()
                .statusCode(401);
        RestAssured.given().get(path).then().statusCode(401);
        election.attach("kiemtoan", area, 1, scan).then().statusCode(403);
        election.attach("to-khac", area, 1, scan)
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
        election.as("kythuat").get(path).then().statusCode(403);
        election.attach("to-1", area, 9, scan).then().statusCode(404);
        election.as("kiemtoan").accept("*/*").get(path + "/9").then().statusCode(404);
        election.as("kiemtoan").get(path).then().statusCode(200).body("size()", is(0));
    }

    private static Response correct(long valid) {
        return election.as("to-1")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Cộng nhầm", "minutes", minutes(valid)))
                .post(election.path(area) + "/corrections");
    }

    private static Response confirm(int version) {
        return election.as("to-2").post(election.path(area) + "/versions/" + version + "/confirmation");
    }

    private static Response upload(String type, String name, String more, byte[] content) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(election.user("to-1")))
                .contentType(type)
                .body(content)
                .post(election.deskPath(area) + "/NATIONAL_ASSEMBLY/versions/1/attachments?name=" + name + more);
    }
}
