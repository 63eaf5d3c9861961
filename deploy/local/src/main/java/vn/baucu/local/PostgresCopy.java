package vn.baucu.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.baucu.rehearsal.benchmark.CopyBaseline;
import vn.baucu.rehearsal.benchmark.JdbcBaseline;

/**
 * COPY of the rows that an import leaves behind, into copies of the real tables with all their indexes: one transaction
 * for each import, as the import has. The rows are read out before, so that only taking them in is measured.
 */
final class PostgresCopy implements CopyBaseline {

    private static final String OUTBOX = "outbox (topic, key, partition_key, type, version, payload)";

    private static final List<String> TABLES = List.of(
            "organisation.area",
            "organisation.constituency",
            "organisation.polling_area",
            "organisation.polling_area_ballot",
            "organisation.duty",
            "committee.body",
            "committee.member",
            "committee.officer",
            "committee.duty_ground",
            "kernel.outbox");

    private final JdbcBaseline.Source source;

    PostgresCopy(JdbcBaseline.Source source) {
        this.source = source;
    }

    @Override
    public double seconds(String election, String kind) {
        return measured(connection -> queries(election, kind));
    }

    @Override
    public double secondsOfTeams(String election, String province) {
        return measured(connection -> teams(connection, election, province));
    }

    private double measured(Queries queries) {
        try (Connection connection = source.open();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists baseline cascade");
            statement.execute("create schema baseline");
            for (String table : TABLES) {
                String name = table.substring(table.indexOf('.') + 1);
                statement.execute("create table baseline." + name + " (like " + table + " including all)");
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            Map<String, byte[]> rows = new LinkedHashMap<>();
            for (Map.Entry<String, String> query : queries.of(connection).entrySet()) {
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                copy.copyOut("copy (" + query.getValue() + ") to stdout", text);
                rows.put(query.getKey(), text.toByteArray());
            }
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                copy.copyIn(
                        "copy baseline." + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("drop schema baseline cascade");
            connection.commit();
            return seconds;
        } catch (SQLException e) {
            throw new IllegalStateException("The baseline could not be measured", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of an election lies in which table. */
    private static Map<String, String> queries(String election, String kind) {
        Map<String, String> queries = new LinkedHashMap<>();
        switch (kind) {
            case "areas" ->
                rows(queries, election, kind, "area", "election, area, level, kind, name, parent, path, version");
            case "constituencies" ->
                rows(
                        queries,
                        election,
                        kind,
                        "constituency",
                        "election, constituency, ballot_type, council_area, path, number, seats, covers, version");
            default -> {
                rows(
                        queries,
                        election,
                        kind,
                        "polling_area",
                        "election, polling_area, kind, voting_date, path, area_path, version");
                String columns = "election, polling_area, ballot_type, constituency";
                queries.put(
                        "polling_area_ballot (" + columns + ")",
                        "select " + columns + " from organisation.polling_area_ballot where election = '" + election
                                + "'");
            }
        }
        return queries;
    }

    /** Each with the bodies and members of the province, its officers, what they may do, and the events of it. */
    private static Map<String, String> teams(Connection connection, String election, String province)
            throws SQLException {
        String bodies = String.format(
                Locale.ROOT,
                " in (select body from committee.body where election = '%1$s' and kind = 'POLLING_TEAM'"
                        + " and path @> array['%2$s'])",
                election,
                province);
        String of = " where election = '" + election + "' and ";
        String actors = " in (select actor from committee.duty_ground" + of + "body" + bodies + ")";
        Map<String, String> queries = new LinkedHashMap<>();
        whole(queries, connection, "committee.body", of + "body" + bodies);
        whole(queries, connection, "committee.member", of + "body" + bodies);
        whole(queries, connection, "committee.officer", of + "actor" + actors);
        whole(queries, connection, "committee.duty_ground", of + "body" + bodies);
        whole(queries, connection, "organisation.duty", of + "actor" + actors);
        queries.put(
                OUTBOX,
                "select 'baucu.duties', actor, actor, 'vn.baucu.DutiesChanged', 1, row_to_json(duty)::text"
                        + " from organisation.duty" + of + "actor" + actors);
        return queries;
    }

    /** All columns but those that the database computes. */
    private static void whole(Map<String, String> queries, Connection connection, String table, String where)
            throws SQLException {
        String[] name = table.split("\\.", -1);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(String.format(
                        Locale.ROOT,
                        "select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns"
                                + " where table_schema = '%s' and table_name = '%s' and is_generated = 'NEVER'",
                        name[0],
                        name[1]))) {
            row.next();
            queries.put(
                    name[1] + " (" + row.getString(1) + ")", "select " + row.getString(1) + " from " + table + where);
        }
    }

    /** What is copied out and in again: the query by the table and its columns. */
    private interface Queries {

        Map<String, String> of(Connection connection) throws SQLException;
    }

    private static void rows(Map<String, String> queries, String election, String kind, String table, String columns) {
        String from = "organisation." + table;
        queries.put(
                table + " (" + columns + ")",
                "select " + columns + " from " + from + " where election = '" + election + "'");
        queries.put(
                OUTBOX,
                String.format(
                        Locale.ROOT,
                        "select 'baucu.%1$s', election || '/' || %2$s, election || '/' || %2$s, 'vn.baucu.Changed', version,"
                                + " row_to_json(changed)::text from %3$s changed where election = '%4$s'",
                        kind,
                        table,
                        from,
                        election));
    }
}
