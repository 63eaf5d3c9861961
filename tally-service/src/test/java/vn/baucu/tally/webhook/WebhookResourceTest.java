package vn.baucu.tally.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.tally.callback.TestCertificate;
import vn.baucu.tally.delivery.Integrator;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
@WithTestResource(TestCertificate.class)
class WebhookResourceTest {

    private static final String URL = "https://127.0.0.1:18443/nhan";

    @Inject
    Integrator integrator;

    @Inject
    Jdbi jdbi;

    @Test
    void anIntegratorRegistersAWebhook() {
        Map<String, Object> document = Map.of(
                "url", URL, "ballotTypes", List.of("PROVINCIAL_COUNCIL"), "area", "12", "description", "  Bản đồ  ");

        String location = integrator
                .register(document)
                .statusCode(201)
                .header("ETag", is("\"1\""))
                .body("secret", org.hamcrest.Matchers.matchesRegex("whsec_[A-Za-z0-9+/]{43}="))
                .body("webhook.description", is("Bản đồ"))
                .extract()
                .header("Location");

        integrator
                .asking()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("url", is(URL), "ballotTypes", contains("PROVINCIAL_COUNCIL"), "area", is("12"))
                .body("state", is("ACTIVE"), "pausedBecause", nullValue(), "secretSince", notNullValue());
    }

    /** E-040 to E-047, each by one that stands for the many of UrlCheckTest. */
    @Test
    void anAddressThatIsNotPublicIsRefusedWithEverythingThatIsWrong() {
        integrator
                .register(Map.of(
                        "url", "http://a:b@10.0.0.1:5432/#x", "area", "99", "ballotTypes", List.of("DISTRICT_COUNCIL")))
                .statusCode(422)
                .body("type", is("/problems/url-not-allowed"))
                .body(
                        "violations.code",
                        contains(
                                "url-scheme",
                                "url-credentials",
                                "url-fragment",
                                "url-port",
                                "url-not-public",
                                "unknown-ballot-type",
                                "unknown-area"))
                .body("violations.pointer", contains("/url", "/url", "/url", "/url", "/url", "/ballotTypes", "/area"))
                .body("violations.message[0]", is("Chỉ gửi bằng https."));
        for (String url : List.of(
                "https://localhost/",
                "https://[::1]/",
                "https://169.254.169.254/",
                "https://2130706433/",
                "https://0177.0.0.1/",
                "https://[::ffff:127.0.0.1]/",
                "https://123.30.10.1:22/",
                "file:///etc/passwd",
                "gopher://123.30.10.1:8443/",
                "jar:file:///x.jar!/y")) {
            integrator
                    .asking()
                    .header("Accept-Language", "en")
                    .body(Map.of("url", url))
                    .post(integrator.webhooks())
                    .then()
                    .statusCode(422)
                    .body("type", is("/problems/url-not-allowed"), "violations.pointer", contains("/url"))
                    .body("title", is("Nothing is sent to this address"));
        }
        integrator.list().body("items", empty());
    }

    @Test
    void aBodyThatIsNotOneIsRefused() {
        for (Object body : List.of(
                "{}",
                "{\"url\":\"\"}",
                "{\"url\":7}",
                "{\"url\":\"" + URL + "\",\"secret\":\"x\"}",
                "{\"url\":\"" + URL + "\",\"ballotTypes\":[\"MAYOR\"]}",
                "{\"url\":\"" + URL + "\",\"ballotTypes\":[null]}",
                "{\"url\":\"" + URL + "\",\"area\":\"a/b\"}",
                "{\"url\":\"https://" + "a".repeat(2000) + ".vn\"}",
                "[]",
                "null")) {
            integrator.asking().body(body).post(integrator.webhooks()).then().statusCode(400);
        }
        integrator
                .register(Map.of("url", URL, "area", "99"))
                .statusCode(422)
                .body("type", is("/problems/validation-failed"));
    }

    @Test
    void aWebhookIsChangedInTheVersionOneHasSeen() {
        String path = integrator.path(integrator.registered(URL));
        Map<String, Object> document = Map.of("url", URL + "/moi", "area", "12");

        integrator.asking().body(document).put(path).then().statusCode(428);
        integrator.changed(path, "\"7\"", document).statusCode(412).header("ETag", is("\"1\""));
        integrator.changed(path, "*", document).statusCode(412);
        integrator
                .changed(path, "\"1\"", Map.of("url", "https://10.0.0.1/"))
                .statusCode(422)
                .body("type", is("/problems/url-not-allowed"));
        integrator
                .changed(path, "\"1\"", document)
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("url", is(URL + "/moi"), "area", is("12"), "$", not(hasKey("secret")));
        integrator.changed(path, "\"1\"", document).statusCode(412);
    }

    @Test
    void aWebhookIsPausedAndResumedByItsOwner() {
        String path = integrator.path(integrator.registered(URL));

        deed(path + "/resumption", "\"1\"").statusCode(409).body("type", is("/problems/state-conflict"));
        integrator.asking().post(path + "/pause").then().statusCode(428);
        deed(path + "/pause", "\"1\"").statusCode(200).body("state", is("PAUSED"), "pausedBecause", is("BY_OWNER"));
        deed(path + "/pause", "\"2\"").statusCode(409).body("type", is("/problems/state-conflict"));
        deed(path + "/pause", "\"1\"").statusCode(412);
        deed(path + "/resumption", "\"2\"").statusCode(200).body("state", is("ACTIVE"), "pausedBecause", nullValue());
    }

    @Test
    void aWebhookThatWasDeletedIsGone() {
        Map<String, Object> registered = integrator.registered(URL);
        integrator.councilPublishes(1);
        String path = integrator.path(registered);

        integrator.asking().delete(path).then().statusCode(428);
        integrator.asking().header("If-Match", "\"1\"").delete(path).then().statusCode(204);

        integrator.asking().get(path).then().statusCode(404);
        integrator.asking().header("If-Match", "\"1\"").delete(path).then().statusCode(404);
        integrator.asking().get(path + "/deliveries").then().statusCode(404);
        assertThat(rows("webhook_delivery", "webhook", registered)).isZero();
        assertThat(rows("webhook_secret", "webhook", registered)).isZero();
    }

    /** E-059. */
    @Test
    void theHundredAndFirstWebhookIsRefused() {
        for (int i = 0; i < 100; i++) {
            integrator.registered(URL + i);
        }

        integrator.register(Map.of("url", URL)).statusCode(429).body("type", is("/problems/rate-limited"));

        integrator.list().body("items", hasSize(100));
        integrator.another().registered(URL);
        String first = integrator.list().extract().path("items[0].id");
        integrator
                .asking()
                .header("If-Match", "\"1\"")
                .delete(integrator.webhooks() + "/" + first)
                .then()
                .statusCode(204);
        integrator.registered(URL);
    }

    /** E-059. */
    @Test
    void manyRegisteringAtOnceDoNotGetMoreThanAHundred() throws Exception {
        for (int i = 0; i < 96; i++) {
            integrator.registered(URL + i);
        }
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> registering = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            registering.add(
                    () -> integrator.register(Map.of("url", URL)).extract().statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : people.invokeAll(registering)) {
            answers.add(answer.get());
        }
        people.shutdown();

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(4);
        assertThat(answers).allMatch(status -> status == 201 || status == 429);
    }

    private ValidatableResponse deed(String path, String ifMatch) {
        return integrator.asking().header("If-Match", ifMatch).post(path).then();
    }

    private long rows(String table, String column, Map<String, Object> registered) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from " + table + " where " + column + " = :id")
                        .bind("id", UUID.fromString(Integrator.id(registered)))
                        .mapTo(Long.class)
                        .one());
    }
}
