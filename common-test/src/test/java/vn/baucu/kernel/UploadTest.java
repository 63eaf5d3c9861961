package vn.baucu.kernel;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import vn.baucu.testing.Tokens;

/** How the tests send files and ask what became of them. */
abstract class UploadTest extends ServiceTest {

    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("text/csv", io.restassured.http.ContentType.TEXT));

    ValidatableResponse upload(String file) {
        return upload(file.getBytes(UTF_8));
    }

    ValidatableResponse upload(byte[] file) {
        return upload("team", file);
    }

    ValidatableResponse upload(String person, byte[] file) {
        return given().config(AS_WRITTEN)
                .header("Authorization", "Bearer " + Tokens.of(country.user(person)))
                .header("Content-Type", "text/csv")
                .pathParam("election", country.election())
                .pathParam("pollingArea", Country.TEAM_AREA)
                .body(file)
                .post(NOTES + "/imports")
                .then();
    }

    static String location(ValidatableResponse answer) {
        return answer.extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    JsonPath finished(ValidatableResponse answer) {
        return finished(location(answer));
    }

    JsonPath finished(String location) {
        await().atMost(30, SECONDS)
                .until(() -> !job(location).getString("state").matches("QUEUED|RUNNING"));
        return job(location);
    }

    JsonPath job(String location) {
        return ask(location).extract().jsonPath();
    }

    String errors(String location) {
        return ask(location + "/errors").extract().asString();
    }

    ValidatableResponse ask(String location) {
        return signedIn("team").get(location).then().statusCode(200);
    }

    long things() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from note.thing where election = :e")
                .bind("e", country.election())
                .mapTo(Long.class)
                .one());
    }

    long count(String code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count from note.thing where election = :e and code = :code")
                        .bind("e", country.election())
                        .bind("code", code)
                        .mapTo(Long.class)
                        .one());
    }
}
