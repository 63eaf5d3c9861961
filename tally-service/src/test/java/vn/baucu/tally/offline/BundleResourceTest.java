package vn.baucu.tally.offline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.StateElection;
import vn.baucu.testing.Embedded;

/** A team without network signs what it entered and hands it in later. */
@QuarkusTest
@WithTestResource(Embedded.class)
class BundleResourceTest {

    private static StateElection election;
    private static int area;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private KeyPair keys;
    private String device;

    @BeforeEach
    void aRegisteredDevice() throws Exception {
        if (election == null) {
            election = new StateElection(
                    "stoffline", 30, Map.of(), new MinutesPolicy(null, null, null, null), Map.of(), outbox, jdbi);
        }
        area++;
        keys = keys("EC");
        device = register("to-1", keys).then().statusCode(201).extract().path("id");
    }

    @Test
    void eachEntryIsAnsweredByItselfWithItsOwnTime() {
        Map<String, Object> wrong = StateElection.councilMinutes(310, 309);
        wrong.put("collected", 300);
        String id = UUID.randomUUID().toString();
        String jws = signed(
                "ES256",
                bundle(id, List.of(entry("NATIONAL_ASSEMBLY", minutes(305)), entry("PROVINCIAL_COUNCIL", wrong))));

        hand("xa", id, jws)
                .then()
                .statusCode(200)
                .body("entries.status", contains(201, 422))
                .body("entries[0].receipt.version", is(1), "entries[1].receipt", nullValue())
                .body("entries[1].refusal.type", is("/problems/arithmetic-error"))
                .body("entries[1].refusal.violations.code", hasItem("M1"))
                .body("entries.enteredAt", everyItem(is("2021-05-23T14:00:00Z")))
                .body("receivedBy", is(election.user("xa")));
        election.view(area).then().body("versions[0].enteredBy", is(election.user("to-1")), "state", is("ACCEPTED"));
        election.as("kiemtoan").get(election.councilPath(area)).then().statusCode(404);
    }

    @Test
    void theSameBundleAgainHasTheSameAnswerAndNoFurtherEffect() {
        String id = UUID.randomUUID().toString();
        String jws = signed("ES256", bundle(id, List.of(entry("NATIONAL_ASSEMBLY", minutes(305)))));
        String first = hand("to-1", id, jws).then().statusCode(200).extract().asString();

        hand("to-2", id, jws).then().statusCode(200).body(is(first));
        election.as("kiemtoan").get(path(id)).then().statusCode(200).body(is(first));
        election.view(area).then().body("latestVersion", is(1));
    }

    @Test
    void anotherBundleUnderTheSameIdIsRefused() {
        String id = UUID.randomUUID().toString();
        hand("to-1", id, signed("ES256", bundle(id, List.of(entry("NATIONAL_ASSEMBLY", minutes(305))))))
                .then()
                .statusCode(200);

        hand("to-1", id, signed("ES256", bundle(id, List.of(entry("NATIONAL_ASSEMBLY", minutes(304))))))
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"));
    }

    @Test
    void whatCameOnlineBeforeIsLinkedToByT096() {
        election.submit("to-2", area, minutes(305)).then().statusCode(201);
        String id = UUID.randomUUID().toString();

        hand("to-1", id, signed("ES256", bundle(id, List.of(entry("NATIONAL_ASSEMBLY", minutes(305))))))
                .then()
                .body("entries[0].status", is(200), "entries[0].receipt.version", is(1));
        String other = UUID.randomUUID().toString();
        hand("to-1", other, signed("ES256", bundle(other, List.of(entry("NATIONAL_ASSEMBLY", minutes(304))))))
                .then()
                .body("entries[0].status", is(409))
                .body("entries[0].refusal.type", is("/problems/minutes-already-entered"));
    }

    @Test
    void ed25519SignsToo() throws Exception {
        keys = keys("Ed25519");
        device = register("to-1", keys).then().statusCode(201).extract().path("id");
        String id = UUID.randomUUID().toString();

        hand("to-1", id, signed("EdDSA", bundle(id, List.of(entry("NATIONAL_ASSEMBLY", minutes(305))))))
                .then()
                .statusCode(200)
                .body("entries.status", contains(201));
    }

    @ParameterizedTest
    @CsvSource({"another key", "unknown device", "another election", "another team", "another id", "no signature"})
    void whatTheTeamsDeviceDidNotSignIsRefusedByT098(String fault) throws Exception {
        String id = UUID.randomUUID().toString();
        Map<String, Object> bundle = bundle(id, List.of(entry("NATIONAL_ASSEMBLY", minutes(305))));
        switch (fault) {
            case "another key" -> keys = keys("EC");
            case "unknown device" -> device = UUID.randomUUID().toString();
            case "another election" -> bundle.put("election", "2026");
            case "another team" -> bundle.put("pollingArea", "03390-999");
            case "another id" -> bundle.put("bundle", UUID.randomUUID().toString());
            default -> {}
        }
        String jws = signed("ES256", bundle);

        hand("to-1", id, fault.equals("no signature") ? jws.substring(0, jws.lastIndexOf('.') + 1) + "AAAA" : jws)
                .then()
                .statusCode(422)
                .body("type", is("/problems/signature-invalid"));
        election.view(area).then().statusCode(404);
    }

    @Test
    void whoHadLeftTheTeamWhenSigningSignsNothingByT038() {
        duty(null, 1);
        await().untilAsserted(() -> device =
                register("cu" + area, keys).then().statusCode(201).extract().path("id"));
        duty(Instant.parse("2021-05-20T00:00:00Z"), 2);
        await().untilAsserted(() -> register("cu" + area, keys).then().statusCode(403));
        String id = UUID.randomUUID().toString();

        hand("to-1", id, signed("ES256", bundle(id, List.of(entry("NATIONAL_ASSEMBLY", minutes(305))))))
                .then()
                .statusCode(422)
                .body("type", is("/problems/validation-failed"), "violations[0].code", is("not-of-the-team"));
        election.view(area).then().statusCode(404);
    }

    private void duty(Instant until, long version) {
        DutyGiven given = new DutyGiven(
                Role.POLLING_TEAM, StateElection.pollingArea(area), Instant.parse("2021-04-03T00:00:00Z"), until);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(List.of(
                        new DutiesChanged(election.code(), election.user("cu" + area), List.of(given), version))));
    }

    @Test
    void aRevokedDeviceSignsNothing() {
        String revocation = election.deskPath(area) + "/devices/" + device + "/revocation";
        election.as("to-1").post(revocation).then().statusCode(428);
        election.as("to-1").header("If-Match", "\"1\"").post(revocation).then().statusCode(200);
        election.as("to-1").header("If-Match", "\"2\"").post(revocation).then().statusCode(409);
        String id = UUID.randomUUID().toString();

        hand("to-1", id, signed("ES256", bundle(id, List.of(entry("NATIONAL_ASSEMBLY", minutes(305))))))
                .then()
                .statusCode(422)
                .body("type", is("/problems/signature-invalid"));
    }

    @Test
    void aBundleOfTheFutureOrOfNothingIsRefused() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> future = bundle(id, List.of(entry("NATIONAL_ASSEMBLY", minutes(305))));
        future.put("signedAt", "2199-01-01T00:00:00Z");
        hand("to-1", id, signed("ES256", future)).then().statusCode(422).body("violations.code", hasItem("future"));
        hand("to-1", id, signed("ES256", bundle(id, List.of()))).then().statusCode(400);
        Map<String, Object> unknown = bundle(id, List.of(entry("NATIONAL_ASSEMBLY", minutes(305))));
        unknown.put("submittedAt", "2021-05-23T14:00:00Z");
        hand("to-1", id, signed("ES256", unknown)).then().statusCode(400);
        hand("to-1", id, "nonsense").then().statusCode(400);
    }

    @Test
    void bundlesAndDevicesNeedSignInAndDuty() throws Exception {
        String id = UUID.randomUUID().toString();
        String jws = signed("ES256", bundle(id, List.of(entry("NATIONAL_ASSEMBLY", minutes(305)))));

        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("jws", jws))
                .put(path(id))
                .then()
                .statusCode(401);
        hand("kiemtoan", id, jws).then().statusCode(403);
        hand("to-khac", id, jws).then().statusCode(403).body("type", is("/problems/area-out-of-scope"));
        register("xa", keys).then().statusCode(403);
        register("to-khac", keys).then().statusCode(403);
        election.as("to-1")
                .body(Map.of(
                        "name",
                        "x",
                        "key",
                        Map.of("kty", "EC", "crv", "P-256", "x", "A".repeat(43), "y", "A".repeat(43))))
                .post(election.deskPath(area) + "/devices")
                .then()
                .statusCode(422);
        election.as("to-1")
                .body(Map.of(
                        "name",
                        "x",
                        "key",
                        Map.of("kty", "EC", "crv", "P-256", "x", "A".repeat(43), "d", "A".repeat(43))))
                .post(election.deskPath(area) + "/devices")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/key/d"));
        election.as("kiemtoan").get(path(id)).then().statusCode(404);
        election.as("kiemtoan")
                .get(election.deskPath(area) + "/devices")
                .then()
                .statusCode(200)
                .body("id", hasItem(device));
    }

    private static Map<String, Object> bundle(String id, List<Map<String, Object>> entries) {
        return new TreeMap<>(Map.of(
                "bundle",
                id,
                "election",
                election.code(),
                "pollingArea",
                StateElection.pollingArea(area),
                "signedAt",
                "2021-05-23T15:00:00Z",
                "entries",
                entries));
    }

    private static Map<String, Object> entry(String ballotType, Map<String, Object> minutes) {
        return Map.of("ballotType", ballotType, "enteredAt", "2021-05-23T14:00:00Z", "minutes", minutes);
    }

    private String signed(String algorithm, Map<String, Object> bundle) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(Json.write(bundle));
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(device);
        signature.setKey(keys.getPrivate());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(String kind) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        if (kind.equals("EC")) {
            generator.initialize(256);
        }
        return generator.generateKeyPair();
    }

    private static Response register(String user, KeyPair keys) throws JoseException {
        Map<String, Object> jwk =
                PublicJsonWebKey.Factory.newPublicJwk(keys.getPublic()).toParams(OutputControlLevel.PUBLIC_ONLY);
        return election.as(user)
                .body(Map.of("name", "Máy tính bảng của Thư ký", "key", jwk))
                .post(election.deskPath(area) + "/devices");
    }

    private static Response hand(String user, String id, String jws) {
        return election.as(user).body(Map.of("jws", jws)).put(path(id));
    }

    private static String path(String id) {
        return election.deskPath(area) + "/bundles/" + id;
    }
}
