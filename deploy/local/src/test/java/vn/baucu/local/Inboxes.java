package vn.baucu.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.embedded.ServiceDatabase.Login;

/** What the services have read of each other. */
final class Inboxes {

    private final Stack stack;

    Inboxes(Stack stack) {
        this.stack = stack;
    }

    /** E-013: who sends whole states in unbroken order raises no alarm, and who signs them is believed. */
    void holdEverythingThatWasSent() throws SQLException {
        for (Service service : stack.running()) {
            if (service.hasDatabase()) {
                assertThat(rows(service, "select topic, key, version::text from kernel.gap"))
                        .as("skipped before " + service)
                        .isEmpty();
                assertThat(rows(service, "select topic, key, problem from kernel.parked"))
                        .as("parked by " + service)
                        .isEmpty();
            }
        }
    }

    private List<String> rows(Service service, String question) throws SQLException {
        Login superuser = stack.postgres().superuser();
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        stack.postgres().jdbcUrl(service.shortName()), superuser.user(), superuser.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getString(2) + " " + found.getString(3));
            }
        }
        return rows;
    }
}
