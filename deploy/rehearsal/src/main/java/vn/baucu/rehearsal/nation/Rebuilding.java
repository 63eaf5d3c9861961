package vn.baucu.rehearsal.nation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.baucu.rehearsal.benchmark.JdbcBaseline;
import vn.baucu.rehearsal.nation.NationReport.Rebuild;

/** Adds the night up again from the register while tally-service is stopped, and compares byte for byte. */
final class Rebuilding {

    private static final List<String> DERIVED = List.of("tally", "counted", "placed");

    private final JdbcBaseline.Source source;
    private final String sql;

    /** @param sql that adds everything up again */
    Rebuilding(JdbcBaseline.Source source, String sql) {
        this.source = source;
        this.sql = sql;
    }

    Rebuild run() throws SQLException {
        try (Connection connection = source.open();
                Statement statement = connection.createStatement()) {
            for (String table : DERIVED) {
                statement.execute(
                        "create temporary table before_" + table + " as select t::text as line from " + table + " t");
            }
            long start = System.nanoTime();
            statement.execute(sql);
            double seconds = (System.nanoTime() - start) / 1e9;
            long rows = 0;
            long different = 0;
            for (String table : DERIVED) {
                rows += number(statement, "select count(*) from " + table);
                different += number(
                        statement,
                        "select count(*) from (select line from before_%t except all select t::text from %t t) gone"
                                .replace("%t", table));
                different += number(
                        statement,
                        "select count(*) from (select t::text from %t t except all select line from before_%t) new"
                                .replace("%t", table));
            }
            return new Rebuild(rows, seconds, different);
        }
    }

    private static long number(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
