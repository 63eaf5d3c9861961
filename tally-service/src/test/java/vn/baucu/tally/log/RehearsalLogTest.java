package vn.baucu.tally.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.Phase;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

/** I-12: what is rehearsed has a log of its own, signed under another name. */
@QuarkusTest
@WithTestResource(Embedded.class)
class RehearsalLogTest {

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    Sequencer sequencer;

    @Inject
    Checkpoints checkpoints;

    @Test
    void aRehearsalNeverEntersTheLogOfTheElection() {
        Province province = new Province("trdt", "vn-2015", Map.of()).told(outbox, jdbi);
        enter(province, Phase.REHEARSAL, 2);
        submit(province, "03390-001", 305);
        sequencer.append();
        sign();

        assertThat(leaves("trdt")).isZero();
        assertThat(leaves("trdt~rehearsal")).isEqualTo(1);
        log(province, "checkpoints/latest").body("election", is("trdt~rehearsal"), "size", is(1));
        log(province, "files/leaves").body(startsWith("0 "));
        as("to-03390-001-1")
                .get(
                        "/api/v1/elections/{e}/polling-areas/03390-001/minutes/NATIONAL_ASSEMBLY/versions/1/inclusion",
                        province.election())
                .then()
                .statusCode(200);

        enter(province, Phase.COUNTING, 3);
        submit(province, "03390-002", 304);
        new Sequencer(jdbi).append();
        sign();

        assertThat(leaves("trdt")).isEqualTo(1);
        assertThat(leaves("trdt~rehearsal")).isEqualTo(1);
        log(province, "checkpoints/latest").body("election", is("trdt"), "size", is(1));
    }

    private void sign() {
        checkpoints.sign("trdt");
        checkpoints.sign("trdt~rehearsal");
    }

    private void enter(Province province, Phase phase, long version) {
        province.tell(outbox, List.of(province.inPhase(phase, version)));
        await().until(() -> jdbi.withHandle(
                        handle -> handle.createQuery("select phase from organisation.election where election = 'trdt'")
                                .mapTo(String.class)
                                .one())
                .equals(phase.name()));
    }

    private long leaves(String log) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from log_leaf where election = :log")
                .bind("log", log)
                .mapTo(Long.class)
                .one());
    }

    private static void submit(Province province, String pollingArea, long valid) {
        as("to-" + pollingArea + "-1")
                .body(minutes(valid))
                .post(
                        "/api/v1/elections/{e}/polling-areas/" + pollingArea + "/minutes/NATIONAL_ASSEMBLY",
                        province.election())
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse log(Province province, String file) {
        return as("kiemtoan")
                .get("/api/v1/elections/{e}/minutes/log/" + file, province.election())
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
