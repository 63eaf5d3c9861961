package vn.baucu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import vn.baucu.embedded.ServiceDatabase.Login;

/** All that tally-service adds up from the log (design.md 10, I-11), emptied and read again as operating.md says. */
final class DerivedTables {

    private static final String CONSUMER = "tally-rollup";

    /** The version of a sum counts the batches, which are others the next time; it is no figure. */
    private static final List<String> TABLES = List.of(
            "select to_jsonb(derived) from counted derived",
            "select to_jsonb(derived) from placed derived",
            "select to_jsonb(derived) from placed_again derived",
            "select to_jsonb(derived) - 'version' from tally derived",
            "select to_jsonb(derived) from kernel.inbox derived where consumer = '" + CONSUMER + "'");

    private final Stack stack;

    DerivedTables(Stack stack) {
        this.stack = stack;
    }

    void areTheSameAfterAReplay() throws SQLException, IOException {
        Map<String, String> before = rows();
        ServiceProcess tally = stack.service(Service.TALLY);

        tally.stop();
        empty();
        forgetOffsets();
        assertThat(rows()).isNotEqualTo(before);
        tally.start();
        tally.awaitReady();

        await("everything is added up again").atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(rows())
                .isEqualTo(before));
    }

    /** The same once more by the other way, which adds up the register instead of reading the topics. */
    void areTheSameAddedUpAtOnce() throws SQLException, IOException {
        Map<String, String> before = rows();
        ServiceProcess tally = stack.service(Service.TALLY);

        tally.stop();
        empty();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(NightIT.HOME.resolve("deploy/rebuild-from-register.sql")));
        }

        assertThat(rows()).isEqualTo(before);
        tally.start();
        tally.awaitReady();
    }

    private Map<String, String> rows() throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet all =
                        statement.executeQuery("select string_agg(row::text, E'\\n' order by row::text) from (" + table
                                + ") all_rows (row)")) {
                    all.next();
                    rows.put(table, String.valueOf(all.getString(1)));
                }
            }
        }
        return rows;
    }

    private void empty() throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(NightIT.HOME.resolve("deploy/rebuild-tallies.sql")));
            try (ResultSet left = statement.executeQuery(
                    "select (select count(*) from counted) + (select sum(minutes_in) from tally)")) {
                left.next();
                assertThat(left.getLong(1)).isZero();
            }
        }
    }

    /** A group without offsets reads from the start, as after resetting them to the earliest. */
    private void forgetOffsets() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.broker().bootstrapServers()))) {
            await("nobody reads for " + CONSUMER)
                    .atMost(Duration.ofSeconds(30))
                    .ignoreException(ExecutionException.class)
                    .until(() -> {
                        admin.deleteConsumerGroups(List.of(CONSUMER)).all().get();
                        return true;
                    });
        }
    }

    private Connection connect() throws SQLException {
        Login superuser = stack.postgres().superuser();
        return DriverManager.getConnection(
                stack.postgres().jdbcUrl(Service.TALLY.shortName()), superuser.user(), superuser.password());
    }
}
