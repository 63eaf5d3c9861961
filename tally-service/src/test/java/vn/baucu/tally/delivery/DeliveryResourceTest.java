package vn.baucu.tally.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.baucu.common.json.Json;
import vn.baucu.tally.callback.Receiver;
import vn.baucu.tally.callback.TestCertificate;
import vn.baucu.testing.Embedded;

/** What the owner of a webhook sees of its messages. */
@QuarkusTest
@WithTestResource(Embedded.class)
@WithTestResource(TestCertificate.class)
class DeliveryResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Integrator integrator;

    @Test
    void whatIsOnItsWayIsNotAskedForAgain() {
        try (Receiver receiver = Receiver.answering(500)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            String delivery = integrator.deliveries(registered).extract().path("items[0].id");

            integrator
                    .asking()
                    .post(integrator.path(registered) + "/deliveries/" + delivery + "/redelivery")
                    .then()
                    .statusCode(409)
                    .body("type", is("/problems/state-conflict"));
        }
    }

    @Test
    void aPingShowsWhetherMessagesArriveEvenWhilePaused() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.pause(registered, 1);
            String location = integrator
                    .asking()
                    .post(integrator.path(registered) + "/deliveries/pings")
                    .then()
                    .statusCode(202)
                    .body("subject", is("ping"))
                    .extract()
                    .header("Location");

            Receiver.Message message = receiver.arrived(1).get(0);

            assertThat(message.headers().get("webhook-signature"))
                    .isEqualTo(message.signature((String) registered.get("secret")));
            assertThat(Json.read(message.body(), JsonNode.class).get("type").asText())
                    .isEqualTo("vn.baucu.WebhookPinged");
            await().atMost(SOON).untilAsserted(() -> integrator
                    .asking()
                    .get(location)
                    .then()
                    .statusCode(200)
                    .body("state", is("DELIVERED")));
        }
    }

    @Test
    void aPingIsTriedOnceAndCountsForNothing() {
        try (Receiver receiver = Receiver.answering(500)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator
                    .asking()
                    .post(integrator.path(registered) + "/deliveries/pings")
                    .then()
                    .statusCode(202);

            integrator.awaitDelivery(registered, 0, "state", "FAILED");

            integrator.asking().get(integrator.path(registered)).then().body("failingSince", nullValue());
            assertThat(receiver.messages()).hasSize(1);
        }
    }

    @Test
    void deliveriesAreTheirOwnersAlone() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            integrator.councilPublishes(1);
            String path = integrator.path(registered) + "/deliveries";
            String delivery =
                    path + "/" + integrator.deliveries(registered).extract().path("items[0].id");
            Integrator another = integrator.another();

            for (String own : List.of(path, delivery)) {
                another.asking().get(own).then().statusCode(404);
                integrator.nation().as("kiemtoan").get(own).then().statusCode(403);
                RestAssured.get(own).then().statusCode(401);
            }
            for (String deed : List.of(delivery + "/redelivery", path + "/pings")) {
                another.asking().post(deed).then().statusCode(404);
                integrator.nation().as("nec-1").post(deed).then().statusCode(403);
                RestAssured.given().post(deed).then().statusCode(401);
            }
            integrator.asking().get(path + "/" + UUID.randomUUID()).then().statusCode(404);
            integrator
                    .asking()
                    .post(path + "/" + UUID.randomUUID() + "/redelivery")
                    .then()
                    .statusCode(404);
            integrator.asking().get(path + "?state=LOST").then().statusCode(400);
            integrator
                    .asking()
                    .header("Accept", "text/csv")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("message,subject,state"));
            integrator.awaitDelivery(registered, 0, "state", "DELIVERED");
            integrator.asking().get(path + "?state=FAILED").then().body("items", empty());
            integrator.asking().get(path + "?state=DELIVERED").then().body("items", hasSize(1));
        }
    }
}
