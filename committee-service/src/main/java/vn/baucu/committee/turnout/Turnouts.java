package vn.baucu.committee.turnout;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.BallotType;

/** Adds turnout up from the polling areas as of any cut-off time. */
@ApplicationScoped
public class Turnouts {

    private final Jdbi jdbi;

    Turnouts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Ballot types of which something was reported in the area before the cut-off time.
     *
     * @param depth how many areas the area lies in, itself included
     */
    public List<BallotTurnout> of(String election, String area, int depth, Instant cutOff) {
        Map<BallotType, List<Turnout>> below = new EnumMap<>(BallotType.class);
        jdbi.useHandle(handle -> handle.createQuery("""
                        with last as (
                            select distinct on (polling_area, ballot_type) *
                            from committee.turnout join committee.election using (election)
                            where election = :election and reported_at between voting_from and :cutOff
                            order by polling_area, ballot_type, day desc, milestone desc, reported_at desc),
                        station as (
                            select b.ballot_type, coalesce(p.path[:depth + 1], p.polling_area) as child,
                                l.voted, l.listed, l.roll_version, l.reported_at
                            from organisation.polling_area p
                            join organisation.polling_area_ballot b using (election, polling_area)
                            left join last l on l.polling_area = b.polling_area and l.ballot_type = b.ballot_type
                            where p.election = :election and p.path @> array[cast(:area as text)])
                        select s.ballot_type, coalesce(a.name, s.child) as place, count(*) as polling_areas,
                            count(voted) as reported, count(*) filter (where voted = listed and listed > 0) as complete,
                            coalesce(sum(voted), 0) as voted, coalesce(sum(listed), 0) as listed,
                            coalesce(sum(roll_version), 0) as roll_versions, max(reported_at) as latest
                        from station s left join organisation.area a on a.election = :election and a.area = s.child
                        group by s.ballot_type, s.child, a.name order by s.child
                        """)
                .bind("election", election)
                .bind("area", area)
                .bind("depth", depth)
                .bind("cutOff", cutOff)
                .map((row, context) -> below.computeIfAbsent(
                                BallotType.valueOf(row.getString("ballot_type")), type -> new ArrayList<>())
                        .add(turnout(row)))
                .list());
        return below.entrySet().stream()
                .map(ballot -> new BallotTurnout(ballot.getKey(), ballot.getValue()))
                .filter(ballot -> ballot.all().reported() > 0)
                .toList();
    }

    private static Turnout turnout(ResultSet row) throws SQLException {
        Timestamp latest = row.getTimestamp("latest");
        return new Turnout(
                row.getString("place"),
                row.getLong("polling_areas"),
                row.getLong("reported"),
                row.getLong("complete"),
                row.getLong("voted"),
                row.getLong("listed"),
                row.getLong("roll_versions"),
                latest == null ? null : latest.toInstant());
    }
}
