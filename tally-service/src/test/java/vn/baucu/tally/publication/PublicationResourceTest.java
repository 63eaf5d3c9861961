package vn.baucu.tally.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.common.law.BallotType.NATIONAL_ASSEMBLY;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;
import static vn.baucu.tally.CertifiedNation.NOTHING_HAPPENED;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.event.ResultsPublished;
import vn.baucu.common.event.Topics;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.CertifiedNation;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class PublicationResourceTest {

    private static final Map<String, Object> RESOLUTION = Map.of("number", "244/NQ-UBBC", "date", "2026-03-20");

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private CertifiedNation nation;
    private String summary;

    @BeforeEach
    void aSummaryOfTheCouncil() {
        nation = CertifiedNation.of2026(organisation, jdbi).allCertified();
        summary = nation.confirmedSummary(PROVINCIAL_COUNCIL, "12");
    }

    @Article({"86", "86.2"})
    @Test
    void aSecondPersonReleasesWhatOnePrepared() {
        prepare("ub-12-1", first())
                .statusCode(201)
                .body("ordinal", is(1), "state", is("PREPARED"), "summaryHash", is(summary))
                .body("results", nullValue());

        release("ub-12-1", 1).statusCode(409).body("type", is("/problems/self-approval"));
        release("ub-12-2", 1)
                .statusCode(201)
                .header("Location", containsString("/publications/PROVINCIAL_COUNCIL/areas/12/1"))
                .body("number", is(1), "corrects", nullValue(), "hash", notNullValue(), "signature", notNullValue());

        latest().statusCode(200)
                .body("results.seats.elected", is(5))
                .body("results.resolution.number", is("244/NQ-UBBC"))
                .body("results.units.constituency", contains("PC-12-1", "PC-12-2"))
                .body(
                        "results.winners.candidate",
                        contains("PC-12-1-01", "PC-12-1-02", "PC-12-2-01", "PC-12-2-02", "PC-12-2-03"));
        prepared("kiemtoan", 1).body("state", is("RELEASED"), "settledBy", is("ub-12-2"));
        release("ub-12-3", 1).statusCode(409);
    }

    /** I-14. */
    @Test
    void nothingOfItLeavesThroughAnyDoorBeforeItIsReleased() {
        prepare("ub-12-1", first()).statusCode(201);
        String path = nation.publications(PROVINCIAL_COUNCIL, "12");

        for (String door : List.of("/latest", "/1", "/1/document")) {
            RestAssured.get(path + door).then().statusCode(404);
            nation.as("nec-1").get(path + door).then().statusCode(404);
            nation.as("ub-12-2").get(path + door).then().statusCode(404);
        }
        list().body("items", empty());
        for (String reader : List.of("ub-12-2", "nec-1", "kiemtoan")) {
            prepared(reader, 1).statusCode(200).body(not(containsString("PC-12-1-01")));
            nation.as(reader).get(path + "/preparations").then().statusCode(200).body(not(containsString("votes")));
        }
        assertThat(told()).isEmpty();
        for (String table : List.of(
                "kernel.outbox where key like '" + nation.election() + "/%' and topic = '" + Topics.PUBLICATIONS + "'",
                "publication where election = '" + nation.election() + "'")) {
            assertThat(count("select count(*) from " + table)).as(table).isZero();
        }
        assertThat(
                        count(
                                "select count(*) from kernel.audit where election = '" + nation.election()
                                        + "' and action = 'prepare-publication' and (detail like '%PC-12-1-01%' or detail like '%980%')"))
                .isZero();
    }

    @Test
    void anEmbargoHoldsUntilItsMoment() {
        Map<String, Object> document = first();
        document.put("embargoUntil", clock.instant().plus(Duration.ofHours(1)).toString());
        prepare("ub-12-1", document).statusCode(201);

        release("ub-12-2", 1).statusCode(409).body("type", is("/problems/state-conflict"));
        latest().statusCode(404);
    }

    @Test
    void whatWasWithdrawnIsNotReleased() {
        prepare("ub-12-1", first()).statusCode(201);
        prepare("ub-12-3", first()).statusCode(409);

        withdraw("ub-12-3", 1).statusCode(200).body("state", is("WITHDRAWN"), "withdrawal", is("Lập lại"));

        release("ub-12-2", 1).statusCode(409);
        withdraw("ub-12-3", 1).statusCode(409);
        prepare("ub-12-1", first()).statusCode(201).body("ordinal", is(2));
        release("ub-12-2", 2).statusCode(201).body("number", is(1));
        withdraw("ub-12-3", 2).statusCode(409);
    }

    @Test
    void aCorrectionIsANewPublicationThatNamesTheOldAndWhy() {
        published();
        summarisedAgain();

        prepare("ub-12-1", second(null, null))
                .statusCode(422)
                .body("violations.pointer", contains("/corrects", "/reason"));
        prepare("ub-12-1", second(2, "Sai tên")).statusCode(422).body("violations.pointer", contains("/corrects"));
        prepare("ub-12-1", second(1, "Sửa số khiếu nại")).statusCode(201);
        release("ub-12-2", 2).statusCode(201).body("number", is(2), "corrects", is(1));

        list().body("items.number", contains(1, 2), "items.reason[1]", is("Sửa số khiếu nại"));
        String first = RestAssured.get(nation.publications(PROVINCIAL_COUNCIL, "12") + "/1")
                .path("hash");
        latest().body("number", is(2))
                .body("results.previousHash", is(first))
                .body("results.complaintsUntil", nullValue());
    }

    @Test
    void whatWasPutRightStaysReadableAndSaysSo() {
        published();
        String one = nation.publications(PROVINCIAL_COUNCIL, "12") + "/1";
        String open = one.replace("/api/", "/public/");
        String hash = RestAssured.get(one)
                .then()
                .body("correctedBy", nullValue())
                .extract()
                .path("hash");
        byte[] document = RestAssured.get(one + "/document").asByteArray();
        summarisedAgain();
        prepare("ub-12-1", second(1, "Sửa số khiếu nại")).statusCode(201);
        release("ub-12-2", 2).statusCode(201).body("correctedBy", nullValue());

        RestAssured.given()
                .header("If-None-Match", "\"" + hash + "\"")
                .get(one)
                .then()
                .statusCode(200)
                .body("hash", is(hash), "correctedBy", is(2));
        RestAssured.get(open).then().statusCode(200).body("hash", is(hash), "correctedBy", is(2));
        list().body("items.correctedBy", contains(2, null));
        assertThat(RestAssured.get(one + "/document").asByteArray()).isEqualTo(document);
    }

    @Test
    void theFirstPublicationCorrectsNothing() {
        Map<String, Object> document = first();
        document.put("corrects", 1);
        document.put("reason", "Sai tên");

        prepare("ub-12-1", document).statusCode(422).body("violations.pointer", contains("/corrects", "/reason"));
    }

    @Test
    void anybodyCanTellThatADocumentIsGenuine() throws Exception {
        published();
        Map<String, Object> publication = latest().extract().path("");
        byte[] document = RestAssured.get(nation.publications(PROVINCIAL_COUNCIL, "12") + "/1/document")
                .asByteArray();
        String key = RestAssured.get("/api/v1/publication-keys")
                .path("items.find { it.key == '" + publication.get("key") + "' }.publicKey");

        assertThat(Fingerprint.of(document)).isEqualTo(publication.get("hash"));
        assertThat(verifies(key, document, (String) publication.get("signature")))
                .isTrue();
        document[document.length / 2] ^= 1;
        assertThat(verifies(key, document, (String) publication.get("signature")))
                .isFalse();
    }

    @Test
    void whatWasPublishedIsToldToIntegratorsWithItsWinners() {
        published();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told()).hasSize(1));
        ResultsPublished event = told().get(0);
        assertThat(event.number()).isEqualTo(1);
        assertThat(event.hash()).isEqualTo(latest().extract().path("hash"));
        assertThat(event.winners())
                .extracting(ResultsPublished.Winner::candidate)
                .containsExactly("PC-12-1-01", "PC-12-1-02", "PC-12-2-01", "PC-12-2-02", "PC-12-2-03");
        assertThat(event.winners().get(0).percent()).isEqualTo("98.99");
    }

    /** Art 57.5 names what is published of a person; the rest only counts in statistics. */
    @Article("57.5")
    @Test
    void ofWinnersIsPublishedWhatTheLawPublishesAndNoMore() {
        published();

        latest().body("results.winners[0].profile.ethnicity", is("Thái"))
                .body("results.winners[0].profile", not(hasKey("partyMember")))
                .body("results.winners[0].profile", not(hasKey("politicalTheory")))
                .body("results.winners[0].profile", not(hasKey("selfNominated")));
    }

    /** T-086, T-087. */
    @Test
    void aPublishedDocumentCanBeKeptForGood() {
        published();
        String hash = latest().extract().path("hash");
        String one = nation.publications(PROVINCIAL_COUNCIL, "12") + "/1";

        RestAssured.get(one + "/document").then().header("Cache-Control", containsString("immutable"));
        RestAssured.get(one).then().header("ETag", is("\"" + hash + "\""));
        RestAssured.given()
                .header("If-None-Match", "\"" + hash + "\"")
                .get(one)
                .then()
                .statusCode(304);
    }

    /** I-9, proved against the role the service really works under. */
    @Test
    void whatWasPublishedCannotBeChangedInTheDatabase() {
        published();

        for (String table :
                List.of("publication", "publication_preparation", "publication_step", "signing_key", "qualification")) {
            for (String deed :
                    List.of("update " + table + " set election = 'x'", "delete from " + table, "truncate " + table)) {
                String sql = table.equals("signing_key") ? deed.replace("election", "algorithm") : deed;
                assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.execute(sql))))
                        .as(sql)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void noNumberCanBeLeftOutEvenInTheDatabase() {
        published();
        summarisedAgain();
        prepare("ub-12-1", second(1, "Sửa")).statusCode(201);

        assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.execute("""
                        insert into publication (election, ballot_type, area, number, ordinal, document, hash, signature,
                            signing_key, corrects, reason, released_by, published_at)
                        select election, ballot_type, area, 3, 2, document, hash, signature, signing_key, 1, 'x',
                            released_by, published_at from publication where election = ?
                        """, nation.election()))))
                .hasMessageContaining("foreign key");
    }

    @Test
    void manyReleasingAtOncePublishOnce() throws Exception {
        prepare("ub-12-1", first()).statusCode(201);
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> releasing = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String user = "ub-12-" + (2 + i % 2);
            releasing.add(() -> release(user, 1).extract().statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : people.invokeAll(releasing)) {
            answers.add(answer.get());
        }
        people.shutdown();

        assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        list().body("items", hasSize(1));
    }

    /** I-12, E-019: neither to those who ask nor to those who listen. */
    @Test
    void whatIsRehearsedIsNeverPublished() {
        prepare("ub-12-1", first()).statusCode(201);
        nation.in(Phase.REHEARSAL);

        release("ub-12-2", 1).statusCode(409).body("type", is("/problems/election-locked"));
        latest().statusCode(404);
        assertThat(told()).isEmpty();
    }

    @Test
    void whatWasReturnedMeanwhileIsNotReleased() {
        prepare("ub-12-1", first()).statusCode(201);
        jdbi.useHandle(handle -> handle.execute(
                "insert into determination_step values (?, 'PC-12-1', 'FIRST', 1, 'RETURNED', 'x', 'ub', 'Sai', now())",
                nation.election()));

        release("ub-12-2", 1).statusCode(409).body("violations.pointer", contains("PC-12-1"));
    }

    @Test
    void onlyAConfirmedSummaryOfTheWholeBodyIsPublished() {
        nation.as("ub-12-1")
                .body(NOTHING_HAPPENED)
                .post(nation.summary(NATIONAL_ASSEMBLY, "12"))
                .then()
                .statusCode(201);

        prepare(nation.as("ub-12-1"), NATIONAL_ASSEMBLY, "12", first()).statusCode(404);
        prepare(nation.as("nec-1"), NATIONAL_ASSEMBLY, "VN", first()).statusCode(409);
        Map<String, Object> another = first();
        another.put("summaryVersion", 2);
        prepare("ub-12-1", another).statusCode(409);
    }

    @Article({"84", "84.2", "86"})
    @Test
    void theNationalCouncilPublishesTheNationalAssemblyForTheNation() {
        nation.confirmedSummary(NATIONAL_ASSEMBLY, "12");
        nation.confirmedSummary(NATIONAL_ASSEMBLY, "14");
        String hash = nation.confirmedSummary(NATIONAL_ASSEMBLY, "VN");

        prepare(nation.as("nec-1"), NATIONAL_ASSEMBLY, "VN", first()).statusCode(201);
        nation.as("nec-2")
                .body(Map.of("summaryHash", hash))
                .post(nation.publications(NATIONAL_ASSEMBLY, "VN") + "/preparations/1/release")
                .then()
                .statusCode(201)
                .body("results.seats.elected", is(7), "results.totals.voted.part", is(2400));
    }

    /** Trap 17: both announcements start the clock, and the days are the regime's. */
    @Article({"87", "87.1"})
    @Test
    void complaintsAboutResultsHaveTheDaysOfTheRegimeFromTheAnnouncement() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
        published();
        latest().body("results.complaintsUntil", is(today.plusDays(3).toString()));

        nation = CertifiedNation.of2021(organisation, jdbi).allCertified();
        summary = nation.confirmedSummary(PROVINCIAL_COUNCIL, "12");
        published();
        latest().body("results.complaintsUntil", is(today.plusDays(5).toString()));
    }

    @Test
    void whoeverHasNoPartInItIsRefused() {
        String path = nation.publications(PROVINCIAL_COUNCIL, "12") + "/preparations";

        RestAssured.given()
                .contentType("application/json")
                .body(first())
                .post(path)
                .then()
                .statusCode(401);
        RestAssured.get(path).then().statusCode(401);
        for (String nobody : List.of("to", "kythuat", "nobody", "ub-14-1", "ub-03388")) {
            nation.as(nobody).body(first()).post(path).then().statusCode(403);
            nation.as(nobody).get(path).then().statusCode(403);
        }
        prepare("nec-1", first()).statusCode(403);
        prepare("ub-12-1", first()).statusCode(201);
        release("nec-1", 1).statusCode(403);
        release("ub-14-1", 1).statusCode(403);
        withdraw("nec-1", 1).statusCode(403);
        release("ub-12-2", 9).statusCode(404);
        nation.as("ub-12-2").body("{}").post(path + "/1/release").then().statusCode(400);
        nation.as("ub-12-2")
                .body(Map.of("summaryHash", "0".repeat(64)))
                .post(path + "/1/release")
                .then()
                .statusCode(409)
                .body("type", is("/problems/unsupported-version"));
        RestAssured.get("/api/v1/elections/pbnone/publications").then().statusCode(404);
    }

    private void published() {
        prepare("ub-12-1", first()).statusCode(201);
        release("ub-12-2", 1).statusCode(201);
    }

    private void summarisedAgain() {
        Map<String, Object> drawn = nation.as("ub-12-1")
                .body(Map.of(
                        "complaints", Map.of("received", 3, "resolved", 3, "forwarded", 0), "events", "Đã giải quyết."))
                .post(nation.summary(PROVINCIAL_COUNCIL, "12"))
                .path("");
        summary = (String) drawn.get("hash");
        nation.as("ub-12-2")
                .body(Map.of("hash", summary))
                .post(nation.summary(PROVINCIAL_COUNCIL, "12") + "/versions/2/confirmation")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> first() {
        return new HashMap<>(Map.of("summaryVersion", 1, "resolution", RESOLUTION));
    }

    private static Map<String, Object> second(Integer corrects, String reason) {
        Map<String, Object> document = first();
        document.put("summaryVersion", 2);
        document.put("corrects", corrects);
        document.put("reason", reason);
        return document;
    }

    private ValidatableResponse prepare(String user, Map<String, Object> document) {
        return prepare(nation.as(user), PROVINCIAL_COUNCIL, "12", document);
    }

    private ValidatableResponse prepare(
            io.restassured.specification.RequestSpecification as,
            BallotType ballotType,
            String area,
            Map<String, Object> document) {
        return as.body(document)
                .post(nation.publications(ballotType, area) + "/preparations")
                .then();
    }

    private ValidatableResponse prepared(String user, int ordinal) {
        return nation.as(user)
                .get(nation.publications(PROVINCIAL_COUNCIL, "12") + "/preparations/" + ordinal)
                .then();
    }

    private ValidatableResponse release(String user, int ordinal) {
        return nation.as(user)
                .body(Map.of("summaryHash", summary))
                .post(nation.publications(PROVINCIAL_COUNCIL, "12") + "/preparations/" + ordinal + "/release")
                .then();
    }

    private ValidatableResponse withdraw(String user, int ordinal) {
        return nation.as(user)
                .body(Map.of("reason", "Lập lại"))
                .post(nation.publications(PROVINCIAL_COUNCIL, "12") + "/preparations/" + ordinal + "/withdrawal")
                .then();
    }

    private ValidatableResponse latest() {
        return RestAssured.get(nation.publications(PROVINCIAL_COUNCIL, "12") + "/latest")
                .then();
    }

    private ValidatableResponse list() {
        return RestAssured.get("/api/v1/elections/" + nation.election() + "/publications?area=12")
                .then()
                .statusCode(200);
    }

    private long count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static boolean verifies(String key, byte[] document, String signed) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.getBytes(UTF_8)))));
        signature.update(document);
        return signature.verify(Base64.getDecoder().decode(signed));
    }

    private List<ResultsPublished> told() {
        List<ResultsPublished> read = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "pb-" + clock.instant().toEpochMilli(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> kafka =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            kafka.subscribe(List.of(Topics.PUBLICATIONS));
            Instant until = clock.instant().plusSeconds(4);
            while (clock.instant().isBefore(until) && read.isEmpty()) {
                kafka.poll(Duration.ofMillis(200)).forEach(message -> {
                    ResultsPublished event = Json.read(message.value(), ResultsPublished.class);
                    if (event.election().equals(nation.election())) {
                        read.add(event);
                    }
                });
            }
        }
        return read;
    }
}
