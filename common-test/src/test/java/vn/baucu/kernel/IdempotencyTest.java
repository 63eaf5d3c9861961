package vn.baucu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.access.Role;
import vn.baucu.testing.Embedded;

/** The same request sent twice has one effect and one answer (G-103 to G-107). */
@QuarkusTest
@WithTestResource(Embedded.class)
class IdempotencyTest extends ServiceTest {

    private static final Map<String, Object> NOTE = Map.of("text", "abc", "count", 1);

    /** G-104. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/plain"})
    void theSameRequestAgainGetsTheSameAnswer(String path) {
        Response first = send("team", "key-1", NOTE, path);

        Response again = send("team", "key-1", NOTE, path);

        again.then().statusCode(201).header("Idempotency-Replayed", is("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(location(again)).isEqualTo(location(first));
        first.then().header("Idempotency-Replayed", nullValue());
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutContentIsGivenAgainWithoutContent() {
        send("team", "key-1", NOTE, "/silent").then().statusCode(204);

        send("team", "key-1", NOTE, "/silent")
                .then()
                .statusCode(204)
                .header("Idempotency-Replayed", is("true"))
                .body(emptyString());
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        send("team", "key-1", NOTE, "").then().statusCode(201);

        send("team", "key-1", Map.of("text", "abc", "count", 2), "")
                .then()
                .statusCode(422)
                .body("type", is("/problems/idempotency-key-reused"));
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void theSameBodyElsewhereIsAnotherRequest() {
        country.serves("board", Role.BOARD, Country.constituency("12"));
        send("board", "key-1", NOTE, "").then().statusCode(201);

        as("board")
                .header("Idempotency-Key", "key-1")
                .pathParam("pollingArea", Country.NEIGHBOUR)
                .body(NOTE)
                .post(NOTES)
                .then()
                .statusCode(422);
    }

    /** G-107: keys belong to one person. */
    @Test
    void theKeyOfSomeoneElseIsANewOne() {
        country.serves("colleague", Role.POLLING_TEAM, Country.TEAM_AREA);
        send("team", "key-1", NOTE, "").then().statusCode(201);

        send("colleague", "key-1", NOTE, "").then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(notes()).isEqualTo(2);
    }

    /** G-106: whoever comes while the first is under way waits for its answer, or is told to come again. */
    @Test
    void fiftyAtOnceHaveOneEffect() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(50);
        List<Callable<Response>> sending = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            sending.add(() -> send("team", "key-1", NOTE, ""));
        }

        List<Response> answers = new ArrayList<>();
        for (Future<Response> answer : senders.invokeAll(sending)) {
            answers.add(answer.get());
        }
        senders.shutdown();

        assertThat(notes()).isEqualTo(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409, 503));
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(Response::asString)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        send("team", "key-1", Map.of("text", "", "count", 1), "").then().statusCode(400);

        send("team", "key-1", NOTE, "").then().statusCode(201);
    }

    @Test
    void aFailedRequestLeavesItsKeyFree() {
        send("team", "key-1", Map.of("text", "abc", "count", 900_000), "")
                .then()
                .statusCode(500);

        send("team", "key-1", NOTE, "").then().statusCode(201);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aKeyIsKeptSeventyTwoHours() {
        send("team", "key-1", NOTE, "").then().statusCode(201);

        age("71 hours 59 minutes");
        send("team", "key-1", NOTE, "").then().header("Idempotency-Replayed", is("true"));
        age("72 hours 1 minute");
        send("team", "key-1", NOTE, "").then().header("Idempotency-Replayed", nullValue());

        assertThat(notes()).isEqualTo(2);
    }

    /** G-103. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "khóa", "256"})
    void aKeyHasAForm(String key) {
        send("team", key.equals("256") ? "x".repeat(256) : key, NOTE, "")
                .then()
                .statusCode(400)
                .body("type", is("/problems/validation-failed"))
                .body("violations[0].pointer", is("Idempotency-Key"));
        assertThat(notes()).isZero();
    }

    @Test
    void aKeyMayHave255Characters() {
        send("team", "x".repeat(255), NOTE, "").then().statusCode(201);
    }

    private void age(String age) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update kernel.idempotency set created_at = now() - cast(:age as interval) where actor = :actor")
                .bind("age", age)
                .bind("actor", country.user("team"))
                .execute());
    }

    private Response send(String person, String key, Map<String, Object> note, String path) {
        return as(person)
                .pathParam("pollingArea", Country.TEAM_AREA)
                .header("Idempotency-Key", key)
                .body(note)
                .post(NOTES + path);
    }

    /** The host of a Location is that of the request. */
    private static String location(Response answer) {
        String location = answer.header("Location");
        return location == null ? null : location.replaceFirst("^https?://[^/]+", "");
    }
}
