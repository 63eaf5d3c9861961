package vn.baucu.tally.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static vn.baucu.tally.Province.ASSEMBLY;
import static vn.baucu.tally.Province.COUNCIL;
import static vn.baucu.tally.RoundNight.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.law.Round;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.RoundNight;
import vn.baucu.testing.Embedded;
import vn.baucu.verifier.Verification;

/** What was published is there for everybody with its proof, and nothing else is (T-083, E-062). */
@QuarkusTest
@WithTestResource(Embedded.class)
class PublicLogTest {

    private static final List<String> FILES = List.of("leaves", "checkpoints", "figures", "published");

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    Sequencer sequencer;

    @Inject
    Checkpoints checkpoints;

    private RoundNight night;

    @BeforeEach
    void aCountedElection() {
        night = RoundNight.begin(outbox, jdbi);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(List.of(new DutiesChanged(
                        night.election(),
                        "ub-12b",
                        List.of(new DutyGiven(Role.COMMITTEE, "12", Instant.parse("2021-04-03T00:00:00Z"), null)),
                        1))));
        night.counted(ASSEMBLY, Round.FIRST, 309, 305, Map.of("01", 200L, "02", 190L, "03", 180L, "04", 30L, "05", 0L));
        night.counted(COUNCIL, Round.FIRST, 309, 305, Map.of("01", 280L, "02", 270L, "03", 10L));
        sequencer.append();
        checkpoints.sign(night.election());
    }

    @Test
    void nothingIsThereBeforeItIsReleased() {
        requireNothing();
        String summary = summarised();
        requireNothing();
        prepared();
        requireNothing();

        released(summary);

        open("/publications/PROVINCIAL_COUNCIL/areas/12/latest").then().statusCode(200);
        open("/publications/NATIONAL_ASSEMBLY/areas/VN/latest").then().statusCode(404);
        assertThat(text("files/published")).isEqualTo("PROVINCIAL_COUNCIL 12\n");
    }

    @Test
    void aLeafThatIsNotPublishedShowsItsHashAlone() {
        published();

        List<String> leaves = text("files/leaves").lines().toList();

        assertThat(leaves).hasSize(8);
        assertThat(leaves.stream().filter(line -> line.matches("\\d+ [0-9a-f]{64} -")))
                .hasSize(4);
        assertThat(leaves.stream().filter(line -> line.contains("\"PROVINCIAL_COUNCIL\"")))
                .hasSize(4);
        assertThat(text("files/leaves")).doesNotContain("NATIONAL_ASSEMBLY").doesNotContain(ASSEMBLY);
        // The province's own council and below: no sum of the nation, nor of another ballot.
        assertThat(text("files/figures"))
                .contains("\"subject\":\"12\"", "\"subject\":\"03390\"", "\"subject\":\"PC-12-1\"")
                .doesNotContain("\"subject\":\"VN\"")
                .doesNotContain("NATIONAL_ASSEMBLY");
        assertThat(text("files/leaves?from=7&lines=5").lines()).hasSize(1);
        open("/minutes-log/files/leaves?lines=0").then().statusCode(400);
        open("/minutes-log/files/leaves?lines=10001").then().statusCode(400);
    }

    @Test
    void everybodyVerifiesWhatWasPublished(@TempDir Path folder) throws Exception {
        published();
        Files.writeString(
                folder.resolve("key.txt"),
                open("/minutes-log/key").then().extract().<String>path("publicKey") + "\n");
        for (String file : FILES) {
            Files.writeString(folder.resolve(file + ".txt"), text("files/" + file));
        }

        Verification right = Verification.of(folder, null);

        assertThat(right.findings()).isEmpty();
        assertThat(right.withheld()).isEqualTo(4);
        assertThat(right.minutes()).isEqualTo(4);
        change(folder, "figures.txt", "\"valid\":610", "\"valid\":611");
        assertThat(Verification.of(folder, null).isRight()).isFalse();
        change(folder, "figures.txt", "\"valid\":611", "\"valid\":610");
        change(folder, "leaves.txt", " -\n", " x\n");
        assertThat(Verification.of(folder, null).isRight()).isFalse();
        change(folder, "leaves.txt", " x\n", " -\n");
        assertThat(Verification.of(folder, null).isRight()).isTrue();
        Files.delete(folder.resolve("published.txt"));
        assertThat(Verification.of(folder, null).isRight()).isFalse();
    }

    @Test
    void cachesKeepWhatIsPublished() {
        published();
        String path = "/publications/PROVINCIAL_COUNCIL/areas/12/1";

        String tag = open(path).then().statusCode(200).extract().header("ETag");

        open(path).then().header("Cache-Control", containsString("public"));
        given().header("If-None-Match", tag).get(root() + path).then().statusCode(304);
        open("/publications").then().statusCode(200).body("items.area", is(List.of("12")));
        open(path + "/document").then().statusCode(200).body("number", is(1));
        given().get("/public/v1/publication-keys").then().statusCode(200);
        given().post(root() + path).then().statusCode(405);
    }

    private void requireNothing() {
        for (String file : FILES) {
            open("/minutes-log/files/" + file).then().statusCode(404);
        }
        open("/minutes-log/key").then().statusCode(404);
        open("/publications/PROVINCIAL_COUNCIL/areas/12/latest").then().statusCode(404);
        open("/publications/PROVINCIAL_COUNCIL/areas/12/1/document").then().statusCode(404);
        open("/publications").then().statusCode(200).body("items.size()", is(0));
    }

    private void published() {
        String summary = summarised();
        prepared();
        released(summary);
    }

    private String summarised() {
        night.certified(COUNCIL, Round.FIRST);
        String path = "/api/v1/elections/" + night.election() + "/summaries/PROVINCIAL_COUNCIL/areas/12";
        String hash = as(RoundNight.COMMITTEE)
                .body(Map.of(
                        "complaints",
                        Map.of("received", 0, "resolved", 0, "forwarded", 0),
                        "events",
                        "Không có sự việc."))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("hash");
        await().untilAsserted(() -> as("ub-12b")
                .body(Map.of("hash", hash))
                .post(path + "/versions/1/confirmation")
                .then()
                .statusCode(200));
        return hash;
    }

    private void prepared() {
        as(RoundNight.COMMITTEE)
                .body(Map.of("summaryVersion", 1, "resolution", Map.of("number", "1/NQ-UBBC", "date", "2021-05-28")))
                .post(publications() + "/preparations")
                .then()
                .statusCode(201);
    }

    private void released(String summary) {
        as("ub-12b")
                .body(Map.of("summaryHash", summary))
                .post(publications() + "/preparations/1/release")
                .then()
                .statusCode(201);
    }

    private String publications() {
        return "/api/v1/elections/" + night.election() + "/publications/PROVINCIAL_COUNCIL/areas/12";
    }

    private String root() {
        return "/public/v1/elections/" + night.election();
    }

    private Response open(String path) {
        return given().get(root() + path);
    }

    private String text(String file) {
        return open("/minutes-log/" + file).then().statusCode(200).extract().asString();
    }

    private static void change(Path folder, String file, String from, String to) throws Exception {
        String text = Files.readString(folder.resolve(file));
        int place = text.indexOf(from);
        assertThat(place).isNotNegative();
        Files.writeString(folder.resolve(file), text.substring(0, place) + to + text.substring(place + from.length()));
    }
}
