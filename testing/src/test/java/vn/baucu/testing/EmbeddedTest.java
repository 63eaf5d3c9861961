package vn.baucu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EmbeddedTest {

    @Test
    void theServiceSignsInToADatabaseThatItDoesNotOwn() throws SQLException {
        Map<String, String> configuration = new Embedded().start();

        try (Connection owner = connect(configuration, "quarkus.flyway.username", "quarkus.flyway.password");
                Connection service =
                        connect(configuration, "quarkus.datasource.username", "quarkus.datasource.password")) {
            execute(owner, "create table minutes (id int)");
            execute(
                    owner,
                    "revoke delete on minutes from " + configuration.get("quarkus.flyway.placeholders.application"));
            execute(service, "insert into minutes values (1)");

            assertThat(refusal(service, "delete from minutes")).contains("permission denied");
        }
    }

    @Test
    void whatOneApplicationHasLeftIsNotThereForTheNext() throws Exception {
        Map<String, String> first = new Embedded().start();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", first.get("kafka.bootstrap.servers")),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("left", "value")).get();
        }

        Map<String, String> second = new Embedded().start();

        assertThat(second.get("quarkus.datasource.jdbc.url")).isNotEqualTo(first.get("quarkus.datasource.jdbc.url"));
        assertThat(second.get("kafka.bootstrap.servers")).isEqualTo(first.get("kafka.bootstrap.servers"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", second.get("kafka.bootstrap.servers")))) {
            assertThat(admin.listTopics().names().get()).isEmpty();
        }
    }

    private static Connection connect(Map<String, String> configuration, String user, String password)
            throws SQLException {
        return DriverManager.getConnection(
                configuration.get("quarkus.flyway.jdbc-url"), configuration.get(user), configuration.get(password));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String refusal(Connection connection, String sql) {
        try {
            execute(connection, sql);
            return "allowed";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }
}
