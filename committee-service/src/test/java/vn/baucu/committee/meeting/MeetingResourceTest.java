package vn.baucu.committee.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.membership.Staff.established;
import static vn.baucu.committee.membership.Staff.establishment;
import static vn.baucu.committee.membership.Staff.team;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class MeetingResourceTest {

    private static final String TEAM = "PT-03388-001";
    private static final String MEETINGS = "/api/v1/elections/me/bodies/" + TEAM + "/meetings";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/me").statusCode() == 404) {
            Country.pollingAreas2021("me");
            established("me", establishment("POLLING_TEAM", "03388-001", "03388", team(11)));
            give("me", "me-to", "POLLING_TEAM", "03388-001");
            give("me", "me-tinh", "COMMITTEE", "12");
            give("me", "me-108", "COMMITTEE", "108");
            give("me", "me-to-khac", "POLLING_TEAM", "03388-002");
            give("me", "me-kiem-tra", "INSPECTOR", "12");
            give("me", "me-kiem-tra-108", "INSPECTOR", "108");
            give("me", "me-mat-tran", "FATHERLAND_FRONT", "12");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "me-to, 201, 200",
        "me-tinh, 201, 200",
        "me-kiem-tra, 403, 200",
        "me-108, 403, 403",
        "me-to-khac, 403, 403",
        "me-kiem-tra-108, 403, 403",
        "me-mat-tran, 403, 403",
        "me-none, 403, 403"
    })
    void onlyThoseWhoseDutyCoversTheBodyRecordAndRead(String user, int entering, int reading) {
        enter(as(user), MEETINGS, vote()).then().statusCode(entering);
        as(user).get(MEETINGS).then().statusCode(reading);
    }

    @Test
    void nobodyEntersWithoutASignIn() {
        enter(RestAssured.given(), MEETINGS, vote()).then().statusCode(401);
        RestAssured.get(MEETINGS).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/elections/me/bodies/PT-03388-999/meetings",
                "/api/v1/elections/me-none/bodies/PT-03388-001/meetings"
            })
    void whatIsUnknownIsNotFound(String url) {
        enter(asFounder(), url, vote()).then().statusCode(404);
        asFounder().get(url).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{", "{\"x\": 1}"})
    void whatIsNoDecisionIsRefused(String body) {
        asFounder()
                .contentType(ContentType.JSON)
                .body(body)
                .post(MEETINGS)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "present, 12, 422, /present",
        "inFavour, 9, 422, /inFavour",
        "heldAt, 2999-01-01T00:00:00Z, 422, /heldAt",
        "present, -1, 400, /present",
        "subject, ' ', 400, /subject",
        "heldAt, , 400, /heldAt"
    })
    void everyMistakeIsNamed(String field, String value, int status, String pointer) {
        Map<String, Object> vote = vote();
        vote.put(field, value != null && value.matches("-?[0-9]+") ? Integer.valueOf(value) : value);

        enter(as("me-to"), MEETINGS, vote).then().statusCode(status).body("violations.pointer", hasItem(pointer));
    }

    @Test
    void theMinutesAreADocumentOfTheRegister() {
        Map<String, Object> vote = vote();
        vote.put("document", UUID.randomUUID().toString());

        enter(as("me-to"), MEETINGS, vote)
                .then()
                .statusCode(400)
                .body("violations.code", contains("unknown-document"))
                .body("violations.pointer", contains("/document"));
    }

    @Test
    void theSameRequestTwiceIsOneDecision() {
        Map<String, Object> vote = vote();
        vote.put("subject", "Một lần thôi");

        Response first = enter(as("me-to").header("Idempotency-Key", "me-once"), MEETINGS, vote);
        Response second = enter(as("me-to").header("Idempotency-Key", "me-once"), MEETINGS, vote);

        assertThat(second.<String>path("meeting")).isEqualTo(first.path("meeting"));
        List<String> subjects = asFounder().get(MEETINGS + "?limit=1000").path("items.subject");
        assertThat(subjects).containsOnlyOnce("Một lần thôi");
    }

    @Test
    void decisionsComeInPagesAndAsATable() {
        for (String day : List.of("19", "18")) {
            Map<String, Object> vote = vote();
            vote.put("heldAt", "2021-04-" + day + "T01:00:00Z");
            enter(as("me-to"), MEETINGS, vote).then().statusCode(201);
        }
        String next = as("me-to")
                .get(MEETINGS + "?limit=1")
                .then()
                .body("items.heldAt", contains("2021-04-18T01:00:00Z"))
                .extract()
                .path("next");

        as("me-to")
                .get(MEETINGS + "?limit=1&after=" + next)
                .then()
                .body("items.heldAt", contains("2021-04-19T01:00:00Z"));

        as("me-to").get(MEETINGS + "?limit=1000").then().body("next", nullValue());
        as("me-to").get(MEETINGS + "?after=x").then().statusCode(400);
        assertThat(as("me-to").accept("text/csv").get(MEETINGS).asString()).contains("2021-04-18T01:00:00Z");
    }

    @Test
    void theAnswerSaysWhetherItStands() {
        enter(as("me-to"), MEETINGS, vote()).then().statusCode(201).body("adopted", is(true));
    }

    private static Map<String, Object> vote() {
        return new HashMap<>(Map.of(
                "heldAt", "2021-05-20T01:00:00Z",
                "subject", "Phân công nhiệm vụ",
                "present", 8,
                "inFavour", 6,
                "against", 2));
    }

    private static Response enter(RequestSpecification officer, String url, Object vote) {
        return officer.contentType(ContentType.JSON).body(vote).post(url);
    }
}
