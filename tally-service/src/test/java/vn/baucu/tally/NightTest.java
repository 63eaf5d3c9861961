package vn.baucu.tally;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.baucu.tally.Province.ASSEMBLY;
import static vn.baucu.tally.Province.POLLING_AREAS;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

/** A small election night: minutes in over HTTP, sums and conclusions out, by way of Kafka. */
@QuarkusTest
@WithTestResource(Embedded.class)
class NightTest {

    private static final String TALLY = "/api/v1/elections/{e}/tallies/NATIONAL_ASSEMBLY/areas/{area}";
    private static final String UNIT = "/api/v1/elections/{e}/tallies/NATIONAL_ASSEMBLY/constituencies/" + ASSEMBLY;
    private static final String RESULT = "/api/v1/elections/{e}/constituencies/" + ASSEMBLY;
    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private Province province;

    @BeforeEach
    void anElectionNight() {
        province = new Province("n" + ELECTIONS.incrementAndGet(), "vn-2015", Map.of()).told(outbox, jdbi);
    }

    @Test
    void minutesCountAtEveryLevelByM9() {
        POLLING_AREAS.forEach(pollingArea -> submit(pollingArea, 305));

        awaitMinutes("VN", 4);

        for (String area : List.of("VN", "12")) {
            tally(area).body("figures.valid", is(1220), "figures.listed", is(1240), "complete", is(true));
        }
        for (String area : List.of("106", "110", "03390", "03595")) {
            tally(area).body("figures.valid", is(610), "minutesIn", is(2), "minutesExpected", is(2));
        }
        as("kiemtoan")
                .get(UNIT, province.election())
                .then()
                .statusCode(200)
                .body("votes.'NA-12-1-01'", is(1220), "votes.'NA-12-1-04'", is(160), "figures.voted", is(1236));
    }

    @Test
    void reportedPlusOutstandingIsExpectedAtEveryLevelByI5() {
        submit("03390-001", 305);

        awaitMinutes("VN", 1);

        tally("VN").body("minutesIn", is(1), "minutesExpected", is(4), "complete", is(false));
        as("kiemtoan")
                .get(TALLY + "/outstanding", province.election(), "12")
                .then()
                .body("items", contains("03390-002", "03595-001", "03595-002"));
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsOnceConfirmed() {
        submit("03390-001", 305);
        awaitMinutes("VN", 1);

        as("to-03390-001-1")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Cộng nhầm", "minutes", minutes(300)))
                .post(minutesPath("03390-001") + "/corrections")
                .then()
                .statusCode(201);
        as("to-03390-001-2")
                .post(minutesPath("03390-001") + "/versions/2/confirmation")
                .then()
                .statusCode(200);

        await().untilAsserted(() -> tally("VN").body("figures.valid", is(300), "minutesIn", is(1)));
        as("kiemtoan").get(UNIT, province.election()).then().body("votes.'NA-12-1-01'", is(300));
        as("kiemtoan")
                .get(TALLY + "/minutes", province.election(), "VN")
                .then()
                .body("items[0].version", is(2), "items[0].figures.valid", is(300));
    }

    @Test
    void theSumsOfTheAreasBelowAddUpToTheAreaByI1() {
        POLLING_AREAS.forEach(pollingArea -> submit(pollingArea, 305));
        awaitMinutes("VN", 4);

        as("kiemtoan")
                .get(TALLY + "/children", province.election(), "12")
                .then()
                .statusCode(200)
                .body("subject", contains("106", "110"), "figures.valid", contains(610, 610));
    }

    @Test
    void addedUpAgainByOtherMeansTheFigureIsTheSame() {
        POLLING_AREAS.forEach(pollingArea -> submit(pollingArea, 305));
        awaitMinutes("VN", 4);

        for (String subject : List.of("areas/VN", "areas/106", "constituencies/" + ASSEMBLY)) {
            as("kiemtoan")
                    .get(
                            "/api/v1/elections/{e}/tallies/NATIONAL_ASSEMBLY/" + subject + "/recomputation",
                            province.election())
                    .then()
                    .statusCode(200)
                    .body(
                            "equal",
                            is(true),
                            "notYetAdded",
                            is(0),
                            "recomputedMinutes",
                            is(subject.contains("106") ? 2 : 4));
        }
    }

    @Test
    void oneWrongUnitIsFoundByAddingUpAgain() {
        submit("03390-001", 305);
        awaitMinutes("VN", 1);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate(
                                "update tally set valid = valid + 1 where election = :e and subject = '106'")
                        .bind("e", province.election())
                        .execute()));

        as("kiemtoan")
                .get(TALLY + "/recomputation", province.election(), "106")
                .then()
                .body("equal", is(false), "stored.valid", is(306), "recomputed.valid", is(305));
    }

    @Test
    void replayingTheLogFromTheStartChangesNothing() {
        POLLING_AREAS.forEach(pollingArea -> submit(pollingArea, 305));
        awaitMinutes("VN", 4);
        String before = derived();

        // Everything again with the same versions, as after an offset reset.
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle ->
                        handle.createUpdate("""
                                insert into kernel.outbox (topic, key, partition_key, type, version, payload)
                                select 'baucu.minutes', election || '/' || polling_area || '/' || ballot_type || '/' || round,
                                    election || '/12', 'vn.baucu.MinutesAccepted', version,
                                    json_build_object('election', election, 'pollingArea', polling_area,
                                        'ballotType', ballot_type, 'round', round,
                                        'path', json_build_object('nation', 'VN', 'province', '12'),
                                        'constituency', constituency, 'minutesVersion', minutes_version, 'hash', hash,
                                        'figures', json_build_object('listed', 9, 'voted', 9, 'received', 9, 'issued', 9,
                                            'collected', 9, 'valid', 9, 'invalid', 9, 'unused', 9, 'spoiled', 9),
                                        'votes', votes::json, 'acceptedAt', '2021-05-23T14:00:00Z', 'version', version)::text
                                from counted where election = :e
                                """).bind("e", province.election()).execute()));
        submit("03595-001", 305);

        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(derived()).isEqualTo(before));
    }

    @Test
    void aCompleteConstituencyIsDeterminedWithAnArticleForEachConclusion() {
        POLLING_AREAS.forEach(pollingArea -> submit(pollingArea, 305));
        awaitMinutes("VN", 4);

        as("ban-" + ASSEMBLY)
                .post(RESULT + "/determinations", province.election())
                .then()
                .statusCode(201)
                .body("outcome", is("FULL"), "provisional", is(false), "missing", is(0))
                .body("elected.candidate", contains("NA-12-1-01", "NA-12-1-02", "NA-12-1-03"))
                .body("conclusions.article", everyItem(notNullValue()));
        as("ban-" + ASSEMBLY)
                .post(RESULT + "/determinations", province.election())
                .then()
                .statusCode(200);
    }

    @Test
    void nothingIsDeterminedWhileMinutesAreOutstanding() {
        submit("03390-001", 305);
        awaitMinutes("VN", 1);

        as("ban-" + ASSEMBLY)
                .post(RESULT + "/determinations", province.election())
                .then()
                .statusCode(409);
        as("ban-" + ASSEMBLY)
                .get(RESULT + "/determination", province.election())
                .then()
                .statusCode(200)
                .body("provisional", is(true));
    }

    @Test
    void figuresAreOnlyShownToThoseWhoseDutyCoversThem() {
        submit("03390-001", 305);
        awaitMinutes("VN", 1);

        given().get(TALLY, province.election(), "VN").then().statusCode(401);
        as("kythuat").get(TALLY, province.election(), "VN").then().statusCode(403);
        as("ub-03390").get(TALLY, province.election(), "03390").then().statusCode(200);
        as("ub-03390").get(TALLY, province.election(), "03595").then().statusCode(403);
        as("ub-03390").get(TALLY, province.election(), "VN").then().statusCode(403);
        as("ub-12").get(TALLY, province.election(), "03595").then().statusCode(200);
        as("kiemtoan").get(TALLY, province.election(), "99999").then().statusCode(404);
        as("kiemtoan")
                .get(TALLY + "?round=SECOND", province.election(), "VN")
                .then()
                .statusCode(400);
        as("kiemtoan")
                .get(TALLY + "?rond=FIRST", province.election(), "VN")
                .then()
                .statusCode(400);
    }

    private void submit(String pollingArea, long valid) {
        as("to-" + pollingArea + "-1")
                .body(minutes(valid))
                .post(minutesPath(pollingArea))
                .then()
                .extract();
    }

    private String minutesPath(String pollingArea) {
        return "/api/v1/elections/" + province.election() + "/polling-areas/" + pollingArea
                + "/minutes/NATIONAL_ASSEMBLY";
    }

    private void awaitMinutes(String area, int number) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> tally(area).body("minutesIn", is(number)));
    }

    private ValidatableResponse tally(String area) {
        return as("kiemtoan").get(TALLY, province.election(), area).then().statusCode(200);
    }

    /** Everything derived of this election, as one text. */
    private String derived() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select string_agg(line, E'\\n' order by line) from (
                            select tally::text as line from tally where election = :e
                            union all select counted::text from counted where election = :e) lines
                        """)
                .bind("e", province.election())
                .mapTo(String.class)
                .one());
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
