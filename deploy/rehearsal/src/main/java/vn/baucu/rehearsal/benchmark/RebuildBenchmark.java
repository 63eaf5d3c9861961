package vn.baucu.rehearsal.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Adds a nation up again from its register, compares with other SQL, and waits until its log has everything. */
public final class RebuildBenchmark {

    /** Polling areas of 2021; each counts four ballot types. */
    public static final int NATION = 84_767;

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(30);
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** Level by level and unit by unit, from the register: it shares no step with the way of the rebuild. */
    private static final String DIFFERENT = """
            with counting as (
                select m.ballot_type, m.round, m.constituency, p.path, m.listed, m.voted, m.valid, m.invalid
                from minutes m
                join minutes_head h using (election, polling_area, ballot_type, round)
                join organisation.polling_area p using (election, polling_area)
                where m.election = '%e' and m.version = h.accepted_version),
            again as (
                select ballot_type, round, path[1] as subject, count(*) as minutes_in, sum(listed) as listed,
                    sum(voted) as voted, sum(valid) as valid, sum(invalid) as invalid
                from counting group by 1, 2, 3
                union all select ballot_type, round, path[2], count(*), sum(listed), sum(voted), sum(valid), sum(invalid)
                from counting group by 1, 2, 3
                union all select ballot_type, round, path[3], count(*), sum(listed), sum(voted), sum(valid), sum(invalid)
                from counting group by 1, 2, 3
                union all select ballot_type, round, path[4], count(*), sum(listed), sum(voted), sum(valid), sum(invalid)
                from counting group by 1, 2, 3
                union all select ballot_type, round, constituency, count(*), sum(listed), sum(voted), sum(valid),
                    sum(invalid)
                from counting group by 1, 2, 3)
            select count(*), count(*) filter (where (t.minutes_in, t.minutes_expected, t.listed, t.voted, t.valid, t.invalid)
                is distinct from (a.minutes_in, a.minutes_in, a.listed, a.voted, a.valid, a.invalid))
            from (select * from tally where election = '%e') t full join again a using (ballot_type, round, subject)
            """.replace("%e", MadeUpNation.ELECTION);

    private final JdbcBaseline.Source source;
    private final String rebuild;
    private final Runnable startTally;
    private final PrintStream out;

    /**
     * @param source opens connections to the database of the tallies, as the owner of its tables; tally-service is
     *     stopped
     * @param rebuild the SQL that adds everything up again
     * @param startTally starts tally-service, whose log of minutes then catches up
     */
    public RebuildBenchmark(JdbcBaseline.Source source, String rebuild, Runnable startTally, PrintStream out) {
        this.source = source;
        this.rebuild = rebuild;
        this.startTally = startTally;
        this.out = out;
    }

    public RebuildReport run(int pollingAreas, Path file) throws IOException {
        try (Connection connection = source.open()) {
            out.println("Making up " + pollingAreas + " polling areas ...");
            MadeUpNation.fill(connection, pollingAreas);
            long minutes = number(connection, "select count(*) from minutes where election = '%e'", 1);
            long start = System.nanoTime();
            try (Statement statement = connection.createStatement()) {
                statement.execute(rebuild);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            say("%d minutes added up again at every level in %.1f s", minutes, seconds);
            long sums = number(connection, DIFFERENT, 1);
            long differences = number(connection, DIFFERENT, 2);
            say("%d sums, of which %d differ from other SQL", sums, differences);
            start = System.nanoTime();
            startTally.run();
            awaitLog(connection, minutes, start);
            double logged = (System.nanoTime() - start) / 1e9;
            say("all minutes in the log %.1f s after tally-service was started", logged);
            RebuildReport report = new RebuildReport(pollingAreas, minutes, seconds, sums, differences, logged);
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
            return report;
        } catch (SQLException e) {
            throw new IllegalStateException("The rebuild could not be measured", e);
        }
    }

    private static void awaitLog(Connection connection, long minutes, long start) throws SQLException {
        while (number(connection, "select coalesce(max(position) + 1, 0) from log_leaf where election = '%e'", 1)
                < minutes) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IllegalStateException("The log does not get to the end");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    private static long number(Connection connection, String sql, int column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.replace("%e", MadeUpNation.ELECTION))) {
            row.next();
            return row.getLong(column);
        }
    }

    private void say(String sentence, Object... values) {
        out.println(String.format(Locale.ROOT, sentence, values));
    }
}
