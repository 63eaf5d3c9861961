package vn.baucu.tally.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static vn.baucu.tally.Province.ASSEMBLY;
import static vn.baucu.tally.Province.COUNCIL;
import static vn.baucu.tally.Province.POLLING_AREAS;
import static vn.baucu.tally.Province.minutes;
import static vn.baucu.tally.RoundNight.COMMITTEE;
import static vn.baucu.tally.RoundNight.COUNCIL_OF_ELECTION;
import static vn.baucu.tally.RoundNight.annulment;
import static vn.baucu.tally.RoundNight.call;
import static vn.baucu.tally.RoundNight.step;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.Verification;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.tally.RoundNight;
import vn.baucu.tally.StateElection;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.FileSamples;
import vn.baucu.testing.Tokens;

/** What the roll-up has added up minutes by minutes is the same to the byte when added up at once. */
@QuarkusTest
@WithTestResource(Embedded.class)
class RebuildTest {

    private static final String MINUTES = "/api/v1/elections/{e}/polling-areas/{p}/minutes/NATIONAL_ASSEMBLY";

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void everythingDerivedIsTheSameToTheByteWhenAddedUpAgain() throws Exception {
        Province province = new Province("trr1", "vn-2015", Map.of()).told(outbox, jdbi);
        for (String pollingArea : POLLING_AREAS.subList(0, 3)) {
            as("to-" + pollingArea + "-1")
                    .body(minutes(300 + pollingArea.charAt(8) - '0'))
                    .post(MINUTES, province.election(), pollingArea)
                    .then()
                    .statusCode(201);
        }
        as("to-03390-001-1")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Cộng nhầm", "minutes", minutes(290)))
                .post(MINUTES + "/corrections", province.election(), "03390-001")
                .then()
                .statusCode(201);
        as("to-03390-001-2")
                .post(MINUTES + "/versions/2/confirmation", province.election(), "03390-001")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("kiemtoan")
                .get("/api/v1/elections/{e}/tallies/NATIONAL_ASSEMBLY/areas/03390/minutes", province.election())
                .then()
                .body("items[0].version", is(2), "items[0].figures.valid", is(290)));

        requireTheSameWhenRebuilt(province.election());
    }

    @Test
    void whatWaitsForAScanIsSetAsideOrReleasedIsTheSameWhenAddedUpAgain() throws Exception {
        StateElection election = new StateElection(
                "trrb",
                8,
                Map.of(BallotType.NATIONAL_ASSEMBLY, Verification.SECOND_PERSON),
                new MinutesPolicy(List.of(BallotType.NATIONAL_ASSEMBLY), null, null, null),
                Map.of(),
                outbox,
                jdbi);
        for (int area = 1; area <= 7; area++) {
            election.submit("to-1", area, minutes(300 + area)).then().statusCode(201);
        }
        for (int area = 2; area <= 7; area++) {
            act(election, "to-2", area, 1, "confirmation");
        }
        for (int area = 3; area <= 7; area++) {
            election.attach("to-1", area, 1, FileSamples.pdf("rebuild " + area))
                    .then()
                    .statusCode(201);
        }
        for (int area = 4; area <= 7; area++) {
            act(election, "xa", area, 1, "quarantine");
        }
        act(election, "ban", 5, 1, "release");
        correct(election, 6);
        correct(election, 7);
        act(election, "to-2", 7, 2, "confirmation");

        assertThat(counted(election.code(), "not quarantined")).isEqualTo(3);
        assertThat(counted(election.code(), "quarantined")).isEqualTo(2);
        requireTheSameWhenRebuilt(election.code());
    }

    @Test
    void aReVotedAreaAndAnAdditionalElectionAreTheSameWhenAddedUpAgain() throws Exception {
        RoundNight night = RoundNight.begin(outbox, jdbi);
        night.counted(ASSEMBLY, Round.FIRST, 309, 305, Map.of("01", 200L, "02", 190L, "03", 180L, "04", 30L, "05", 0L));
        night.counted(COUNCIL, Round.FIRST, 309, 305, Map.of("01", 150L, "02", 140L, "03", 130L));
        night.certified(COUNCIL, Round.FIRST);
        night.decide(COUNCIL_OF_ELECTION, ASSEMBLY, "/annulments", annulment(POLLING_AREAS.get(0)))
                .statusCode(201);
        night.decide(COMMITTEE, COUNCIL, "", call("ADDITIONAL", "SHORTAGE")).statusCode(201);
        night.submit(
                        POLLING_AREAS.get(0),
                        ASSEMBLY,
                        RoundNight.minutes(
                                ASSEMBLY,
                                Round.REPEAT,
                                250,
                                240,
                                Map.of("01", 10L, "02", 20L, "03", 30L, "04", 230L, "05", 0L)))
                .statusCode(201);
        for (String pollingArea : POLLING_AREAS.subList(0, 2)) {
            night.submit(
                            pollingArea,
                            COUNCIL,
                            RoundNight.minutes(
                                    COUNCIL, Round.ADDITIONAL, 300, 290, Map.of("01", 140L, "02", 100L, "03", 100L)))
                    .statusCode(201);
        }
        as("ub-03390")
                .body(Map.of("reason", "Thiếu chữ ký"))
                .post(night.minutesPath(POLLING_AREAS.get(1), COUNCIL) + "/versions/1/quarantine?round=ADDITIONAL")
                .then()
                .statusCode(200);

        requireTheSameWhenRebuilt(night.election());
    }

    @Test
    void aRepeatElectionOfAWholeUnitIsTheSameWhenAddedUpAgain() throws Exception {
        RoundNight night = RoundNight.begin(outbox, jdbi);
        night.counted(COUNCIL, Round.FIRST, 155, 150, Map.of("01", 140L, "02", 130L, "03", 10L));
        night.certified(COUNCIL, Round.FIRST);
        night.decide(COUNCIL_OF_ELECTION, COUNCIL, "/consents", step()).statusCode(201);
        night.decide(COMMITTEE, COUNCIL, "", call("REPEAT", "TURNOUT")).statusCode(201);
        night.counted(COUNCIL, Round.REPEAT, 100, 90, Map.of("01", 80L, "02", 60L, "03", 10L));

        requireTheSameWhenRebuilt(night.election());
    }

    private static void correct(StateElection election, int area) {
        election.attach("to-1", area, 2, FileSamples.pdf("rebuild, corrected " + area))
                .then()
                .statusCode(201);
        election.as("to-1")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Cộng nhầm", "minutes", minutes(280 + area)))
                .post(election.path(area) + "/corrections")
                .then()
                .statusCode(201);
    }

    private static void act(StateElection election, String user, int area, int version, String step) {
        RequestSpecification request = election.as(user);
        (step.equals("confirmation") ? request : request.body(Map.of("reason", "Xem lại")))
                .post(election.path(area) + "/versions/" + version + "/" + step)
                .then()
                .statusCode(200);
    }

    private long counted(String election, String which) {
        AtomicLong number = new AtomicLong(-1);
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).until(() -> {
            long now = jdbi.withHandle(
                    handle -> handle.createQuery("select count(*) from counted where election = :e and " + which)
                            .bind("e", election)
                            .mapTo(Long.class)
                            .one());
            return now == number.getAndSet(now);
        });
        return number.get();
    }

    private void requireTheSameWhenRebuilt(String election) throws Exception {
        AtomicReference<String> last = new AtomicReference<>();
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(30)).until(() -> derived(election)
                .equals(last.getAndSet(derived(election))));
        String before = derived(election);

        spoil(election);
        assertThat(derived(election)).isNotEqualTo(before);
        run(Files.readString(Path.of("..", "deploy", "rebuild-from-register.sql")));

        assertThat(derived(election)).isEqualTo(before);
    }

    private void spoil(String election) throws Exception {
        String of = " where election = '" + election + "'";
        run("delete from counted" + of + "; delete from placed" + of
                + "; delete from placed_again" + of
                + "; update tally set valid = 7, minutes_in = 9, quarantined = 5, votes = null"
                + of
                + "; delete from kernel.inbox where consumer = 'tally-rollup' and key like '" + election + "/%'");
    }

    private void run(String sql) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String derived(String election) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select string_agg(line, E'\\n' order by line) from (
                            select tally::text as line from tally where election = :e
                            union all select placed::text from placed where election = :e
                            union all select placed_again::text from placed_again where election = :e
                            union all select counted::text from counted where election = :e
                            union all select inbox::text from kernel.inbox
                                where consumer = 'tally-rollup' and key like :e || '/%') lines
                        """).bind("e", election).mapTo(String.class).one());
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
