package vn.baucu.rehearsal.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.baucu.rehearsal.demonstration.Minutes;

/**
 * Plain JDBC: the rows of minutes with all that happens to them, a statement for each row and a commit for each deed, in
 * copies of the real tables as they are. The copies grow from one stretch to the next as the real ones do.
 */
public final class CourseBaseline implements AutoCloseable {

    private static final String STEPS = "create table baseline.minutes_step (like minutes_step including all)";
    private static final String ENTRY = JdbcBaseline.INSERTS.get(1);
    private static final String STEP = """
            insert into baseline.minutes_step (election, polling_area, ballot_type, round, version, step, actor, at)
            values (?, ?, ?, 'FIRST', ?, ?, ?, ?)
            """;
    private static final String MOVE = """
            update baseline.minutes_head set latest_version = ?, state = ?, accepted_count = accepted_count + 1
            where election = ? and polling_area = ? and ballot_type = ? and round = 'FIRST'
            """;
    private static final Timestamp AT = Timestamp.from(Instant.parse("2021-05-23T16:00:00Z"));

    private final JdbcBaseline.Source source;
    private final int connections;

    /** @param source opens connections to the database of the tallies, as the owner of its tables */
    public CourseBaseline(JdbcBaseline.Source source, int connections) throws SQLException {
        this.source = source;
        this.connections = connections;
        execute(Stream.concat(JdbcBaseline.COPIES.stream(), Stream.of(STEPS)).toList());
    }

    /** Minutes with their constituency, and what happens to them. */
    public record Sent(Minutes minutes, String constituency, Course course) {}

    /** How many seconds it takes to commit these with all their deeds. */
    public double seconds(String election, List<Sent> sent) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            AtomicInteger next = new AtomicInteger();
            Callable<Void> each = () -> {
                try (Connection connection = source.open();
                        Deeds deeds = new Deeds(connection)) {
                    for (int i = next.getAndIncrement(); i < sent.size(); i = next.getAndIncrement()) {
                        deeds.write(election, sent.get(i), i);
                    }
                    return null;
                }
            };
            long start = System.nanoTime();
            for (Future<Void> one : threads.invokeAll(Collections.nCopies(connections, each))) {
                one.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The baseline was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The baseline could not be measured", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    @Override
    public void close() throws SQLException {
        execute(List.of("drop schema baseline cascade"));
    }

    private void execute(List<String> statements) throws SQLException {
        try (Connection owner = source.open();
                Statement statement = owner.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** The statements of one connection. */
    private static final class Deeds implements AutoCloseable {

        private final Connection connection;
        private final PreparedStatement head;
        private final PreparedStatement first;
        private final PreparedStatement second;
        private final PreparedStatement audit;
        private final PreparedStatement event;
        private final PreparedStatement step;
        private final PreparedStatement move;

        Deeds(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            this.connection = connection;
            head = connection.prepareStatement(JdbcBaseline.INSERTS.get(0));
            first = connection.prepareStatement(ENTRY);
            second = connection.prepareStatement(ENTRY.replace("'FIRST', 1,", "'FIRST', 2,"));
            audit = connection.prepareStatement(JdbcBaseline.INSERTS.get(2));
            event = connection.prepareStatement(JdbcBaseline.INSERTS.get(3));
            step = connection.prepareStatement(STEP);
            move = connection.prepareStatement(MOVE);
        }

        void write(String election, Sent sent, int number) throws SQLException {
            Course course = sent.course();
            List<List<Object>> rows =
                    new JdbcBaseline.Row(election, sent.minutes(), sent.constituency(), number).values();
            run(head, rows.get(0));
            run(first, rows.get(1));
            run(audit, rows.get(2));
            if (!course.confirmed()) {
                run(event, rows.get(3));
            }
            connection.commit();
            if (course.returned()) {
                decide(rows, "RETURNED", "RETURNED", 1);
                connection.commit();
                change(rows);
            }
            if (course.confirmed()) {
                decide(rows, "ACCEPTED", "CONFIRMED", course.returned() ? 2 : 1);
                run(event, rows.get(3));
                connection.commit();
            }
            if (course.corrected()) {
                change(rows);
                decide(rows, "ACCEPTED", "CONFIRMED", 2);
                run(event, rows.get(3));
                connection.commit();
            }
        }

        /** A second version. */
        private void change(List<List<Object>> rows) throws SQLException {
            run(second, rows.get(1));
            move(rows, "SUBMITTED", 2);
            run(audit, rows.get(2));
            connection.commit();
        }

        private void decide(List<List<Object>> rows, String state, String decision, int version) throws SQLException {
            List<Object> values = new ArrayList<>(rows.get(0));
            values.addAll(List.of(version, decision, "to-second-person", AT));
            run(step, values);
            move(rows, state, version);
            run(audit, rows.get(2));
        }

        private void move(List<List<Object>> rows, String state, int version) throws SQLException {
            List<Object> values = new ArrayList<>(List.of(version, state));
            values.addAll(rows.get(0));
            run(move, values);
        }

        private static void run(PreparedStatement statement, List<Object> values) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement one : List.of(head, first, second, audit, event, step, move)) {
                one.close();
            }
        }
    }
}
