package vn.baucu.tally.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.tally.callback.TestCertificate;
import vn.baucu.tally.delivery.Integrator;
import vn.baucu.testing.Embedded;

/** What a receiver knows our messages by, shown once. */
@QuarkusTest
@WithTestResource(Embedded.class)
@WithTestResource(TestCertificate.class)
class WebhookSecretTest {

    private static final String URL = "https://127.0.0.1:18443/nhan";

    @Inject
    Integrator integrator;

    @Inject
    Jdbi jdbi;

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
            shown.add(integrator
                    .changed(path, "\"9\"", Map.of("url", URL))
                    .extract()
                    .asString());
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

    private ValidatableResponse keyed(String key, Map<String, Object> document) {
        return integrator
                .asking()
                .header("Idempotency-Key", key)
                .body(new HashMap<>(document))
                .post(integrator.webhooks())
                .then();
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
}
