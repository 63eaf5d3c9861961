package vn.baucu.committee.mandate;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.membership.Staff.established;
import static vn.baucu.committee.membership.Staff.establishment;
import static vn.baucu.committee.membership.Staff.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Country;
import vn.baucu.common.event.ResultsPublished;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Embedded;

/** Art 20, 28: one team has several ends. */
@QuarkusTest
@WithTestResource(Embedded.class)
class MandateResourceTest {

    @Inject
    Outbox outbox;

    @Test
    void aPollingTeamEndsWithTheLastPublication() {
        Country.pollingAreas2021("ma");
        List<Map<String, Object>> members = team(11);
        members.get(0).put("user", "ma-1");
        established("ma", establishment("POLLING_TEAM", "03388-001", "03388", members));
        established("ma", establishment("ELECTION_BOARD", "PC-12-1", "12", team(11)));

        publish(BallotType.PROVINCIAL_COUNCIL, "12", "2021-06-01T20:00:00Z");
        publish(BallotType.DISTRICT_COUNCIL, "105", "2021-06-02T02:00:00Z");
        publish(BallotType.COMMUNE_COUNCIL, "03386", "2021-06-02T02:00:00Z");

        await().atMost(ofSeconds(30)).untilAsserted(() -> asFounder()
                .get("/api/v1/elections/ma/bodies/PT-03388-001/mandates")
                .then()
                .statusCode(200)
                .body(
                        "items.ballotType",
                        is(List.of("NATIONAL_ASSEMBLY", "PROVINCIAL_COUNCIL", "DISTRICT_COUNCIL", "COMMUNE_COUNCIL")))
                .body("items[0].endedAt", nullValue())
                .body("items[1].endedAt", is("2021-06-01T20:00:00Z"))
                .body("items[2].endedAt", is("2021-06-02T02:00:00Z"))
                .body("items[3].endedAt", nullValue()));
        asFounder()
                .get("/api/v1/elections/ma/bodies/EB-PC-12-1")
                .then()
                .body("dissolvedOn", is("2021-06-02"))
                .body("members", is(0));
        as("ma-1").get("/api/v1/elections/ma/areas").then().statusCode(200);

        publish(BallotType.COMMUNE_COUNCIL, "03388", "2021-06-02T02:00:00Z");
        publish(BallotType.NATIONAL_ASSEMBLY, "VN", "2021-06-12T02:00:00Z");

        await().atMost(ofSeconds(30)).untilAsserted(() -> asFounder()
                .get("/api/v1/elections/ma/bodies/PT-03388-001")
                .then()
                .body("dissolvedOn", is("2021-06-12")));
        as("ma-1").get("/api/v1/elections/ma/areas").then().statusCode(403);
    }

    @Test
    void doors() {
        RestAssured.get("/api/v1/elections/ma/bodies/PT-03388-001/mandates")
                .then()
                .statusCode(401);
        as("ma-none")
                .get("/api/v1/elections/ma/bodies/PT-03388-001/mandates")
                .then()
                .statusCode(403);
        asFounder()
                .get("/api/v1/elections/ma-none/bodies/PT-03388-001/mandates")
                .then()
                .statusCode(404);
    }

    private void publish(BallotType type, String scope, String at) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(new ResultsPublished("ma", type, scope, 1, Instant.parse(at), 1)));
    }
}
