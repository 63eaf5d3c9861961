package vn.baucu.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;
import vn.baucu.embedded.ServiceDatabase.Login;

/** Gives a service its database: owned by the role of the migrations, used by the role of the service, shut to all others. */
final class DatabaseSetup {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    private final String administration;
    private final Login superuser;

    DatabaseSetup(String administration, Login superuser) {
        this.administration = administration;
        this.superuser = superuser;
    }

    void create(ServiceDatabase database) {
        String name = database.name();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        try {
            inCluster(database);
            inDatabase(database);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " cannot be set up: " + e.getMessage(), e);
        }
    }

    private void inCluster(ServiceDatabase database) throws SQLException {
        String name = database.name();
        String owner = database.owner().user();
        String application = database.application().user();
        try (Connection connection = connect(administration);
                Statement statement = connection.createStatement()) {
            role(connection, database.owner());
            role(connection, database.application());
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + owner);
            }
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect, temporary on database " + name + " to " + application);
        }
    }

    private void inDatabase(ServiceDatabase database) throws SQLException {
        String owner = database.owner().user();
        String application = database.application().user();
        String byDefault = "alter default privileges for role " + owner + " ";
        try (Connection connection = connect(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to " + owner);
            statement.execute("grant usage on schema public to " + application);
            statement.execute(byDefault + "grant usage on schemas to " + application);
            statement.execute(byDefault + "grant select, insert, update, delete on tables to " + application);
            statement.execute(byDefault + "grant usage, select on sequences to " + application);
        }
    }

    private static void role(Connection connection, Login login) throws SQLException {
        boolean exists = exists(connection, "select 1 from pg_roles where rolname = ?", login.user());
        try (Statement statement = connection.createStatement()) {
            // Our own passwords hold letters, digits, - and _ only.
            statement.execute((exists ? "alter" : "create") + " role " + login.user() + " login password '"
                    + login.password() + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    /** Not by DriverManager, which does not see the driver from every class loader. */
    private Connection connect(String url) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(superuser.user());
        source.setPassword(superuser.password());
        return source.getConnection();
    }
}
