package vn.baucu.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.baucu.common.access.Role;
import vn.baucu.testing.Embedded;

/** Files are taken whole or not at all, and who sent one learns what became of it (U-002 to U-056). */
@QuarkusTest
@WithTestResource(Embedded.class)
class JobTest extends UploadTest {

    @Inject
    AgroalDataSource dataSource;

    @Test
    void aGoodFileIsTakenWhole() {
        JsonPath job = finished(upload("code,count\na,1\nb,2\n").statusCode(202).header("Location", notNullValue()));

        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getMap("counts")).containsEntry("taken", 2);
        assertThat(job.getLong("done")).isEqualTo(2);
        assertThat(things()).isEqualTo(2);
    }

    @Test
    void aFileWithOneBadRowChangesNothing() {
        String location = location(upload("code,count\na,1\nb,x\nc,3\na,4\n").statusCode(202));

        JsonPath job = finished(location);

        assertThat(job.getString("state")).isEqualTo("REJECTED");
        assertThat(job.getLong("errors")).isEqualTo(2);
        assertThat(things()).isZero();
        assertThat(errors(location))
                .startsWith("\ufeffline,column,code,message_vi,message_en")
                .contains("3,count,not-a-number,Không phải số.,Not a number.")
                .contains("5,code,duplicate-row,");
    }

    @Test
    void aFaultOfOursChangesNothing() {
        JsonPath job = finished(upload("code,count\na,1\ncrash,2\n").statusCode(202));

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(things()).isZero();
    }

    @Test
    void afterAFaultTheSameFileIsTriedAgain() {
        String first = location(upload("code,count\ncrash,2\n").statusCode(202));
        finished(first);

        assertThat(location(upload("code,count\ncrash,2\n").statusCode(202))).isNotEqualTo(first);
    }

    /** U-053. */
    @Test
    void theSameFileAgainIsTheSameJob() {
        String location = location(upload("code,count\na,1\n").statusCode(202));

        assertThat(location(upload("code,count\na,1\n").statusCode(200))).isEqualTo(location);
        finished(location);
        assertThat(location(upload("code,count\na,1\n").statusCode(200))).isEqualTo(location);
    }

    @Test
    void aFileThatWasOvertakenCountsAgain() {
        finished(upload("code,count\na,1\n").statusCode(202));
        finished(upload("code,count\na,2\n").statusCode(202));

        finished(upload("code,count\na,1\n").statusCode(202));

        assertThat(count("a")).isEqualTo(1);
    }

    /** U-054. */
    @Test
    void whileOneIsTakenAnotherIsRefused() throws SQLException {
        try (Connection worker = dataSource.getConnection()) {
            UUID running = unfinished(worker, "code,count\na,1\n");

            upload("code,count\nb,1\n").statusCode(409).body("type", is("/problems/request-in-progress"));

            lock(worker, "pg_advisory_unlock", running);
        }
    }

    /** The worker died with its process: its lock went with its session, and the job is found. */
    @Test
    void aJobWhoseWorkerDiedIsTakenUpAgain() throws SQLException {
        UUID job;
        try (Connection worker = dataSource.getConnection()) {
            job = unfinished(worker, "code,count\na,1\nb,2\n");
            await().during(java.time.Duration.ofSeconds(1)).atMost(3, SECONDS).until(() -> things() == 0);

            lock(worker, "pg_advisory_unlock", job);
        }

        assertThat(finished("/api/v1/jobs/kernel-test/" + job).getString("state"))
                .isEqualTo("DONE");
        assertThat(things()).isEqualTo(2);
    }

    /** U-056. */
    @Test
    void theJobOfSomeoneElseIsNotFound() {
        String location = location(upload("code,count\na,x\n").statusCode(202));
        country.serves("other", Role.COMMITTEE, "VN");

        signedIn("other").get(location).then().statusCode(404);
        signedIn("other").get(location + "/errors").then().statusCode(404);
        signedIn("team")
                .get(location.replace("kernel-test", "voter-service"))
                .then()
                .statusCode(404);
    }

    @Test
    void anAuditorSeesTheJobsOfAll() {
        String location = location(upload("code,count\na,1\n").statusCode(202));
        country.serves("auditor", Role.AUDITOR, "VN");

        signedIn("auditor").get(location).then().statusCode(200);
    }

    @Test
    void whoeverMaySendAFileMaySeeItsJob() {
        country.serves("front", Role.FATHERLAND_FRONT, "12");
        String location =
                location(upload("front", "code,count\na,1\n".getBytes(UTF_8)).statusCode(202));

        signedIn("front").get(location).then().statusCode(200);
    }

    @Test
    void whatAFileHeldIsNotKept() {
        finished(upload("code,count\na,1\n").statusCode(202));

        long kept = jdbi.withHandle(handle -> handle.createQuery("""
                        select sum(length(content)) from kernel.job where election = :election
                        """)
                .bind("election", country.election())
                .mapTo(Long.class)
                .one());
        assertThat(kept).isZero();
    }

    private UUID unfinished(Connection worker, String file) throws SQLException {
        UUID id = UUID.randomUUID();
        lock(worker, "pg_advisory_lock", id);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into kernel.job (id, election, kind, actor, role, scopes, request, content, content_hash, state)
                        values (:id, :election, 'things', :actor, 'POLLING_TEAM', :scopes, '-', :content, 'x', 'RUNNING')
                        """)
                .bind("id", id)
                .bind("election", country.election())
                .bind("actor", country.user("team"))
                .bindArray("scopes", String.class, List.of(Country.TEAM_AREA))
                .bind("content", file.getBytes(UTF_8))
                .execute());
        return id;
    }

    private static void lock(Connection connection, String function, UUID job) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select " + function + "(?)")) {
            statement.setLong(1, job.getMostSignificantBits() ^ job.getLeastSignificantBits());
            statement.execute();
        }
    }
}
