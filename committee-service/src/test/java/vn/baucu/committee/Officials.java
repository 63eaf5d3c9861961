package vn.baucu.committee;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import vn.baucu.testing.Tokens;

/** Speaks to the service as officials do. */
public final class Officials {

    /** Named in {@code baucu.founders}. */
    public static final String FOUNDER = "trunguong";

    private static final RestAssuredConfig CSV = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs("text/csv", ContentType.TEXT)
                    .defaultContentCharset(UTF_8));

    private static final Filter VIETNAMESE_ONLY = new VietnameseOnly();

    private Officials() {}

    public static RequestSpecification as(String user) {
        return given().filter(VIETNAMESE_ONLY).header("Authorization", "Bearer " + Tokens.of(user));
    }

    public static RequestSpecification asFounder() {
        return as(FOUNDER);
    }

    public static Response announce(String code, String regime, String votingDay) {
        return asFounder()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "code",
                        code,
                        "name",
                        "Bầu cử " + code,
                        "kind",
                        "GENERAL",
                        "regime",
                        regime,
                        "votingDay",
                        votingDay))
                .post("/api/v1/elections");
    }

    /** Announces an election under the regime of 2021. */
    public static void announce2021(String code) {
        announce(code, "vn-2015", "2021-05-23").then().statusCode(201);
    }

    /** Announces an election under the regime of 2026. */
    public static void announce2026(String code) {
        announce(code, "vn-2025", "2026-03-15").then().statusCode(201);
    }

    public static Response enter(String election, String phase) {
        return asFounder()
                .contentType(ContentType.JSON)
                .header(
                        "If-Match",
                        asFounder().get("/api/v1/elections/" + election).header("ETag"))
                .body(Map.of("phase", phase))
                .post("/api/v1/elections/" + election + "/phase");
    }

    public static void give(String election, String user, String role, String scope) {
        asFounder()
                .contentType(ContentType.JSON)
                .body(Map.of("user", user, "name", "Lò Văn Thử", "role", role, "scope", scope))
                .post("/api/v1/elections/" + election + "/officers")
                .then()
                .statusCode(201);
    }

    public static Response post(RequestSpecification officer, String election, String kind, String csv) {
        return officer.config(CSV)
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/elections/" + election + "/" + kind + "/imports");
    }

    /** Sends a file and waits until it is taken or refused. */
    public static Imported sendAs(String user, String election, String kind, String... lines) {
        Response posted = post(as(user), election, kind, String.join("\n", lines));
        posted.then().statusCode(202);
        String job = posted.header("Location");
        JsonPath done = await().atMost(Duration.ofMinutes(2))
                .until(() -> as(user).get(job).jsonPath(), json -> json.getString("finishedAt") != null);
        return new Imported(
                done.getString("state"),
                done.getMap("counts", String.class, Long.class),
                as(user).get(job + "/errors").asString());
    }

    public static Imported send(String election, String kind, String... lines) {
        return sendAs(FOUNDER, election, kind, lines);
    }
}
