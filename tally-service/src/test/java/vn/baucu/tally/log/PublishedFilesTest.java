package vn.baucu.tally.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;
import vn.baucu.verifier.Verification;

@QuarkusTest
@WithTestResource(Embedded.class)
class PublishedFilesTest {

    private static final String LOG = "/api/v1/elections/{e}/minutes/log/";
    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    Sequencer sequencer;

    @Inject
    Checkpoints checkpoints;

    private Province province;

    @BeforeEach
    void anElectionNight() {
        province = new Province("trv" + ELECTIONS.incrementAndGet(), "vn-2015", Map.of()).told(outbox, jdbi);
    }

    @Test
    void theFilesHoldALineForEachLeafAndSum() {
        submit("03390-001", 305);
        log();

        assertThat(text("files/leaves")).startsWith("0 ").endsWith("}\n").hasLineCount(1);
        assertThat(text("files/leaves?from=1")).isEmpty();
        assertThat(text("files/checkpoints"))
                .startsWith(province.election() + " 1 ")
                .hasLineCount(1);
        assertThat(text("files/figures?after=NATIONAL_ASSEMBLY FIRST VO")).isEmpty();
    }

    @Test
    void theVerifierFindsThePublishedFilesRight(@TempDir Path folder) throws Exception {
        submit("03390-001", 305);
        submit("03390-002", 301);
        log();
        submit("03595-001", 303);
        as("to-03390-001-1")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Cộng nhầm", "minutes", minutes(300)))
                .post(minutesPath("03390-001") + "/corrections")
                .then()
                .statusCode(201);
        as("to-03390-001-2")
                .post(minutesPath("03390-001") + "/versions/2/confirmation")
                .then()
                .statusCode(200);
        log();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(text("files/figures"))
                .contains("\"valid\":904,\"invalid\":23,\"unused\":60,\"spoiled\":3},\"minutesIn\":3"));

        String fingerprint = publish(folder);

        assertThat(Verification.of(folder, fingerprint).findings()).isEmpty();

        Path figures = folder.resolve("figures.txt");
        Files.writeString(figures, Files.readString(figures).replaceFirst("\"valid\":904", "\"valid\":905"));

        assertThat(Verification.of(folder, fingerprint).isRight()).isFalse();
    }

    private String publish(Path folder) throws Exception {
        Map<String, String> key = as("kiemtoan")
                .get(LOG + "key", province.election())
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        Files.writeString(folder.resolve("key.txt"), key.get("publicKey") + "\n");
        for (String file : List.of("leaves", "checkpoints", "figures")) {
            Files.writeString(folder.resolve(file + ".txt"), text("files/" + file));
        }
        return String.valueOf(key.get("fingerprint"));
    }

    private String text(String file) {
        return as("kiemtoan")
                .get(LOG + file, province.election())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void log() {
        sequencer.append();
        checkpoints.sign(province.election());
    }

    private ValidatableResponse submit(String pollingArea, long valid) {
        return as("to-" + pollingArea + "-1")
                .body(minutes(valid))
                .post(minutesPath(pollingArea))
                .then()
                .statusCode(201);
    }

    private String minutesPath(String pollingArea) {
        return "/api/v1/elections/" + province.election() + "/polling-areas/" + pollingArea
                + "/minutes/NATIONAL_ASSEMBLY";
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
