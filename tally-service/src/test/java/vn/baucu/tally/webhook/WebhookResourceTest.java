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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.callback.TestCertificate;
import vn.baucu.tally.delivery.Integrator;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
@WithTestResource(TestCertificate.class)
class WebhookResourceTest {

    private static final String URL = "https://127.0.0.1:18443/nhan";

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    private Integrator integrator;

    @BeforeEach
    void anElectionThatIsCertified() {
        integrator = new Integrator(organisation, jdbi);
    }

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
        list().body("items", empty());
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
        changed(path, "\"7\"", document).statusCode(412).header("ETag", is("\"1\""));
        changed(path, "*", document).statusCode(412);
        changed(path, "\"1\"", Map.of("url", "https://10.0.0.1/"))
                .statusCode(422)
                .body("type", is("/problems/url-not-allowed"));
        changed(path, "\"1\"", document)
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("url", is(URL + "/moi"), "area", is("12"), "$", not(hasKey("secret")));
        changed(path, "\"1\"", document).statusCode(412);
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

    /** E-055. */
    @Test
    void aSecretIsRotatedWithADayOfOverlap() {
        Map<String, Object> registered = integrator.registered(URL);
        String path = integrator.path(registered);

        integrator
                .asking()
                .body(Map.of("leaked", false))
                .post(path + "/secrets")
                .then()
                .statusCode(428);
        integrator
                .asking()
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(path + "/secrets")
                .then()
                .statusCode(400);
        String second = rotated(path, 1, false)
                .body("webhook.formerSecretUntil", notNullValue(), "secret", not(is(registered.get("secret"))))
                .extract()
                .path("secret");
        rotated(path, 2, true).body("webhook.formerSecretUntil", nullValue(), "secret", not(is(second)));
        integrator.asking().get(path).then().body("version", is(3), "formerSecretUntil", nullValue());
    }

    /** E-058. */
    @Test
    void aSecretIsShownOnceAndNeverAgain() {
        List<String> logged = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage() + java.util.Arrays.toString(record.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(ear);
        try {
            Map<String, Object> registered =
                    keyed("WH-1", Map.of("url", URL)).statusCode(201).extract().path("");
            String path = integrator.path(registered);
            String rotated = rotated(path, 1, false).extract().path("secret");
            integrator.asking().post(path + "/deliveries/pings").then().statusCode(202);
            integrator.councilPublishes(1);

            List<String> shown = new ArrayList<>(logged);
            shown.add(keyed("WH-1", Map.of("url", URL))
                    .statusCode(201)
                    .header("Idempotency-Replayed", is("true"))
                    .body("secret", nullValue(), "webhook.url", is(URL))
                    .extract()
                    .asString());
            for (String door : List.of(path, integrator.webhooks(), path + "/deliveries")) {
                shown.add(integrator
                        .asking()
                        .get(door)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
                shown.add(integrator
                        .asking()
                        .header("Accept", "text/csv")
                        .get(door)
                        .asString());
            }
            shown.add(changed(path, "\"9\"", Map.of("url", URL)).extract().asString());
            for (String table : List.of(
                    "webhook",
                    "webhook_secret",
                    "webhook_delivery",
                    "published_event",
                    "kernel.audit",
                    "kernel.idempotency",
                    "kernel.outbox")) {
                shown.addAll(jdbi.withHandle(
                        handle -> handle.createQuery("select row_to_json(kept)::text from " + table + " kept")
                                .mapTo(String.class)
                                .list()));
            }
            for (Object secret : List.of(registered.get("secret"), rotated)) {
                String bare = secret.toString().replace("whsec_", "");
                assertThat(shown).noneMatch(text -> text.contains(bare)).noneMatch(text -> text.contains("whsec_"));
            }
        } finally {
            root.removeHandler(ear);
            root.setLevel(before);
        }
    }

    /** E-059. */
    @Test
    void theHundredAndFirstWebhookIsRefused() {
        for (int i = 0; i < 100; i++) {
            integrator.registered(URL + i);
        }

        integrator.register(Map.of("url", URL)).statusCode(429).body("type", is("/problems/rate-limited"));

        list().body("items", hasSize(100));
        integrator.another().registered(URL);
        String first = list().extract().path("items[0].id");
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
        list().body("items.id", contains(Integrator.id(registered)));
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

    private ValidatableResponse list() {
        return integrator.asking().get(integrator.webhooks()).then().statusCode(200);
    }

    private ValidatableResponse keyed(String key, Map<String, Object> document) {
        return integrator
                .asking()
                .header("Idempotency-Key", key)
                .body(new HashMap<>(document))
                .post(integrator.webhooks())
                .then();
    }

    private ValidatableResponse changed(String path, String ifMatch, Map<String, Object> document) {
        return integrator
                .asking()
                .header("If-Match", ifMatch)
                .body(document)
                .put(path)
                .then();
    }

    private ValidatableResponse deed(String path, String ifMatch) {
        return integrator.asking().header("If-Match", ifMatch).post(path).then();
    }

    private ValidatableResponse rotated(String path, int version, boolean leaked) {
        return integrator
                .asking()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("leaked", leaked))
                .post(path + "/secrets")
                .then()
                .statusCode(200);
    }

    private long rows(String table, String column, Map<String, Object> registered) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from " + table + " where " + column + " = :id")
                        .bind("id", UUID.fromString(Integrator.id(registered)))
                        .mapTo(Long.class)
                        .one());
    }
}
