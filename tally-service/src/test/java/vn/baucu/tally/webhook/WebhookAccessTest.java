package vn.baucu.tally.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.baucu.tally.callback.TestCertificate;
import vn.baucu.tally.delivery.Integrator;
import vn.baucu.testing.Embedded;

/** Who may see webhooks, and what else an integrator may see: nothing. */
@QuarkusTest
@WithTestResource(Embedded.class)
@WithTestResource(TestCertificate.class)
class WebhookAccessTest {

    private static final String URL = "https://127.0.0.1:18443/nhan";

    @Inject
    Integrator integrator;

    @Test
    void aWebhookIsItsOwnersAlone() {
        Map<String, Object> registered = integrator.registered(URL);
        String path = integrator.path(registered);
        Integrator another = integrator.another();

        another.asking().get(path).then().statusCode(404);
        another.asking().get(integrator.webhooks()).then().body("items", empty());
        another.asking()
                .header("If-Match", "\"1\"")
                .body(Map.of("url", URL))
                .put(path)
                .then()
                .statusCode(404);
        another.asking().header("If-Match", "\"1\"").delete(path).then().statusCode(404);
        another.asking()
                .header("If-Match", "\"1\"")
                .post(path + "/pause")
                .then()
                .statusCode(404);
        another.asking()
                .header("If-Match", "\"1\"")
                .post(path + "/resumption")
                .then()
                .statusCode(404);
        another.asking()
                .header("If-Match", "\"1\"")
                .body(Map.of("leaked", true))
                .post(path + "/secrets")
                .then()
                .statusCode(404);
        integrator.list().body("items.id", contains(Integrator.id(registered)));
    }

    @Test
    void whoIsNoIntegratorIsRefused() {
        String path = integrator.path(integrator.registered(URL));

        RestAssured.get(path).then().statusCode(401);
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("url", URL))
                .post(integrator.webhooks())
                .then()
                .statusCode(401);
        for (String official : List.of("nec-1", "ub-12-1", "kiemtoan", "kythuat", "to", "nobody")) {
            integrator.nation().as(official).get(path).then().statusCode(403);
            integrator.nation().as(official).get(integrator.webhooks()).then().statusCode(403);
            integrator
                    .nation()
                    .as(official)
                    .body(Map.of("url", URL))
                    .post(integrator.webhooks())
                    .then()
                    .statusCode(403);
        }
        integrator
                .asking()
                .get(integrator.webhooks() + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        integrator.asking().get(integrator.webhooks() + "/x").then().statusCode(404);
        integrator.asking().get("/api/v1/elections/WHnone/webhooks").then().statusCode(403);
    }

    /** E-061, E-062: what is not published is not for integrators, whatever they ask. */
    @Test
    void anIntegratorSeesNothingThatIsNotPublished() {
        Map<String, String> values = new HashMap<>(Map.of(
                "election", integrator.nation().election(),
                "pollingArea", "03388-001",
                "constituency", "NA-12-1",
                "area", "12",
                "ballotType", "NATIONAL_ASSEMBLY",
                "service", "tally-service",
                "version", "1",
                "ordinal", "1"));
        List<String> opened = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : contract().path("paths").properties()) {
            JsonNode reading = path.getValue().path("get");
            if (reading.isMissingNode()
                    || reading.path("security").isEmpty()
                    || path.getKey().contains("/webhooks")) {
                continue;
            }
            String door = Pattern.compile("\\{(\\w+)}")
                    .matcher(path.getKey())
                    .replaceAll(name ->
                            values.getOrDefault(name.group(1), UUID.randomUUID().toString()));
            int status = integrator.asking().get(door).statusCode();
            asked++;
            if (status != 403) {
                opened.add(door + " " + status);
            }
        }
        assertThat(opened).isEmpty();
        assertThat(asked).isGreaterThan(50);
    }

    /** The contract as the build of this service has written it. */
    private static JsonNode contract() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("target", "openapi", "openapi.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
