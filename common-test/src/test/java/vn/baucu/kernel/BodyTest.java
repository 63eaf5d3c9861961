package vn.baucu.kernel;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

/** What bad JSON gets: the right status, every place that is wrong, and no effect (G-052 to G-095). */
@QuarkusTest
@WithTestResource(Embedded.class)
class BodyTest extends ServiceTest {

    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final String MALFORMED = "malformed-json";
    private static final String INVALID = "validation-failed";

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("G-067", "null", INVALID),
                Arguments.of("G-068", "[]", MALFORMED),
                Arguments.of("G-068 string", "\"x\"", MALFORMED),
                Arguments.of("G-068 nothing", "", INVALID),
                Arguments.of("G-068 cut off", "{\"text\":\"abc\",\"count\":", MALFORMED),
                Arguments.of("G-070", note("1") + note("2"), MALFORMED),
                Arguments.of("G-071", "{\"text\":\"a\",\"count\":1,\"count\":2}", MALFORMED),
                Arguments.of("G-071 in a map", with("\"votes\":{\"a\":1,\"a\":2}"), MALFORMED),
                Arguments.of("G-073 id", with("\"id\":\"x\""), INVALID),
                Arguments.of("G-073 version", with("\"version\":7"), INVALID),
                Arguments.of("G-073 hash", with("\"hash\":\"x\""), INVALID),
                Arguments.of("G-074", "[".repeat(33) + "]".repeat(33), MALFORMED),
                Arguments.of("G-074 very deep", "[".repeat(30_000), MALFORMED),
                Arguments.of("G-076", note("\"12\""), INVALID),
                Arguments.of("G-077 12.0", note("12.0"), INVALID),
                Arguments.of("G-077 1e2", note("1e2"), INVALID),
                // What is no JSON at all cannot be said to have a wrong type.
                Arguments.of("G-077 0x10", note("0x10"), MALFORMED),
                Arguments.of("G-077 012", note("012"), MALFORMED),
                Arguments.of("G-077 +1", note("+1"), MALFORMED),
                Arguments.of("G-079 NaN", note("NaN"), MALFORMED),
                Arguments.of("G-079 Infinity", note("-Infinity"), MALFORMED),
                Arguments.of("G-080", note("9".repeat(1_000)), INVALID),
                Arguments.of("G-080 beyond long", note("9223372036854775808"), INVALID),
                Arguments.of("G-080 very long", note("9".repeat(30_000)), MALFORMED),
                Arguments.of("G-082 string", with("\"urgent\":\"true\""), INVALID),
                Arguments.of("G-082 number", with("\"urgent\":1"), INVALID),
                Arguments.of("G-083 index", with("\"round\":0"), INVALID),
                Arguments.of("G-083 index as text", with("\"round\":\"0\""), INVALID),
                Arguments.of("G-083 lower case", with("\"round\":\"first\""), INVALID),
                Arguments.of("G-083 empty", with("\"round\":\"\""), INVALID),
                Arguments.of("G-086", "{\"text\":\"\\ud800\",\"count\":1}", "bad-encoding"),
                Arguments.of("G-088 NUL", text("\\u0000"), INVALID),
                Arguments.of("G-088 ANSI", text("\\u001b[31m"), INVALID),
                Arguments.of("G-088 U+2028", text("\u2028"), INVALID),
                Arguments.of("G-088 key", with("\"votes\":{\"a\\u0000\":1}"), INVALID),
                Arguments.of("G-089 RTL", text("\u202e"), INVALID),
                Arguments.of("G-089 zero width", text("\u200d"), INVALID),
                Arguments.of("G-095 no leap year", with("\"day\":\"2026-02-29\""), INVALID),
                Arguments.of("G-095 month 13", with("\"day\":\"2026-13-01\""), INVALID),
                Arguments.of("G-095 slashes", with("\"day\":\"15/03/2026\""), INVALID),
                Arguments.of("G-095 year 0", with("\"day\":\"0000-01-01\""), INVALID),
                Arguments.of("G-095 year 10000", with("\"day\":\"10000-01-01\""), INVALID),
                Arguments.of("G-095 signed", with("\"day\":\"+10000-01-01\""), INVALID),
                Arguments.of("G-095 number", with("\"day\":20000"), INVALID),
                Arguments.of("G-095 array", with("\"day\":[2026,3,15]"), INVALID),
                Arguments.of("G-095 time", with("\"day\":\"2026-03-15T00:00:00Z\""), INVALID),
                Arguments.of("text as number", "{\"text\":12,\"count\":1}", INVALID),
                Arguments.of("missing number", "{\"text\":\"a\"}", INVALID),
                Arguments.of("null for a number", note("null"), INVALID),
                Arguments.of("below", note("-1"), INVALID),
                Arguments.of("above", note("1000001"), INVALID),
                Arguments.of("too long", "{\"text\":\"" + "a".repeat(13) + "\",\"count\":1}", INVALID),
                Arguments.of("blank", "{\"text\":\" \",\"count\":1}", INVALID),
                Arguments.of("uuid", with("\"reference\":\"1-2-3-4-5\""), INVALID),
                Arguments.of("negative in a map", with("\"votes\":{\"a\":-1}"), INVALID),
                Arguments.of("null in a map", with("\"votes\":{\"a\":null}"), INVALID));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void aBodyOfTheWrongFormIsRefused(String id, String body, String problem) {
        send(body.getBytes(UTF_8)).statusCode(400).body("type", is("/problems/" + problem));

        assertThat(notes()).isZero();
    }

    @Test
    void everythingWrongIsSaidAtOnceWithItsPlace() {
        send("{\"text\":\"\",\"count\":-1,\"votes\":{\"b\":-2}}".getBytes(UTF_8))
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/text", "/count", "/votes/b"))
                .body("violations.code", containsInAnyOrder("notblank", "min", "positiveorzero"));
    }

    @Test
    void aFieldThatDoesNotBelongIsNamed() {
        send(with("\"hash\":\"x\"").getBytes(UTF_8)).statusCode(400).body("violations.pointer", hasItem("/hash"));
    }

    /** G-085. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("badEncodings")
    void aBodyThatIsNotPlainUtf8IsRefused(String id, byte[] body) {
        send(body).statusCode(400).body("type", is("/problems/bad-encoding"));
    }

    static Stream<Arguments> badEncodings() {
        byte[] latin = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xE9, '"', '}'};
        return Stream.of(
                Arguments.of("UTF-16", note("1").getBytes(UTF_16LE)),
                Arguments.of("UTF-16 with BOM", note("1").getBytes(java.nio.charset.StandardCharsets.UTF_16)),
                Arguments.of("UTF-8 with BOM", ("\ufeff" + note("1")).getBytes(UTF_8)),
                Arguments.of("Latin", latin));
    }

    static Stream<Arguments> goodBodies() {
        return Stream.of(
                Arguments.of("plain", note("0")),
                Arguments.of("G-092", with("\"reference\":\"0190F5C2-7B7A-7C3E-8F00-AABBCCDDEEFF\"")),
                Arguments.of("G-091", text("e\u0323\u0302".repeat(12))),
                Arguments.of("tabs", text("a\\tb\\nc")),
                Arguments.of("date", with("\"day\":\"2024-02-29\"")),
                Arguments.of("nulls", with("\"round\":null,\"day\":null")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodBodies")
    void aBodyOfTheRightFormIsTaken(String id, String body) {
        send(body.getBytes(UTF_8)).statusCode(201);
    }

    @Test
    void textIsKeptInItsOneSpelling() {
        send(text("Nguye\u0302\u0303n").getBytes(UTF_8)).statusCode(201).body("text", is("Nguy\u1ec5n"));
    }

    /** G-052, G-053, G-055. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"text/plain", "application/xml", "application/octet-stream", "nothing"})
    void aBodyThatDoesNotCallItselfJsonIsRefused(String contentType) {
        var request = given().config(AS_WRITTEN)
                .header("Authorization", "Bearer " + Tokens.of(country.user("team")))
                .pathParam("election", country.election())
                .pathParam("pollingArea", Country.TEAM_AREA);
        if (!contentType.equals("nothing")) {
            request.header("Content-Type", contentType);
        }

        Response answer = request.body(note("1").getBytes(UTF_8)).post(NOTES);

        answer.then().statusCode(415).body("type", is("/problems/unsupported-media-type"));
    }

    /** G-064. */
    @Test
    void aBodyBeyondTheLimitIsRefused() {
        send(text("a".repeat(64 * 1024)).getBytes(UTF_8))
                .statusCode(413)
                .body("type", is("/problems/payload-too-large"));
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWhateverItsLengthIsSaidToBe() throws Exception {
        assertThat(RawHttp.post(
                        NOTES.replace("{election}", country.election()).replace("{pollingArea}", Country.TEAM_AREA),
                        Tokens.of(country.user("team")),
                        text("a".repeat(70 * 1024))))
                .startsWith("HTTP/1.1 413");
    }

    private ValidatableResponse send(byte[] body) {
        ValidatableResponse answer = given().config(AS_WRITTEN)
                .header("Authorization", "Bearer " + Tokens.of(country.user("team")))
                .header("Content-Type", "application/json")
                .pathParam("election", country.election())
                .pathParam("pollingArea", Country.TEAM_AREA)
                .body(body)
                .post(NOTES)
                .then();
        assertThat(answer.extract().asString())
                .doesNotContainIgnoringCase("exception", "jackson", "vn.baucu", "java.", "insert into");
        return answer;
    }

    private static String note(String count) {
        return "{\"text\":\"abc\",\"count\":" + count + "}";
    }

    private static String text(String text) {
        return "{\"text\":\"" + text + "\",\"count\":1}";
    }

    private static String with(String field) {
        return "{\"text\":\"abc\",\"count\":1," + field + "}";
    }
}
