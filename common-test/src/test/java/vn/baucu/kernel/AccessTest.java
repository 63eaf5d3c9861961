package vn.baucu.kernel;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

/** Tokens say who asks, duties say what he or she may do (I-6). */
@QuarkusTest
@WithTestResource(Embedded.class)
class AccessTest extends ServiceTest {

    static Stream<Arguments> badTokens() {
        String user = "someone";
        return Stream.of(
                Arguments.of("G-001", null, "unauthenticated"),
                Arguments.of("G-002", "Basic dXNlcjpwYXNz", "unauthenticated"),
                Arguments.of("G-004", "Bearer abc", "invalid-token"),
                Arguments.of("G-004 empty", "Bearer ..", "invalid-token"),
                Arguments.of("G-005", "Bearer " + Tokens.unsigned(user), "invalid-token"),
                Arguments.of("G-007", "Bearer " + ForgedTokens.signedWithThePublicKey(user), "invalid-token"),
                Arguments.of("G-008", "Bearer " + ForgedTokens.ellipticUnderAnRsaHeader(user), "invalid-token"),
                Arguments.of("G-010", "Bearer " + ForgedTokens.withKeyId("../../dev/null"), "invalid-token"),
                Arguments.of("G-011", "Bearer " + ForgedTokens.withKeyId("x' OR '1'='1"), "invalid-token"),
                Arguments.of("G-013", "Bearer " + ForgedTokens.bringingItsOwnKey(user), "invalid-token"),
                Arguments.of("G-014", "Bearer " + Tokens.expired(user), "invalid-token"),
                Arguments.of("G-016", "Bearer " + ForgedTokens.notYetValid(user), "invalid-token"),
                Arguments.of("G-017", "Bearer " + ForgedTokens.issuedInTheFuture(user), "invalid-token"),
                Arguments.of("G-019", "Bearer " + Tokens.forAnotherAudience(user), "invalid-token"),
                Arguments.of("G-019 issuer", "Bearer " + Tokens.fromAnotherIssuer(user), "invalid-token"),
                Arguments.of("G-020", "Bearer " + ForgedTokens.forUsAmongOthers(user), "invalid-token"),
                Arguments.of("G-022", "Bearer " + ForgedTokens.sayingOneThingTwice(user), "invalid-token"),
                Arguments.of("altered", "Bearer " + Tokens.altered(user, "other"), "invalid-token"),
                Arguments.of("G-029", "Bearer " + ForgedTokens.encryptedAtGreatCost(), "invalid-token"),
                Arguments.of("stranger", "Bearer " + Tokens.signedByAStranger(user), "invalid-token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void whoIsNotSignedInIsAskedTo(String id, String authorization, String problem) {
        var request = given().pathParam("election", country.election());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }

        request.get("/api/v1/elections/{election}/door")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", is("/problems/" + problem));
    }

    @Test
    void aTokenMaySayMoreThanWeAsk() {
        country.serves("council", Role.NATIONAL_COUNCIL, "VN");

        given().header("Authorization", "Bearer " + ForgedTokens.sayingMore(country.user("council")))
                .get("/api/v1/elections/" + country.election() + "/door")
                .then()
                .statusCode(200);
    }

    @Test
    void aPublicDoorAsksNobody() {
        given().get("/api/v1/doors").then().statusCode(200);
    }

    /** A spoilt token must not keep the public out of what is public. */
    @Test
    void aPublicDoorIsOpenToASpoiltToken() {
        given().header("Authorization", "Bearer " + Tokens.expired("someone"))
                .get("/api/v1/doors")
                .then()
                .statusCode(200);
    }

    @Test
    void anOperationThatNamesNoDutyIsClosed() {
        country.serves("council", Role.NATIONAL_COUNCIL, "VN");

        as("council")
                .pathParam("pollingArea", Country.TEAM_AREA)
                .get(NOTES + "/forgotten")
                .then()
                .statusCode(403)
                .body("type", is("/problems/forbidden"));
    }

    @Test
    void whoHoldsNoDutyIsRefused() {
        door("nobody", "areas/12").statusCode(403).body("type", is("/problems/forbidden"));
    }

    /** G-032. */
    @Test
    void whoHoldsAnotherDutyIsRefused() {
        country.serves("registrar", Role.REGISTRAR, "12");

        door("registrar", "areas/12").statusCode(403).body("type", is("/problems/forbidden"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "INTEGRATOR")
    void aDoorThatNamesNoRoleIsOpenToAnyOfficialDuty(Role role) {
        country.serves("officer", role, "12");

        door("officer", "areas/12/any").statusCode(200);
        door("officer", "areas/01/any").statusCode(403).body("type", is("/problems/area-out-of-scope"));
        door("nobody", "areas/12/any").statusCode(403).body("type", is("/problems/forbidden"));
    }

    /** E-061. */
    @Test
    void whoOnlyTakesResultsOverHoldsNoOfficialDuty() {
        country.serves("newspaper", Role.INTEGRATOR, "VN");

        door("newspaper", "areas/12/any").statusCode(403).body("type", is("/problems/forbidden"));
    }

    @ParameterizedTest(name = "{0} of {1} at {2}: {3}")
    @CsvSource({
        "COMMITTEE, VN, areas/03388, 200",
        "COMMITTEE, 12, areas/12, 200",
        "COMMITTEE, 12, areas/03388, 200",
        "COMMITTEE, 03388, areas/03388, 200",
        "COMMITTEE, 03388, areas/03390, 403",
        "COMMITTEE, 03388, areas/12, 403",
        "COMMITTEE, 12, areas/01, 403",
        "COMMITTEE, 12, areas/99, 403",
        "COMMITTEE, 12, constituencies/NA-12-1, 200",
        "COMMITTEE, 12, constituencies/NA-01-1, 403",
        "BOARD, NA-12-1, constituencies/NA-12-1, 200",
        "BOARD, NA-12-1, constituencies/NA-01-1, 403",
        "NATIONAL_COUNCIL, VN, areas/03390, 200"
    })
    void aDutyCoversItsAreaWithAllBelow(Role role, String scope, String door, int status) {
        country.serves("officer", role, scope);

        var answer = door("officer", door).statusCode(status);

        if (status == 403) {
            answer.body("type", is("/problems/area-out-of-scope"));
        }
    }

    @ParameterizedTest(name = "{0} of {1} at {2}: {3}")
    @CsvSource({
        "POLLING_TEAM, 03388-001, 03388-001, 200",
        "POLLING_TEAM, 03388-001, 03390-001, 403",
        "BOARD, NA-12-1, 03390-001, 200",
        "BOARD, NA-12-1, 00001-001, 403",
        "COMMITTEE, 12, 03390-001, 200",
        "COMMITTEE, 03388, 03390-001, 403",
        "COMMITTEE, 03388, 99999-999, 403"
    })
    void aDutyCoversThePollingAreasOfItsAreaOrConstituency(Role role, String scope, String pollingArea, int status) {
        country.serves("officer", role, scope);

        as("officer").pathParam("pollingArea", pollingArea).get(NOTES).then().statusCode(status);
    }

    @Test
    void whereThePathNamesNoAreaTheNationIsMeant() {
        country.serves("province", Role.COMMITTEE, "12").serves("council", Role.NATIONAL_COUNCIL, "VN");

        as("province").get("/api/v1/elections/{election}/door").then().statusCode(403);
        as("council").get("/api/v1/elections/{election}/door").then().statusCode(200);
    }

    @Test
    void aDutyThatHasEndedOpensNothing() {
        country.serves("officer", new DutyGiven(Role.COMMITTEE, "12", Country.ago(5), Country.ago(1)));

        door("officer", "areas/12").statusCode(403);
    }

    @Test
    void aDutyThatHasNotBegunOpensNothing() {
        country.serves("officer", new DutyGiven(Role.COMMITTEE, "12", Country.ahead(1), null));

        door("officer", "areas/12").statusCode(403);
    }

    /** G-026. */
    @Test
    void aDutyTakenAwayIsGoneAtOnce() {
        country.serves("officer", Role.COMMITTEE, "12");
        door("officer", "areas/12").statusCode(200);

        country.serves("officer");

        door("officer", "areas/12").statusCode(403);
    }

    @Test
    void someoneReappointedServesAgain() {
        country.serves(
                "officer",
                new DutyGiven(Role.COMMITTEE, "12", Country.ago(5), Country.ago(3)),
                new DutyGiven(Role.COMMITTEE, "12", Country.ago(1), null));

        door("officer", "areas/12").statusCode(200);
    }

    @Test
    void aDutyOfOneElectionOpensNothingInAnother() {
        Country other = Country.in(organisation).serves("officer", Role.COMMITTEE, "12");

        given().header("Authorization", "Bearer " + Tokens.of(other.user("officer")))
                .get("/api/v1/elections/" + country.election() + "/areas/12/door")
                .then()
                .statusCode(403);
    }

    @Test
    void aDutyOfEveryElectionCountsInEach() {
        country.servesEverywhere("founder", Role.NATIONAL_COUNCIL, "VN");

        door("founder", "areas/12").statusCode(200);
    }

    /** G-047: nobody becomes someone by a header. */
    @Test
    void headersGiveNoDuty() {
        as("nobody")
                .header("X-User-Id", country.user("team"))
                .header("X-Roles", "COMMITTEE")
                .get("/api/v1/elections/{election}/areas/12/door")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse door(String person, String what) {
        return as(person).get("/api/v1/elections/{election}/" + what + "/door").then();
    }
}
