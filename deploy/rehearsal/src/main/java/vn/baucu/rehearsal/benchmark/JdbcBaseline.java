package vn.baucu.rehearsal.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.Minutes;
import vn.baucu.rehearsal.demonstration.PollingArea;

/** Plain JDBC: the four rows of a submission (head, minutes, audit, event), in copies of the real tables as they are. */
public final class JdbcBaseline implements Baseline {

    static final List<String> COPIES = List.of(
            "drop schema if exists baseline cascade",
            "create schema baseline",
            "create table baseline.minutes_head (like minutes_head including all)",
            "create table baseline.minutes (like minutes including all)",
            "create table baseline.audit (like kernel.audit including all)",
            "create table baseline.outbox (like kernel.outbox including all)");

    static final List<String> INSERTS = List.of("""
            insert into baseline.minutes_head
                (election, polling_area, ballot_type, round, latest_version, state, accepted_version, accepted_count)
            values (?, ?, ?, 'FIRST', 1, 'ACCEPTED', 1, 1)
            """, """
            insert into baseline.minutes (election, polling_area, ballot_type, round, version, constituency,
                list_version, listed, voted, received, issued, collected, valid, invalid, unused, spoiled,
                ballots_by_names, votes, explanations, reason, entered_by, entered_as, entered_at, content_hash,
                previous_hash, hash)
            values (?, ?, ?, 'FIRST', 1, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, 'POLLING_TEAM', ?, ?, '', ?)
            """, """
            insert into baseline.audit (at, actor, role, action, election, subject, detail, request)
            values (?, ?, 'POLLING_TEAM', 'submit-minutes', ?, ?, ?, ?)
            """, """
            insert into baseline.outbox (topic, key, partition_key, type, version, payload)
            values ('baucu.minutes', ?, ?, 'vn.baucu.minutes-accepted', 1, ?)
            """);

    private static final String INSERT = String.format(
            Locale.ROOT,
            "with head as (%s), minutes as (%s), audit as (%s) %s",
            INSERTS.get(0),
            INSERTS.get(1),
            INSERTS.get(2),
            INSERTS.get(3));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant ENTERED = Instant.parse("2021-05-23T15:00:00Z");

    private final Source source;

    /** @param source opens connections to the database of the tallies, as the owner of its tables */
    public JdbcBaseline(Source source) {
        this.source = source;
    }

    /** Opens a connection. */
    public interface Source {

        Connection open() throws SQLException;
    }

    @Override
    public double perSecond(Way way, int connections, Demonstration demonstration, List<Minutes> minutes) {
        List<Row> rows = rows(demonstration, minutes);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try (Connection owner = source.open();
                Statement statement = owner.createStatement()) {
            for (String copy : COPIES) {
                statement.execute(copy);
            }
            long nanos = insert(way, rows, connections, threads);
            statement.execute("drop schema baseline cascade");
            return rows.size() * 1e9 / nanos;
        } catch (SQLException e) {
            throw new IllegalStateException("The baseline could not be measured", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private long insert(Way way, List<Row> rows, int connections, ExecutorService threads) {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> each = () -> {
            try (Connection connection = source.open()) {
                connection.setAutoCommit(way == Way.ONE_STATEMENT);
                List<PreparedStatement> statements = new ArrayList<>();
                for (String sql : way == Way.ONE_STATEMENT ? List.of(INSERT) : INSERTS) {
                    statements.add(connection.prepareStatement(sql));
                }
                for (int i = next.getAndIncrement(); i < rows.size(); i = next.getAndIncrement()) {
                    execute(statements, rows.get(i).values());
                    if (way == Way.STATEMENT_FOR_EACH_ROW) {
                        connection.commit();
                    }
                }
                return null;
            }
        };
        long start = System.nanoTime();
        List<Future<Void>> running = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            running.add(threads.submit(each));
        }
        try {
            for (Future<Void> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The baseline was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The baseline could not be measured", e.getCause());
        }
        return System.nanoTime() - start;
    }

    /** The values of all rows, one after the other, to one statement or to one for each row. */
    private static void execute(List<PreparedStatement> statements, List<List<Object>> values) throws SQLException {
        int parameter = 0;
        for (int row = 0; row < values.size(); row++) {
            PreparedStatement statement = statements.get(Math.min(row, statements.size() - 1));
            for (Object value : values.get(row)) {
                statement.setObject(++parameter, value);
            }
            if (statements.size() > 1) {
                statement.executeUpdate();
                parameter = 0;
            }
        }
        if (statements.size() == 1) {
            statements.get(0).executeUpdate();
        }
    }

    private static List<Row> rows(Demonstration demonstration, List<Minutes> minutes) {
        Map<String, PollingArea> places = demonstration.pollingAreasByCode();
        List<Row> rows = new ArrayList<>();
        for (Minutes each : minutes) {
            PollingArea place = places.get(each.pollingArea());
            if (place != null) {
                rows.add(new Row(demonstration.election(), each, place.constituency(each.ballotType()), rows.size()));
            }
        }
        return rows;
    }

    /** What one submission writes; texts as long as the real ones. */
    record Row(String election, Minutes minutes, String constituency, int number) {

        List<List<Object>> values() {
            Figures figures = minutes.figures();
            String ballotType = minutes.ballotType().name();
            String key = String.join("/", election, minutes.pollingArea(), ballotType, "FIRST");
            String user = "to-" + minutes.pollingArea() + "-1";
            String hash = String.format(Locale.ROOT, "%064x", number);
            Timestamp at = Timestamp.from(ENTERED);
            List<Object> entry = new ArrayList<>(List.of(election, minutes.pollingArea(), ballotType, constituency));
            entry.addAll(List.of(figures.listed(), figures.voted(), figures.received(), figures.issued()));
            entry.addAll(List.of(figures.collected(), figures.valid(), figures.invalid()));
            entry.addAll(List.of(figures.unused(), figures.spoiled()));
            entry.add(JSON.valueToTree(minutes.ballotsByNames()).toString());
            entry.addAll(List.of(JSON.valueToTree(minutes.votes()).toString(), "{}", user, at, hash, hash));
            return List.of(
                    List.of(election, minutes.pollingArea(), ballotType),
                    entry,
                    List.of(at, user, election, key, hash, hash),
                    List.of(key, election + "/12", event(hash)));
        }

        private String event(String hash) {
            ObjectNode event = JSON.createObjectNode();
            event.put("election", election);
            event.put("pollingArea", minutes.pollingArea());
            event.put("ballotType", minutes.ballotType().name());
            event.put("round", "FIRST");
            event.putObject("path").put("nation", "VN").put("province", "12").put("commune", "03388");
            event.put("constituency", constituency);
            event.put("minutesVersion", 1);
            event.put("hash", hash);
            event.set("figures", JSON.valueToTree(minutes.figures()));
            event.set("votes", JSON.valueToTree(minutes.votes()));
            event.put("acceptedAt", ENTERED.toString());
            event.put("version", 1);
            return event.toString();
        }
    }
}
