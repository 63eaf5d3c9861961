package vn.baucu.tally.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.baucu.tally.Province.minutes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

@QuarkusTest
@WithTestResource(Embedded.class)
class MinutesLogTest {

    private static final String LOG = "/api/v1/elections/{e}/minutes/log/";
    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Sequencer sequencer;

    @Inject
    Checkpoints checkpoints;

    private Province province;

    @BeforeEach
    void anElectionNight() {
        province = new Province("trl" + ELECTIONS.incrementAndGet(), "vn-2015", Map.of()).told(outbox, jdbi);
    }

    @Test
    void aReceiptIsProvenToStandUnderASignedRoot() throws Exception {
        submit("03390-001", 305);
        String receipt = submit("03390-002", 304).extract().path("hash");
        submit("03595-001", 303);
        log();

        ValidatableResponse proof = as("to-03390-002-1")
                .get(minutesPath("03390-002") + "/versions/1/inclusion")
                .then()
                .statusCode(200);

        String document = proof.extract().path("leaf.document");
        assertThat(document).contains("\"receipt\":\"" + receipt + "\"").contains("\"valid\":304");
        byte[] leaf = MerkleTree.leaf(document.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String root = proof.extract().path("checkpoint.root");
        int position = proof.extract().path("leaf.position");
        int size = proof.extract().path("checkpoint.size");
        assertThat(ProofCheck.includes(
                        leaf, position, size, hashes(proof), HexFormat.of().parseHex(root)))
                .isTrue();
        assertThat(isSigned(proof)).isTrue();
    }

    @Test
    void aLaterCheckpointIsProvenToGoOnFromAnEarlierOne() {
        submit("03390-001", 305);
        log();
        submit("03390-002", 304);
        submit("03595-001", 303);
        log();

        List<String> roots = as("kiemtoan")
                .get(LOG + "checkpoints", province.election())
                .then()
                .body("items.size", contains(1, 3))
                .extract()
                .path("items.root");
        ValidatableResponse proof = as("ub-03390")
                .get(LOG + "consistency?from=1&to=3", province.election())
                .then()
                .statusCode(200);

        assertThat(ProofCheck.isConsistent(
                        1,
                        HexFormat.of().parseHex(roots.get(0)),
                        3,
                        HexFormat.of().parseHex(roots.get(1)),
                        hashes(proof)))
                .isTrue();
    }

    @Test
    void theLogTellsOfACorrectionAndWhenItCounts() {
        submit("03390-001", 305);
        log();
        as("to-03390-001-1")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Ông Lò Văn Bí Mật cộng nhầm", "minutes", minutes(300)))
                .post(minutesPath("03390-001") + "/corrections")
                .then()
                .statusCode(201);
        log();
        as("to-03390-001-2")
                .post(minutesPath("03390-001") + "/versions/2/confirmation")
                .then()
                .statusCode(200);
        log();

        List<String> documents = leaves().extract().path("items.document");
        assertThat(documents).hasSize(3);
        assertThat(documents.get(0)).contains("\"kind\":\"MINUTES\"", "\"counts\":1", "\"version\":1");
        assertThat(documents.get(1)).contains("\"kind\":\"MINUTES\"", "\"counts\":1", "\"version\":2");
        assertThat(documents.get(2)).contains("\"kind\":\"STANDING\"", "\"counts\":2", "\"state\":\"ACCEPTED\"");
        assertThat(String.join("", documents)).doesNotContain("Bí Mật", "to-03390-001");
    }

    @Test
    void minutesThatCommitLateAreNotPassedOver() throws Exception {
        submit("03390-001", 305);
        log();
        try (Connection late = dataSource.getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("insert into minutes_head select election, '03390-002', ballot_type, round,"
                    + " 1, 'ACCEPTED', 1, 1 from minutes_head where election = '" + province.election() + "'");
            statement.execute("""
                    insert into minutes (election, polling_area, ballot_type, round, version, constituency, list_version,
                        listed, voted, received, issued, collected, valid, invalid, unused, spoiled, votes, explanations,
                        entered_by, entered_as, entered_at, content_hash, previous_hash, hash)
                    select election, '03390-002', ballot_type, round, version, constituency, list_version,
                        listed, voted, received, issued, collected, valid, invalid, unused, spoiled, votes, explanations,
                        entered_by, entered_as, entered_at, content_hash, previous_hash, hash
                    from minutes where election = '%s'
                    """.replace("%s", province.election()));
            submit("03595-001", 303);
            sequencer.append();
            leaves().body("items.position", contains(0));

            late.commit();
        }
        sequencer.append();

        leaves().body("items.position", contains(0, 1, 2));
    }

    @Test
    void whatIsLoggedIsLoggedOnce() {
        submit("03390-001", 305);
        submit("03390-002", 305);
        sequencer.append();
        sequencer.append();
        new Sequencer(jdbi).append();

        leaves().body("items.position", contains(0, 1));
    }

    @Test
    void theServiceCannotChangeTheLog() {
        submit("03390-001", 305);
        log();

        for (String change : List.of(
                "update log_leaf set document = document",
                "delete from log_leaf",
                "update log_node set hash = hash",
                "delete from log_checkpoint")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> jdbi.useHandle(handle -> handle.execute(change))))
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void leavesAreShownToThoseWhoAudit() {
        given().get(LOG + "leaves", province.election()).then().statusCode(401);
        as("ub-12").get(LOG + "leaves", province.election()).then().statusCode(403);
        as("kythuat").get(LOG + "leaves", province.election()).then().statusCode(403);
        as("to-03390-001-1")
                .get(minutesPath("03390-002") + "/versions/1/inclusion")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsNotInTheLogIsNotProven() {
        submit("03390-001", 305);
        log();

        as("to-03390-001-1")
                .get(minutesPath("03390-001") + "/versions/2/inclusion")
                .then()
                .statusCode(404);
        as("to-03390-001-1")
                .get(minutesPath("03390-001") + "/versions/0/inclusion")
                .then()
                .statusCode(400);
        as("kiemtoan")
                .get(LOG + "consistency?from=1&to=9", province.election())
                .then()
                .statusCode(400);
        as("kiemtoan")
                .get(LOG + "consistency?from=0&to=1", province.election())
                .then()
                .statusCode(400);
        as("kiemtoan")
                .get(LOG + "files/leaves?lines=0", province.election())
                .then()
                .statusCode(400);
    }

    private boolean isSigned(ValidatableResponse proof) throws Exception {
        String key = as("to-03390-002-1")
                .get(LOG + "key", province.election())
                .then()
                .statusCode(200)
                .body("algorithm", is("Ed25519"))
                .extract()
                .path("publicKey");
        Map<String, Object> checkpoint = proof.extract().path("checkpoint");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
        signature.update(("baucu-minutes-log\n" + province.election() + "\n" + checkpoint.get("size") + "\n"
                        + checkpoint.get("root") + "\n" + checkpoint.get("at") + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode((String) checkpoint.get("signature")));
    }

    private static List<byte[]> hashes(ValidatableResponse proof) {
        List<String> path = proof.extract().path("path");
        return path.stream().map(HexFormat.of()::parseHex).toList();
    }

    private void log() {
        sequencer.append();
        checkpoints.sign(province.election());
    }

    private ValidatableResponse leaves() {
        return as("kiemtoan").get(LOG + "leaves", province.election()).then().statusCode(200);
    }

    private ValidatableResponse submit(String pollingArea, long valid) {
        return as("to-" + pollingArea + "-1")
                .body(minutes(valid))
                .post(minutesPath(pollingArea))
                .then()
                .statusCode(201);
    }

    private String minutesPath(String pollingArea) {
        return "/api/v1/elections/" + province.election() + "/polling-areas/" + pollingArea
                + "/minutes/NATIONAL_ASSEMBLY";
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
