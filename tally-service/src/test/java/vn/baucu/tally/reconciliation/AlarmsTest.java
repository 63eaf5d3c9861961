package vn.baucu.tally.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.baucu.tally.Province.ASSEMBLY;
import static vn.baucu.tally.Province.COUNCIL;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.tally.reconciliation.Alarm.Kind;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

@QuarkusTest
@WithTestResource(Embedded.class)
class AlarmsTest {

    private static final String TALLIES = "/api/v1/elections/{e}/tallies/NATIONAL_ASSEMBLY/";
    private static final String ALARMS = "/api/v1/elections/{e}/alarms/";
    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    Reconciliation reconciliation;

    @Inject
    Alarms alarms;

    private Province province;

    @BeforeEach
    void oneOfFourHasReported() {
        province = new Province("tra" + ELECTIONS.incrementAndGet(), "vn-2015", Map.of()).told(outbox, jdbi);
        as("to-03390-001-1")
                .body(minutes(305))
                .post("/api/v1/elections/{e}/polling-areas/03390-001/minutes/NATIONAL_ASSEMBLY", province.election())
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("kiemtoan")
                .get(TALLIES + "areas/VN", province.election())
                .then()
                .body("minutesIn", is(1)));
    }

    @Test
    void rightSumsRaiseNoAlarm() {
        reconciliation.checkAll(took -> true);

        standing().body("items", empty());
    }

    @Test
    void oneWrongUnitOfAConstituencyBlocksItUntilItIsRight() {
        change("update tally set valid = valid + 1 where election = :e and subject = '" + ASSEMBLY + "'");
        reconciliation.checkAll(took -> true);
        reconciliation.checkAll(took -> true);

        standing().body("items.subject", contains(ASSEMBLY)).body("items.kind", contains("FIGURES"));
        assertThat(alarms.open(province.election(), ASSEMBLY)).hasSize(1);
        assertThat(alarms.open(province.election(), COUNCIL)).isEmpty();

        change("update tally set valid = valid - 1 where election = :e and subject = '" + ASSEMBLY + "'");
        reconciliation.checkAll(took -> true);

        assertThat(alarms.open(province.election(), ASSEMBLY)).isEmpty();
        standing().body("items", empty());
        as("kiemtoan")
                .get("/api/v1/elections/{e}/alarms?resolved=true", province.election())
                .then()
                .body("items", hasSize(1), "items[0].resolvedAt", notNullValue());
    }

    @Test
    void oneWrongVoteIsFound() {
        change("update tally set votes = votes || jsonb_build_object('%1$s-02', (votes->>'%1$s-02')::bigint - 1)"
                        .replace("%1$s", ASSEMBLY)
                + " where election = :e and subject = '" + ASSEMBLY + "'");
        reconciliation.checkAll(took -> true);

        assertThat(alarms.open(province.election(), ASSEMBLY))
                .extracting(Alarm::kind)
                .containsExactly(Kind.VOTES);
    }

    @Test
    void aWrongSumOfADistrictBlocksTheConstituencyItLiesIn() {
        change("update tally set minutes_in = 0 where election = :e and subject = '106'"
                + " and ballot_type = 'NATIONAL_ASSEMBLY'");
        reconciliation.checkAll(took -> true);

        assertThat(alarms.open(province.election(), ASSEMBLY))
                .extracting(Alarm::subject)
                .containsExactly("106");
        as("kiemtoan")
                .get(ALARMS + "areas/12/NATIONAL_ASSEMBLY", province.election())
                .then()
                .body("items.subject", contains("106"));
        as("kiemtoan")
                .get(ALARMS + "areas/110/NATIONAL_ASSEMBLY", province.election())
                .then()
                .body("items", empty());
    }

    @Test
    void aWrongSumOfTheNationBlocksNoConstituency() {
        change("update tally set listed = 0 where election = :e and subject = 'VN'"
                + " and ballot_type = 'NATIONAL_ASSEMBLY'");
        reconciliation.checkAll(took -> true);

        standing().body("items.subject", contains("VN"));
        assertThat(alarms.open(province.election(), ASSEMBLY)).isEmpty();
    }

    @Test
    void aWrongSumOfAProvinceIsNotTheNations() {
        change("update tally set voted = voted + 1 where election = :e and subject = '12'"
                + " and ballot_type = 'NATIONAL_ASSEMBLY'");
        reconciliation.checkAll(took -> true);

        standing().body("items.subject", contains("12"));
    }

    @Test
    void sumsThatAreWrongAlikeAreAllFound() {
        change("update tally set voted = voted + 1 where election = :e and subject in ('12', 'VN')"
                + " and ballot_type = 'NATIONAL_ASSEMBLY'");
        reconciliation.checkAll(took -> true);

        standing().body("items.subject", containsInAnyOrder("12", "VN"));
    }

    @Test
    void sumsAndVotesOfWhatNobodyKnowsAreFound() {
        change("insert into tally select (json_populate_record(t, '{\"subject\": \"ZZ\"}')).* from tally t"
                + " where election = :e and subject = 'VN' and ballot_type = 'NATIONAL_ASSEMBLY'");
        change("insert into tally select (json_populate_record(t, '{\"subject\": \"ZZ-1\", \"minutes_in\": 0,"
                + " \"listed\": 0, \"voted\": 0, \"received\": 0, \"issued\": 0, \"collected\": 0, \"valid\": 0,"
                + " \"invalid\": 0, \"unused\": 0, \"spoiled\": 0}')).* from tally t"
                + " where election = :e and subject = '" + ASSEMBLY + "'");
        reconciliation.checkAll(took -> true);

        standing().body("items.subject", containsInAnyOrder("ZZ", "ZZ-1"));

        change("delete from tally where election = :e and subject in ('ZZ', 'ZZ-1')");
        reconciliation.checkAll(took -> true);

        standing().body("items", empty());
    }

    @Test
    void aLookEndsWhereItIsAskedTo() {
        change("update tally set valid = valid + 1 where election = :e and subject = '" + ASSEMBLY + "'");
        reconciliation.checkAll(took -> false);

        standing().body("items", empty());
    }

    @Test
    void minutesThatNeverReachTheSumsAreFound() {
        change("delete from counted where election = :e");
        change("insert into minutes_head select election, polling_area, ballot_type, 'REPEAT', 1, 'ACCEPTED', 1, 1"
                + " from minutes_head where election = :e");
        change("""
                insert into minutes (election, polling_area, ballot_type, round, version, constituency, list_version,
                    listed, voted, received, issued, collected, valid, invalid, unused, spoiled, votes, explanations,
                    entered_by, entered_as, entered_at, content_hash, previous_hash, hash)
                select election, polling_area, ballot_type, 'REPEAT', version, constituency, list_version,
                    listed, voted, received, issued, collected, valid, invalid, unused, spoiled, votes, explanations,
                    entered_by, entered_as, entered_at - interval '1 hour', content_hash, previous_hash, hash
                from minutes where election = :e
                """);
        reconciliation.checkAll(took -> true);

        assertThat(alarms.open(province.election(), ASSEMBLY))
                .extracting(Alarm::kind)
                .contains(Kind.NOT_ADDED);
    }

    @Test
    void alarmsAreShownToThoseWhoseDutyCoversThem() {
        String all = "/api/v1/elections/{e}/alarms";
        given().get(all, province.election()).then().statusCode(401);
        as("to-03390-001-1").get(all, province.election()).then().statusCode(403);
        as("kythuat").get(all, province.election()).then().statusCode(200);
        as("ub-03390")
                .get(ALARMS + "areas/03390/NATIONAL_ASSEMBLY", province.election())
                .then()
                .statusCode(200);
        as("ub-03390")
                .get(ALARMS + "areas/03595/NATIONAL_ASSEMBLY", province.election())
                .then()
                .statusCode(403);
        as("ban-" + ASSEMBLY)
                .get(ALARMS + "constituencies/" + ASSEMBLY + "/NATIONAL_ASSEMBLY", province.election())
                .then()
                .statusCode(200);
    }

    private io.restassured.response.ValidatableResponse standing() {
        return as("kiemtoan")
                .get("/api/v1/elections/{e}/alarms", province.election())
                .then()
                .statusCode(200);
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle ->
                        handle.createUpdate(sql).bind("e", province.election()).execute()));
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
