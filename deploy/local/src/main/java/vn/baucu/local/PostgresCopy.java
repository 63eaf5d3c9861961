package vn.baucu.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
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

    private final JdbcBaseline.Source source;

    PostgresCopy(JdbcBaseline.Source source) {
        this.source = source;
    }

    @Override
    public double seconds(String election, String kind) {
        try (Connection connection = source.open();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists baseline cascade");
            statement.execute("create schema baseline");
            for (String table : List.of("area", "constituency", "polling_area", "polling_area_ballot")) {
                statement.execute(
                        "create table baseline." + table + " (like organisation." + table + " including all)");
            }
            statement.execute("create table baseline.outbox (like kernel.outbox including all)");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            Map<String, byte[]> rows = new LinkedHashMap<>();
            for (Map.Entry<String, String> query : queries(election, kind).entrySet()) {
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
