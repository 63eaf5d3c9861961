package vn.baucu.tally.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static vn.baucu.tally.Province.POLLING_AREAS;
import static vn.baucu.tally.Province.minutes;

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
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.testing.Embedded;
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
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(derived(province)).isNotEmpty());
        String before = derived(province);

        spoil(province);
        assertThat(derived(province)).isNotEqualTo(before);
        run(Files.readString(Path.of("..", "deploy", "rebuild-from-register.sql")));

        assertThat(derived(province)).isEqualTo(before);
    }

    private void spoil(Province province) throws Exception {
        String of = " where election = '" + province.election() + "'";
        run("delete from counted" + of + "; delete from tally_votes" + of + "; delete from placed" + of
                + "; update tally set valid = 7, minutes_in = 9" + of
                + "; delete from kernel.inbox where consumer = 'tally-rollup' and key like '" + province.election()
                + "/%'");
    }

    private void run(String sql) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String derived(Province province) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select string_agg(line, E'\\n' order by line) from (
                            select tally::text as line from tally where election = :e
                            union all select tally_votes::text from tally_votes where election = :e
                            union all select placed::text from placed where election = :e
                            union all select counted::text from counted where election = :e
                            union all select inbox::text from kernel.inbox
                                where consumer = 'tally-rollup' and key like :e || '/%') lines
                        """)
                .bind("e", province.election())
                .mapTo(String.class)
                .one());
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
