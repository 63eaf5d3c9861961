package vn.baucu.committee.conflict;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.membership.Staff.establish;
import static vn.baucu.committee.membership.Staff.established;
import static vn.baucu.committee.membership.Staff.establishment;
import static vn.baucu.committee.membership.Staff.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Country;
import vn.baucu.common.event.CandidateListPublished;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Embedded;

/** Art 27: nobody organises the vote about himself or herself. */
@QuarkusTest
@WithTestResource(Embedded.class)
class ConflictResourceTest {

    @Inject
    Outbox outbox;

    @Inject
    ListedCandidates candidates;

    @Test
    void aListThatArrivesLaterNamesWhoMustGo() {
        Country.pollingAreas2021("cf-later");
        established("cf-later", establishment("POLLING_TEAM", "03388-001", "03388", team(11)));
        established("cf-later", establishment("ELECTION_BOARD", "PC-12-2", "12", team(11)));
        established("cf-later", establishment("ELECTION_BOARD", "PC-12-1", "12", team(11)));

        publish("cf-later", "PC-12-2", BallotType.PROVINCIAL_COUNCIL, "LÒ THỊ MỘT", 1);

        await().atMost(ofSeconds(30)).untilAsserted(() -> asFounder()
                .get("/api/v1/elections/cf-later/conflicts")
                .then()
                .statusCode(200)
                .body("items.body", contains("EB-PC-12-2", "PT-03388-001"))
                .body("items.certain", is(List.of(true, true)))
                .body("items.mustGoBy", is(List.of("2021-04-28", "2021-04-28")))
                .body("items[0].article", is("27")));
        give("cf-later", "cf-108", "COMMITTEE", "108");
        as("cf-108")
                .get("/api/v1/elections/cf-later/conflicts")
                .then()
                .statusCode(200)
                .body("items.body", is(List.of()));
    }

    @Test
    void aCandidateIsNotNamedToATeamThere() {
        Country.pollingAreas2021("cf-named");
        publish("cf-named", "CC-03388-1", BallotType.COMMUNE_COUNCIL, "Giàng A Hai", 1);
        publish("cf-named", "NA-12-2", BallotType.NATIONAL_ASSEMBLY, "Lò Thị Một", 1);
        Map<String, Object> team = establishment("POLLING_TEAM", "03388-001", "03388", team(11));

        Person candidate = new Person("CC-03388-1", "Giàng A Hai", LocalDate.of(1980, 2, 28));
        await().atMost(ofSeconds(30))
                .until(() -> candidates.standing("cf-named", List.of(candidate)).containsKey(candidate));
        establish(asFounder(), "cf-named", team)
                .then()
                .statusCode(422)
                .body("violations.code", contains("candidate"))
                .body("violations.article", contains("27"))
                .body("violations.pointer", contains("/members/1/name"));
    }

    @Test
    void theYearAloneIsWorthALook() {
        Country.pollingAreas2021("cf-year");
        List<Map<String, Object>> members = team(11);
        members.get(0).remove("birthDate");
        members.get(0).put("birthYear", 1980);
        publish("cf-year", "NA-12-1", BallotType.NATIONAL_ASSEMBLY, "Lò Thị Một", 1);
        established("cf-year", establishment("POLLING_TEAM", "03388-001", "03388", members));

        await().atMost(ofSeconds(30)).untilAsserted(() -> asFounder()
                .get("/api/v1/elections/cf-year/conflicts")
                .then()
                .body("items.certain", containsInAnyOrder(false)));
    }

    @Test
    void doors() {
        Country.pollingAreas2021("cf-doors");
        give("cf-doors", "cf-team", "POLLING_TEAM", "03388-001");

        RestAssured.get("/api/v1/elections/cf-doors/conflicts").then().statusCode(401);
        as("cf-none").get("/api/v1/elections/cf-doors/conflicts").then().statusCode(403);
        as("cf-team").get("/api/v1/elections/cf-doors/conflicts").then().statusCode(403);
        asFounder().get("/api/v1/elections/cf-none/conflicts").then().statusCode(404);
        asFounder()
                .get("/api/v1/elections/cf-doors/conflicts?area=12")
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("unknown-parameter"));
    }

    private void publish(String election, String constituency, BallotType type, String name, long version) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(new CandidateListPublished(
                        election,
                        constituency,
                        type,
                        1,
                        List.of(new ListedCandidate(constituency + "-01", 1, name, LocalDate.of(1980, 2, 28))),
                        version)));
    }
}
