package vn.baucu.committee.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class OfficerResourceTest {

    private static final String OFFICERS = "/api/v1/elections/or/officers";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/or").statusCode() == 404) {
            Country.pollingAreas2021("or");
            give("or", "ub-105", "COMMITTEE", "105");
            give("or", "ub-108", "COMMITTEE", "108");
            give("or", "to-105", "POLLING_TEAM", "03388-001");
            give("or", "ban-105", "BOARD", "DC-105-1");
        }
    }

    @Test
    void foundersActForTheNationalElectionCouncilInEveryElection() {
        JsonPath event = Log.events(Topics.DUTIES, "*", 1).get(0);

        assertThat(event.getString("actor")).isEqualTo(FOUNDER);
        assertThat(event.getList("duties.role")).isEqualTo(List.of("NATIONAL_COUNCIL"));
        assertThat(event.getList("duties.scope")).isEqualTo(List.of("VN"));
        asFounder().get(OFFICERS).then().statusCode(200);
    }

    @Test
    void aDutyIsGivenFromNowOn() {
        post(asFounder(), appointment("or-new", "POLLING_TEAM", "03388-002"))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/elections/or/officers/or-new"))
                .header("ETag", "\"1\"")
                .body("duties[0].role", is("POLLING_TEAM"))
                .body("duties[0].from", notNullValue());

        as("or-new").get("/api/v1/elections/or/areas").then().statusCode(200);
    }

    @Test
    void aDutyBeginsOnTheDayOfTheDecision() {
        Map<String, Object> later = appointment("or-later", "POLLING_TEAM", "03388-002");
        later.put("from", "2999-01-01T00:00:00Z");

        post(asFounder(), later).then().statusCode(201);

        as("or-later").get("/api/v1/elections/or/areas").then().statusCode(403);
    }

    @Test
    void anEndedDutyCountsNoMoreAtOnce() {
        give("or", "or-end", "POLLING_TEAM", "03388-002");
        as("or-end").get("/api/v1/elections/or/areas").then().statusCode(200);

        end(asFounder(), "or-end", "POLLING_TEAM", "03388-002", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("duties[0].until", notNullValue());

        as("or-end").get("/api/v1/elections/or/areas").then().statusCode(403);
        List<JsonPath> told = Log.events(Topics.DUTIES, "or/or-end", 2);
        assertThat(told.get(1).getString("duties[0].until")).isNotNull();
    }

    @Test
    void nobodyAuditsWhatHeOrSheDoes() {
        give("or", "og-secretary", "POLLING_TEAM", "03388-002");
        give("or", "og-auditor", "AUDITOR", "12");

        for (Map<String, Object> second : List.of(
                appointment("og-secretary", "AUDITOR", "12"), appointment("og-auditor", "POLLING_TEAM", "03388-002"))) {
            post(asFounder(), second)
                    .then()
                    .statusCode(422)
                    .body("violations.code", is(List.of("conflict-of-interest")));
        }

        end(asFounder(), "og-auditor", "AUDITOR", "12", "\"1\"").then().statusCode(200);
        post(asFounder(), appointment("og-auditor", "POLLING_TEAM", "03388-002"))
                .then()
                .statusCode(201);
        Officials.send("or", "officers", "user,role,scope,name", "og-secretary,AUDITOR,12,Lò Văn Thử")
                .isRejectedFor("2 role conflict-of-interest");
    }

    /** E-061. */
    @Test
    void integratorsAreNamedByTheNationalCouncilAndOpenNothingOfficial() {
        post(as("ub-105"), appointment("or-integrator", "INTEGRATOR", "105"))
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("scope-kind")));
        post(as("ub-105"), appointment("or-integrator", "INTEGRATOR", "VN"))
                .then()
                .statusCode(403);

        give("or", "or-integrator", "INTEGRATOR", "VN");

        as("or-integrator").get("/api/v1/elections/or/areas").then().statusCode(403);
        as("or-integrator").get("/api/v1/elections/or/documents").then().statusCode(403);
    }

    @Test
    void anEndedDutyMayBeGivenAnew() {
        give("or", "or-anew", "POLLING_TEAM", "03388-002");
        end(asFounder(), "or-anew", "POLLING_TEAM", "03388-002", "\"1\"").then().statusCode(200);

        post(asFounder(), appointment("or-anew", "POLLING_TEAM", "03388-002"))
                .then()
                .statusCode(201)
                .header("ETag", "\"3\"");

        as("or-anew").get("/api/v1/elections/or/areas").then().statusCode(200);
    }

    /** M-029: what has ended is not brought back to life; only a new duty begins, after it. */
    @Test
    void anEndedDutyStaysEnded() {
        give("or", "og-ended", "POLLING_TEAM", "03388-002");
        String end = end(asFounder(), "og-ended", "POLLING_TEAM", "03388-002", "\"1\"")
                .path("duties[0].until");
        Map<String, Object> backdated = appointment("og-ended", "POLLING_TEAM", "03388-002");
        backdated.put("from", "2021-04-01T00:00:00Z");

        post(asFounder(), backdated).then().statusCode(409).body("type", is("/problems/state-conflict"));
        Officials.send("or", "officers", Country.OFFICERS, "og-ended,POLLING_TEAM,03388-002,Lò Văn Thử")
                .isRejectedFor("2 user duty-ended");

        as("og-ended").get("/api/v1/elections/or/areas").then().statusCode(403);
        asFounder().get(OFFICERS + "/og-ended").then().header("ETag", "\"2\"").body("duties.until", is(List.of(end)));
    }

    @Test
    void aDutyEndsOnce() {
        give("or", "or-once", "POLLING_TEAM", "03388-002");
        end(asFounder(), "or-once", "POLLING_TEAM", "03388-002", "\"1\"").then().statusCode(200);

        end(asFounder(), "or-once", "POLLING_TEAM", "03388-002", "\"2\"")
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"));
    }

    @Test
    void anEndNeedsTheVersionSeen() {
        give("or", "or-version", "POLLING_TEAM", "03388-002");

        end(asFounder(), "or-version", "POLLING_TEAM", "03388-002", null).then().statusCode(428);
        end(asFounder(), "or-version", "POLLING_TEAM", "03388-002", "\"9\"")
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"");
    }

    @Test
    void whatNobodyHasCannotEnd() {
        end(asFounder(), "or-none", "POLLING_TEAM", "03388-002", "\"1\"").then().statusCode(404);
        end(asFounder(), "to-105", "BOARD", "DC-105-1", "\"1\"").then().statusCode(404);
        end(asFounder(), "to-105", "SECRETARY", "03388-001", "\"1\"").then().statusCode(404);
    }

    @Test
    void aDutyIsGivenOnce() {
        post(asFounder(), appointment("to-105", "POLLING_TEAM", "03388-001"))
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"));
    }

    @ParameterizedTest
    @CsvSource({
        "POLLING_TEAM, 99999-001, /scope, unknown-scope",
        "POLLING_TEAM, 03388, /scope, scope-kind",
        "OPERATOR, 12, /scope, scope-kind"
    })
    void aDutyFitsItsScope(String role, String scope, String pointer, String code) {
        post(asFounder(), appointment("or-fit", role, scope))
                .then()
                .statusCode(422)
                .body("violations.pointer", is(List.of(pointer)))
                .body("violations.code", is(List.of(code)));
    }

    @Test
    void aDutyEndsAfterItsStart() {
        Map<String, Object> backwards = appointment("or-back", "POLLING_TEAM", "03388-002");
        backwards.put("from", "2021-05-02T00:00:00Z");
        backwards.put("until", "2021-05-01T00:00:00Z");

        post(asFounder(), backwards).then().statusCode(422).body("violations.code", is(List.of("ends-before-start")));
    }

    @ParameterizedTest
    @CsvSource({"user, /user", "name, /name", "role, /role", "scope, /scope"})
    void aFieldIsRequired(String field, String pointer) {
        Map<String, Object> incomplete = appointment("or-form", "POLLING_TEAM", "03388-002");
        incomplete.remove(field);

        post(asFounder(), incomplete).then().statusCode(400).body("violations.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{\"user\": 1}", "{\"role\": \"SECRETARY\"}", "{\"x\": 1}"})
    void aBodyOfAnotherFormIsRefused(String body) {
        post(asFounder(), body).then().statusCode(400);
    }

    @Test
    void aCommitteeActsWithinItsAreaOnly() {
        post(as("ub-105"), appointment("or-in", "POLLING_TEAM", "03388-002"))
                .then()
                .statusCode(201);
        post(as("ub-105"), appointment("or-out", "POLLING_TEAM", "03478-001"))
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
        post(as("ub-105"), appointment("or-up", "COMMITTEE", "12")).then().statusCode(403);
        post(as("ub-105"), appointment("ub-105", "REGISTRAR", "105"))
                .then()
                .statusCode(403)
                .body("type", is("/problems/forbidden"));
        for (String user : List.of("to-105", "nobody")) {
            end(as("ub-108"), user, "POLLING_TEAM", "03388-001", "\"1\"")
                    .then()
                    .statusCode(403)
                    .body("type", is("/problems/area-out-of-scope"));
        }
    }

    @Test
    void aCommitteeSeesTheOfficersOfItsArea() {
        List<String> seen = as("ub-105").get(OFFICERS).jsonPath().getList("items.user");

        assertThat(seen).contains("ub-105", "to-105", "ban-105").doesNotContain("ub-108");
        as("ub-105").get(OFFICERS + "?scope=108").then().statusCode(403);
        as("ub-105").get(OFFICERS + "/to-105").then().statusCode(200).body("name", is("Lò Văn Thử"));
    }

    /** G-034: who asks learns no more of a person elsewhere than of nobody. */
    @Test
    void anOfficerElsewhereIsAsUnknownAsNobody() {
        String elsewhere = notFound("ub-108");
        String nobody = notFound("ub-999");

        assertThat(elsewhere.replace("ub-108", "ub-999")).isEqualTo(nobody);
    }

    private static String notFound(String user) {
        return as("ub-105")
                .header("X-Request-Id", "r-1")
                .get(OFFICERS + "/" + user)
                .then()
                .statusCode(404)
                .body("type", is("/problems/not-found"))
                .extract()
                .asString();
    }

    /** V-008: letters that only look like Vietnamese ones make two people of one. */
    @Test
    void aNameInLookAlikeLettersIsRefused() {
        Map<String, Object> appointment = appointment("or-name", "POLLING_TEAM", "03388-002");
        appointment.put("name", "Nguyễn Văn \u00d0ức");

        post(asFounder(), appointment)
                .then()
                .statusCode(422)
                .body("violations.pointer", is(List.of("/name")))
                .body("violations.code", is(List.of("name-invalid")));
    }

    @Test
    void officersAreFiltered() {
        asFounder().get(OFFICERS + "?role=BOARD").then().statusCode(200).body("items.user", is(List.of("ban-105")));
        asFounder().get(OFFICERS + "?scope=03388-001").then().statusCode(200).body("items.user", is(List.of("to-105")));
        asFounder().get(OFFICERS + "?role=SECRETARY").then().statusCode(400);
        asFounder().get(OFFICERS + "?colour=red").then().statusCode(400);
    }

    @Test
    void officersComeInPages() {
        JsonPath first = asFounder().get(OFFICERS + "?limit=2").jsonPath();

        List<String> second = asFounder()
                .get(OFFICERS + "?limit=2&after=" + first.getString("next"))
                .jsonPath()
                .getList("items.user");

        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first.getList("items.user"));
    }

    @Test
    void theSameRequestSentTwiceGivesOneDuty() {
        Map<String, Object> appointment = appointment("or-twice", "POLLING_TEAM", "03388-002");
        post(asFounder().header("Idempotency-Key", "or-twice"), appointment)
                .then()
                .statusCode(201);

        post(asFounder().header("Idempotency-Key", "or-twice"), appointment)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
    }

    @Test
    void onlyThoseWhoOrganiseGiveDuties() {
        RestAssured.get(OFFICERS).then().statusCode(401);
        RestAssured.get(OFFICERS + "/to-105").then().statusCode(401);
        as("to-105").get(OFFICERS).then().statusCode(403);
        as("to-105").get(OFFICERS + "/to-105").then().statusCode(403);
        post(RestAssured.given(), "{}").then().statusCode(401);
        post(as("to-105"), appointment("or-who", "POLLING_TEAM", "03388-002"))
                .then()
                .statusCode(403);
        end(as("to-105"), "to-105", "POLLING_TEAM", "03388-001", "\"1\"").then().statusCode(403);
        end(RestAssured.given(), "to-105", "POLLING_TEAM", "03388-001", "\"1\"")
                .then()
                .statusCode(401);
    }

    @Test
    void anUnknownElectionIsNotFound() {
        asFounder().get("/api/v1/elections/none/officers").then().statusCode(404);
        asFounder().get(OFFICERS + "/none").then().statusCode(404);
    }

    private static Map<String, Object> appointment(String user, String role, String scope) {
        return new HashMap<>(Map.of("user", user, "name", "Lò Thị Mai", "role", role, "scope", scope));
    }

    private static Response post(RequestSpecification officer, Object appointment) {
        return officer.contentType(ContentType.JSON).body(appointment).post(OFFICERS);
    }

    private static Response end(RequestSpecification officer, String user, String role, String scope, String ifMatch) {
        if (ifMatch != null) {
            officer.header("If-Match", ifMatch);
        }
        return officer.delete(OFFICERS + "/" + user + "/duties/" + role + "/" + scope);
    }
}
