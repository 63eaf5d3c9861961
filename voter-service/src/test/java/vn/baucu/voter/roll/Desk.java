package vn.baucu.voter.roll;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import vn.baucu.testing.Tokens;

/** An official's desk in a test: sends requests about the rolls of one election as somebody. */
record Desk(String election, String user) {

    ValidatableResponse get(String path, Object... values) {
        return request().get(url(path), values).then();
    }

    ValidatableResponse put(String pollingArea, String ifMatch, Object document) {
        RequestSpecification request = request().contentType("application/json").body(document);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(url("/" + pollingArea)).then();
    }

    ValidatableResponse post(String path) {
        return request().post(url(path)).then();
    }

    ValidatableResponse upload(String csv) {
        return request()
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(url("/imports"))
                .then();
    }

    /** Imports a file and waits for the job to end. */
    ValidatableResponse imported(String csv) {
        String job = upload(csv).statusCode(202).extract().header("Location");
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> request().get(job),
                        answer -> !answer.path("state").toString().matches("QUEUED|RUNNING"))
                .then();
    }

    /** What is wrong with the rows of a file, as CSV. */
    String errorsOf(String csv) {
        Response job = imported(csv).extract().response();
        String id = "/api/v1/jobs/voter-service/" + job.path("id");
        return request().header("Accept-Language", "en").get(id + "/errors").asString();
    }

    static Map<String, Object> roll(Map<String, ?> listed) {
        return Map.of("listed", listed);
    }

    static Map<String, Object> roll(Map<String, ?> listed, String reason) {
        return Map.of("listed", listed, "reason", reason);
    }

    RequestSpecification request() {
        RequestSpecification request = RestAssured.given();
        return user == null ? request : request.auth().oauth2(Tokens.of(user));
    }

    private String url(String path) {
        return "/api/v1/elections/" + election + "/voter-rolls" + path;
    }
}
