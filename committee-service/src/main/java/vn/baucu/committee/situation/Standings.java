package vn.baucu.committee.situation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.turnout.BallotTurnout;
import vn.baucu.committee.turnout.Turnouts;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;

/** Gathers how an area stands. */
@ApplicationScoped
class Standings {

    private final Jdbi jdbi;
    private final QuickReports reports;
    private final Turnouts turnouts;

    Standings(Jdbi jdbi, QuickReports reports, Turnouts turnouts) {
        this.jdbi = jdbi;
        this.reports = reports;
        this.turnouts = turnouts;
    }

    /** An area and the areas it lies in, itself included. */
    record Ground(AreaLevel level, String name, List<String> path) {}

    Optional<Ground> ground(String election, String area) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select level, name, path from organisation.area where election = :election and area = :area")
                .bind("election", election)
                .bind("area", area)
                .map((row, context) ->
                        new Ground(AreaLevel.valueOf(row.getString(1)), row.getString(2), List.of((String[])
                                row.getArray(3).getArray())))
                .findOne());
    }

    Standing of(Election election, String area, Ground ground, Instant cutOff, @Nullable String corrects) {
        String code = election.code();
        Regime regime = Regimes.of(election.regime());
        List<QuickReport> latest = reports.latestBelow(code, area, cutOff);
        Set<String> heard = latest.stream().map(QuickReport::area).collect(Collectors.toSet());
        List<MissingReport> below = below(code, area);
        List<String> missing = below.stream()
                .filter(child -> !heard.contains(child.area()))
                .map(MissingReport::name)
                .toList();
        return new Standing(
                area,
                ground.level(),
                ground.name(),
                cutOff,
                regime.zone(),
                below.size(),
                missing,
                pollingAreas(code, area),
                turnouts.of(code, area, ground.path().size(), cutOff).stream()
                        .flatMap(ballot -> voted(ballot, regime).stream())
                        .toList(),
                regime.percentages(),
                seats(code, area, regime),
                incidents(code, area, cutOff),
                latest,
                corrects);
    }

    private static Optional<Standing.Voted> voted(BallotTurnout ballot, Regime regime) {
        String name = regime.ballot(ballot.ballotType()).name().vi();
        return ballot.highest().flatMap(highest -> ballot.lowest()
                .map(lowest -> new Standing.Voted(name, ballot.all(), highest, lowest)));
    }

    private List<MissingReport> below(String election, String area) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select area, level, name from organisation.area
                        where election = :election and parent = :area order by area
                        """)
                .bind("election", election)
                .bind("area", area)
                .map((row, context) ->
                        new MissingReport(row.getString(1), AreaLevel.valueOf(row.getString(2)), row.getString(3)))
                .list());
    }

    private int pollingAreas(String election, String area) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from organisation.polling_area
                        where election = :election and path @> array[cast(:area as text)]
                        """)
                .bind("election", election)
                .bind("area", area)
                .mapTo(Integer.class)
                .one());
    }

    private List<Standing.Seats> seats(String election, String area, Regime regime) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                        select ballot_type, count(*), sum(seats) from organisation.constituency
                        where election = :election and path @> array[cast(:area as text)] group by ballot_type
                        """)
                        .bind("election", election)
                        .bind("area", area)
                        .map((row, context) -> new Standing.Seats(row.getString(1), row.getInt(2), row.getInt(3)))
                        .list())
                .stream()
                .sorted((one, other) -> BallotType.valueOf(one.ballot()).compareTo(BallotType.valueOf(other.ballot())))
                .map(seats -> new Standing.Seats(
                        regime.ballot(BallotType.valueOf(seats.ballot())).name().vi(),
                        seats.constituencies(),
                        seats.seats()))
                .toList();
    }

    private List<Standing.Incidents> incidents(String election, String area, Instant cutOff) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select i.urgency, count(*), count(*) filter (where not exists (
                            select from committee.incident_entry e
                            where e.incident = i.incident and e.step = 'CLOSED' and e.at <= :cutOff))
                        from committee.incident i
                        where i.election = :election and i.path @> array[cast(:area as text)]
                          and i.happened_at <= :cutOff
                        group by i.urgency order by i.urgency
                        """)
                .bind("election", election)
                .bind("area", area)
                .bind("cutOff", cutOff)
                .map((row, context) -> new Standing.Incidents(row.getString(1), row.getInt(2), row.getInt(3)))
                .list());
    }
}
