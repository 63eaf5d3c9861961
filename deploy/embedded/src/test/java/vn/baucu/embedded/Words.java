package vn.baucu.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.baucu.embedded.ServiceDatabase.Login;

/** A table of words, owned by the owner of the database. */
final class Words {

    private Words() {}

    static void write(ServiceDatabase database, String word) throws SQLException {
        execute(database, database.owner(), "create table word (word text)");
        execute(database, database.owner(), "insert into word values ('" + word + "')");
    }

    static String read(ServiceDatabase database) throws SQLException {
        return single(database.jdbcUrl(), database.application(), "select string_agg(word, ',') from word");
    }

    static void execute(ServiceDatabase database, Login login, String sql) throws SQLException {
        try (Connection connection = connect(database, login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String single(String url, Login login, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    static Connection connect(ServiceDatabase database, Login login) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
    }
}
