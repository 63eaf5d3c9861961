package vn.baucu.tally.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.Figures;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.tally.figures.FigureColumns;

/** Counts what the statistics need besides certified results, for one level of election in one area. */
@ApplicationScoped
class Standing {

    private static final String HALF = "2 * t.voted < t.listed";

    private final Jdbi jdbi;

    Standing(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The provinces of the nation; any other area is taken as a whole. */
    List<String> parts(String election, String area, AreaLevel level) {
        if (level != AreaLevel.NATION) {
            return List.of(area);
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select area from organisation.area where election = :election and level = 'PROVINCE' order by area")
                .bind("election", election)
                .mapTo(String.class)
                .list());
    }

    /** The sums of the first round as they stand, by constituency. */
    Map<String, Sum> firstRound(String election, BallotType ballotType, String area) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select t.* from organisation.constituency c
                        join tally t on t.election = c.election and t.ballot_type = c.ballot_type and t.round = 'FIRST'
                            and t.subject = c.constituency
                        where c.election = :election and c.ballot_type = :ballotType and c.path @> array[cast(:area as text)]
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType.name())
                .bind("area", area)
                .map((row, context) -> Map.entry(row.getString("subject"), sum(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Constituencies: with a single polling area, annulled, repeated, with an additional election. */
    Counts units(String election, BallotType ballotType, String area) {
        return counts(election, ballotType, area, """
                select count(*) filter (where (select count(*) from organisation.polling_area_ballot b
                        where b.election = c.election and b.constituency = c.constituency) = 1),
                    0,
                    count(*) filter (where f.trigger = 'ANNULMENT' and f.whole),
                    count(*) filter (where f.round = 'REPEAT'),
                    count(*) filter (where f.round = 'ADDITIONAL')
                from organisation.constituency c
                left join further_round f on f.election = c.election and f.constituency = c.constituency
                where c.election = :election and c.ballot_type = :ballotType and c.path @> array[cast(:area as text)]
                """);
    }

    /** Polling areas: all, with less than half, annulled, repeated, with an additional election. */
    Counts pollingAreas(String election, BallotType ballotType, String area) {
        return counts(election, ballotType, area, """
                select count(*),
                    count(*) filter (where %s),
                    count(*) filter (where a.polling_area is not null and f.trigger = 'ANNULMENT'),
                    count(*) filter (where a.round = 'REPEAT'),
                    count(*) filter (where a.round = 'ADDITIONAL')
                from organisation.constituency c
                join organisation.polling_area_ballot b
                    on b.election = c.election and b.constituency = c.constituency and b.ballot_type = c.ballot_type
                left join counted t on t.election = b.election and t.polling_area = b.polling_area
                    and t.ballot_type = b.ballot_type and t.round = 'FIRST'
                left join further_round_area a on a.election = b.election and a.polling_area = b.polling_area
                    and a.ballot_type = b.ballot_type
                left join further_round f on f.election = c.election and f.constituency = c.constituency
                where c.election = :election and c.ballot_type = :ballotType and c.path @> array[cast(:area as text)]
                """.replace("%s", HALF));
    }

    private Counts counts(String election, BallotType ballotType, String area, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("ballotType", ballotType.name())
                .bind("area", area)
                .map((row, context) ->
                        new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .one());
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(FigureColumns.read(row), row.getLong("minutes_in"), row.getLong("minutes_expected"));
    }

    static Sum of(@Nullable Sum known) {
        return Objects.requireNonNullElse(known, Sum.NONE);
    }

    /** The figures of one constituency as they stand. */
    record Sum(Figures figures, long minutesIn, long minutesExpected) {

        static final Sum NONE = new Sum(Figures.NONE, 0, 0);

        boolean complete() {
            return minutesExpected > 0 && minutesIn == minutesExpected;
        }

        /** Trap 2: less than half, so that exactly half is not meant. */
        boolean belowHalf() {
            return complete() && 2 * figures.voted() < figures.listed();
        }
    }

    /**
     * Five counts of one table.
     *
     * @param first all polling areas, or the constituencies with a single one
     */
    record Counts(long first, long belowHalf, long annulled, long repeat, long additional) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    first + other.first,
                    belowHalf + other.belowHalf,
                    annulled + other.annulled,
                    repeat + other.repeat,
                    additional + other.additional);
        }
    }
}
