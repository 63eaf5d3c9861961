package vn.baucu.committee.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.enter;
import static vn.baucu.committee.Officials.give;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

/** M-048: no election is reopened without a decision and two persons. */
@QuarkusTest
@WithTestResource(Embedded.class)
class ReopeningResourceTest {

    private static final Map<String, Object> PROPOSAL = Map.of(
            "document",
            Map.of("number", "901/NQ-HĐBCQG", "date", "2021-06-01", "issuer", "Hội đồng bầu cử quốc gia"),
            "reason",
            "Kiểm phiếu lại tại 03388-001");

    @Test
    void aClosedElectionIsCountedAgainByADecisionOfTwoPersons() {
        closed("og-re-two");
        propose(asFounder(), "og-re-two", PROPOSAL)
                .then()
                .statusCode(201)
                .body("number", is(1))
                .body("proposedBy", is(FOUNDER))
                .body("confirmedBy", nullValue());
        phaseIs("og-re-two", "CLOSED");

        confirm(as("og-re-two-2"), "og-re-two", "1")
                .then()
                .statusCode(200)
                .body("document.number", is("901/NQ-HĐBCQG"))
                .body("confirmedBy", is("og-re-two-2"));

        phaseIs("og-re-two", "COUNTING");
        assertThat(Log.events(Topics.ELECTIONS, "og-re-two", 5).get(4).getString("phase"))
                .isEqualTo("COUNTING");
        asFounder()
                .get("/api/v1/elections/og-re-two/reopenings")
                .then()
                .statusCode(200)
                .body("items.confirmedBy", is(List.of("og-re-two-2")));
        enter("og-re-two", "CLOSED").then().statusCode(200);
    }

    @Test
    void nobodyReopensAlone() {
        closed("og-re-one");
        propose(asFounder(), "og-re-one", PROPOSAL).then().statusCode(201);

        confirm(asFounder(), "og-re-one", "1").then().statusCode(422).body("type", is("/problems/four-eyes-required"));

        phaseIs("og-re-one", "CLOSED");
    }

    @Test
    void thePhaseAloneReopensNothing() {
        closed("og-re-phase");

        enter("og-re-phase", "COUNTING").then().statusCode(422).body("type", is("/problems/four-eyes-required"));

        phaseIs("og-re-phase", "CLOSED");
    }

    @Test
    void onlyTheNewestProposalIsConfirmed() {
        closed("og-re-new");
        propose(asFounder(), "og-re-new", PROPOSAL).then().statusCode(201);
        propose(as("og-re-new-2"), "og-re-new", PROPOSAL).then().statusCode(201).body("number", is(2));

        confirm(asFounder(), "og-re-new", "1").then().statusCode(404);
        confirm(asFounder(), "og-re-new", "x").then().statusCode(404);
        confirm(asFounder(), "og-re-new", "2").then().statusCode(200);
        confirm(asFounder(), "og-re-new", "2").then().statusCode(409);
    }

    @Test
    void onlyWhatIsClosedReopens() {
        Officials.announce2021("og-re-open");

        propose(asFounder(), "og-re-open", PROPOSAL)
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"));
        propose(asFounder(), "og-re-none", PROPOSAL).then().statusCode(404);
        confirm(asFounder(), "og-re-open", "1").then().statusCode(404);
    }

    @Test
    void theSameRequestSentTwiceProposesOnce() {
        closed("og-re-same");
        for (int i = 0; i < 2; i++) {
            asFounder()
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", "og-re-same")
                    .body(PROPOSAL)
                    .post("/api/v1/elections/og-re-same/reopenings")
                    .then()
                    .statusCode(201)
                    .body("number", is(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\": \"x\"}",
                "{\"document\": {\"number\": \"1\", \"date\": \"2021-06-01\", \"issuer\": \"x\"}}",
                "{\"document\": {\"number\": \"\", \"date\": \"2021-06-01\", \"issuer\": \"x\"}, \"reason\": \"x\"}"
            })
    void withoutADecisionAndAReasonNothingIsProposed(String body) {
        propose(asFounder(), "og-re-form", body).then().statusCode(400);
    }

    @Test
    void doors() {
        closed("og-re-doors");
        give("og-re-doors", "og-re-12", "AUDITOR", "VN");

        propose(RestAssured.given(), "og-re-doors", PROPOSAL).then().statusCode(401);
        propose(as("og-re-12"), "og-re-doors", PROPOSAL).then().statusCode(403);
        confirm(as("og-re-12"), "og-re-doors", "1").then().statusCode(403);
        as("nobody").get("/api/v1/elections/og-re-doors/reopenings").then().statusCode(403);
        as("og-re-12").get("/api/v1/elections/og-re-doors/reopenings").then().statusCode(200);
        assertThat(asFounder()
                        .accept("text/csv")
                        .get("/api/v1/elections/og-re-doors/reopenings")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void closed(String election) {
        Officials.announce2021(election);
        give(election, election + "-2", "NATIONAL_COUNCIL", "VN");
        List.of("OPEN", "COUNTING", "CLOSED")
                .forEach(phase -> enter(election, phase).then().statusCode(200));
    }

    private static void phaseIs(String election, String phase) {
        asFounder().get("/api/v1/elections/" + election).then().body("phase", is(phase));
    }

    private static Response propose(RequestSpecification officer, String election, Object proposal) {
        return officer.contentType(ContentType.JSON)
                .body(proposal)
                .post("/api/v1/elections/" + election + "/reopenings");
    }

    private static Response confirm(RequestSpecification officer, String election, String number) {
        return officer.contentType(ContentType.JSON)
                .post("/api/v1/elections/" + election + "/reopenings/" + number + "/confirmation");
    }
}
