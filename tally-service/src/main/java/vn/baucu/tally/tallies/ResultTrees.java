package vn.baucu.tally.tallies;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.figures.FigureColumns;

/** Reads an area with those below it, in one statement and so as of one moment. */
@ApplicationScoped
class ResultTrees {

    /** At most one sum each, said aloud: otherwise all sums of all elections are read through for the few. */
    private static final String TREE = """
            with recursive within as (
                select area, parent, level, name, version, 0 as depth
                from organisation.area where election = :election and area = :area
                union all
                select below.area, below.parent, below.level, below.name, below.version, above.depth + 1
                from within above
                join organisation.area below on below.election = :election and below.parent = above.area
                where above.depth < :levels)
            select w.area, w.parent, w.level, w.name, (select sum(version) from within) as names, t.*
            from within w
            cross join lateral (
                select minutes_in, minutes_expected, quarantined, as_of, version, %s
                from tally
                where election = :election and ballot_type = :ballotType and round = :round and subject = w.area
                limit 1) t
            order by w.depth, w.area
            """.replace("%s", FigureColumns.NAMES);

    private final Jdbi jdbi;

    ResultTrees(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Tagged> find(String election, BallotType ballotType, Round round, String area, int levels) {
        return jdbi.withHandle(handle -> {
            List<String> tags = new ArrayList<>(1);
            List<ResultTree.Branch> areas = handle.createQuery(TREE)
                    .bind("election", election)
                    .bind("ballotType", ballotType.name())
                    .bind("round", round.name())
                    .bind("area", area)
                    .bind("levels", levels)
                    .map((row, context) -> {
                        if (tags.isEmpty()) {
                            tags.add(tag(row));
                        }
                        return branch(row);
                    })
                    .list();
            return areas.isEmpty() || !areas.get(0).area().equals(area)
                    ? Optional.empty()
                    : Optional.of(new Tagged(new ResultTree(election, ballotType, round, areas), tags.get(0)));
        });
    }

    /** Whatever changes a sum below changes the sum at the top with it, and its version. */
    private static String tag(ResultSet row) throws SQLException {
        return "\"" + row.getLong("version") + "-" + row.getLong("names") + "\"";
    }

    private static ResultTree.Branch branch(ResultSet row) throws SQLException {
        Timestamp asOf = row.getTimestamp("as_of");
        long in = row.getLong("minutes_in");
        long expected = row.getLong("minutes_expected");
        return new ResultTree.Branch(
                row.getString("area"),
                row.getString("parent"),
                AreaLevel.valueOf(row.getString("level")),
                row.getString("name"),
                in,
                expected,
                row.getLong("quarantined"),
                in == expected,
                FigureColumns.read(row),
                asOf == null ? null : asOf.toInstant(),
                row.getLong("version"));
    }

    /** A tree, and the tag that stays as long as nothing in it changes. */
    record Tagged(ResultTree tree, String tag) {}
}
