package vn.baucu.rehearsal.nation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.rehearsal.benchmark.JdbcBaseline;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.nation.Sums.Subject;

/** The tables of tally-service, looked into directly where asking the gateway would take too many questions. */
record Tables(JdbcBaseline.Source source) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** What must be known before every team can send its minutes, and how much of it there is. */
    private static final String KNOWN = """
            select (select count(*) from candidate_list where election = ?),
                (select count(*) from voter_roll where election = ?),
                (select count(*) from organisation.duty where election = ? and role = 'POLLING_TEAM'),
                (select coalesce(sum(minutes_expected), 0) from tally
                    where election = ? and subject = 'VN' and round = 'FIRST'),
                (select count(*) from organisation.election where election = ? and phase = 'COUNTING')
            """;

    /** The tree of a province as it is asked for without sums kept: added up from the register each time. */
    private static final String GROUPED = """
            select p.path[3] as district, p.path[4] as commune, count(*), sum(m.listed), sum(m.voted), sum(m.received),
                sum(m.issued), sum(m.collected), sum(m.valid), sum(m.invalid), sum(m.unused), sum(m.spoiled),
                max(m.entered_at)
            from minutes m
            join minutes_head h using (election, polling_area, ballot_type, round)
            join organisation.polling_area p using (election, polling_area)
            where m.election = ? and m.ballot_type = ? and m.round = 'FIRST' and m.version = h.accepted_version
              and p.path @> array[cast(? as text)]
            group by grouping sets ((), (p.path[3]), (p.path[3], p.path[4]))
            """;

    void awaitKnown(String election, Count count, Duration patience) throws SQLException {
        long minutes = 0;
        for (int number = 0; number < count.numbers(); number++) {
            minutes += count.exists(number) ? 1 : 0;
        }
        List<Long> wanted = List.of(
                (long) count.places().units().size(),
                minutes,
                2L * count.places().all().size(),
                minutes,
                1L);
        long deadline = System.nanoTime() + patience.toNanos();
        List<Long> known = List.of();
        while (!known.equals(wanted)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Tally-service knows " + known + " of " + wanted);
            }
            known = numbers(KNOWN, election, election, election, election, election);
            Pause.of(BETWEEN_LOOKS);
        }
    }

    /** Waits until so many minutes are in the figures of the nation, all ballot types together. */
    void awaitFigures(String election, long minutes, Duration patience) throws SQLException {
        String sql = """
                select coalesce(sum(minutes_in), 0) from tally
                where election = ? and subject = 'VN' and round = 'FIRST'
                """;
        long found = await(sql, election, minutes, patience, Duration.ofMillis(20));
        if (found != minutes) {
            throw new IllegalStateException("The nation has " + found + " minutes, not " + minutes);
        }
    }

    /** Waits until the log of minutes holds so many versions, and says whether it came to that. */
    boolean awaitLog(String election, long versions, Duration patience) throws SQLException {
        String sql = "select count(*) from log_leaf where election = ? and kind = 'MINUTES'";
        return await(sql, election, versions, patience, Duration.ofSeconds(1)) >= versions;
    }

    /** What was found last: as much as is wanted, unless patience came to its end. */
    private long await(String sql, String election, long wanted, Duration patience, Duration betweenLooks)
            throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        long found = numbers(sql, election).get(0);
        while (found < wanted && System.nanoTime() < deadline) {
            Pause.of(betweenLooks);
            found = numbers(sql, election).get(0);
        }
        return found;
    }

    /** Events that were written and not yet sent. */
    long unsent() throws SQLException {
        return numbers("select count(*) from kernel.outbox").get(0);
    }

    /** Reads the sums of the first round and says how each compares. */
    void figures(String election, Compared compared) throws SQLException {
        String sql = """
                select ballot_type, subject, minutes_in, minutes_expected, quarantined, listed, voted, received, issued,
                    collected, valid, invalid, unused, spoiled
                from tally where election = ? and round = 'FIRST'
                """;
        rows(
                sql,
                election,
                row -> compared.with(
                        new Subject(BallotType.valueOf(row.getString(1)), row.getString(2)),
                        new Figures(
                                row.getLong(3),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8),
                                row.getLong(9),
                                row.getLong(10),
                                row.getLong(11),
                                row.getLong(12),
                                row.getLong(13),
                                row.getLong(14)),
                        row.getLong(4),
                        row.getLong(5)));
    }

    void votes(String election, ComparedVotes compared) throws SQLException {
        rows(
                "select constituency, candidate, votes from tally_votes where election = ? and round = 'FIRST'",
                election,
                row -> compared.with(row.getString(1), row.getString(2), row.getLong(3)));
    }

    private void rows(String sql, String election, RowReader reader) throws SQLException {
        try (Connection connection = source.open()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(5_000);
                statement.setString(1, election);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                }
            }
        }
    }

    private List<Long> numbers(String sql, String... values) throws SQLException {
        try (Connection connection = source.open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                List<Long> numbers = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    numbers.add(row.getLong(i));
                }
                return numbers;
            }
        }
    }

    /** The question that adds up a province from the register, to be asked again and again over one connection. */
    Grouping grouping(String election, BallotType ballotType, String province) throws SQLException {
        Connection connection = source.open();
        PreparedStatement statement = connection.prepareStatement(GROUPED);
        statement.setString(1, election);
        statement.setString(2, ballotType.name());
        statement.setString(3, province);
        return new Grouping(connection, statement);
    }

    /** An open question. */
    record Grouping(Connection connection, PreparedStatement statement) implements AutoCloseable {

        /** How many nanoseconds the answer took, read to the end. */
        long ask() throws SQLException {
            long start = System.nanoTime();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    row.getLong(3);
                }
            }
            return System.nanoTime() - start;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
            connection.close();
        }
    }

    /** Takes a sum as it is kept. */
    interface Compared {
        void with(Subject subject, Figures figures, long expected, long quarantined);
    }

    /** Takes the votes of a candidate as they are kept. */
    interface ComparedVotes {
        void with(String constituency, String candidate, long votes);
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
