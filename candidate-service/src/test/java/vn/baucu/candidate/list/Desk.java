package vn.baucu.candidate.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import vn.baucu.testing.Tokens;

/** An official's desk in a test: sends requests about the candidates of one election as somebody. */
record Desk(String election, String user) {

    static final String HEADER =
            "constituency,code,full_name,birth_date,gender,ethnicity,religion,party_member,education,"
                    + "occupation,workplace,residence\n";

    /** A row about somebody against whom nothing can be said. */
    static String row(String constituency, String code, String fullName, String birthDate) {
        return String.join(",", constituency, code, fullName, birthDate, "FEMALE,Thái,Không,true,Đại học,Giáo viên,")
                + "Trường THPT Tam Đường,\"Tam Đường, Lai Châu\"\n";
    }

    static String row(String constituency, String code, String fullName) {
        return row(constituency, code, fullName, "1980-12-31");
    }

    ValidatableResponse get(String path) {
        return request().get(url(path)).then();
    }

    ValidatableResponse publish(String constituency, String ifMatch, Object document) {
        RequestSpecification request = request().contentType("application/json").body(document);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(url("/constituencies/" + constituency + "/candidate-list/publication"))
                .then();
    }

    ValidatableResponse upload(String csv) {
        return request()
                .contentType("text/csv")
                .body(csv.getBytes(UTF_8))
                .post(url("/candidates/imports"))
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
        String id = imported(csv).extract().path("id");
        return request()
                .header("Accept-Language", "en")
                .get("/api/v1/jobs/candidate-service/" + id + "/errors")
                .asString();
    }

    RequestSpecification request() {
        RequestSpecification request = RestAssured.given();
        return user == null ? request : request.auth().oauth2(Tokens.of(user));
    }

    private String url(String path) {
        return "/api/v1/elections/" + election + path;
    }
}
