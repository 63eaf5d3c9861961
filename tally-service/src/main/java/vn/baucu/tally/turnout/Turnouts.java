package vn.baucu.tally.turnout;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Percentage;
import vn.baucu.common.law.PercentageRule;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;

/** Adds turnout up, level by level: the last number of each polling area up to the moment that is asked about. */
@ApplicationScoped
class Turnouts {

    /** Every polling area below the area, each with its last report up to then. */
    private static final String STATIONS = """
            with station as (
                select p.polling_area, p.path, p.voting_date, %child as child,
                    l.voted, l.listed, l.roll_version, l.entered_at, l.day = :day and l.milestone = :milestone as now,
                    coalesce(r.listed, 0) as listed_now, coalesce(r.version, 0) as roll_version_now
                from organisation.polling_area p
                join organisation.polling_area_ballot b
                    on (b.election, b.polling_area) = (p.election, p.polling_area) and b.ballot_type = :ballotType
                left join lateral (
                    select * from turnout t
                    where t.election = p.election and t.ballot_type = b.ballot_type and t.polling_area = p.polling_area
                      and (t.day, t.milestone) <= (:day, :milestone)
                    order by t.day desc, t.milestone desc limit 1) l on true
                left join voter_roll r
                    on (r.election, r.polling_area, r.ballot_type) = (b.election, b.polling_area, b.ballot_type)
                where p.election = :election and p.path @> array[cast(:area as text)])
            """;

    private static final String SUMS = """
            count(*) as polling_areas, count(voted) as counted,
            count(*) filter (where voting_date = :day) as expected, count(*) filter (where now) as reported,
            count(*) filter (where voted = listed and listed > 0) as complete,
            coalesce(sum(voted), 0) as voted, coalesce(sum(listed), 0) as listed, sum(listed_now) as listed_now,
            coalesce(sum(roll_version), 0) as roll_version, sum(roll_version_now) as roll_version_now,
            max(entered_at) as cut_off
            """;

    private static final String ITSELF = "cast(:area as text)";

    /** The area directly below, or where there is none, the polling area. */
    private static final String BELOW =
            "coalesce(p.path[array_position(p.path, cast(:area as text)) + 1], p.polling_area)";

    private static final String GROUPED = ", sums as (select child, " + SUMS + """
             from station group by child)
            select sums.*, a.name, sums.voted::numeric / nullif(sums.listed, 0) as rate from sums
            left join organisation.area a on a.election = :election and a.area = sums.child
            """;

    private final Jdbi jdbi;
    private final Elections elections;

    Turnouts(Jdbi jdbi, Elections elections) {
        this.jdbi = jdbi;
        this.elections = elections;
    }

    TurnoutView of(Moment moment, String area) {
        return jdbi.withHandle(
                        handle -> bind(handle.createQuery(STATIONS.replace("%child", ITSELF) + GROUPED), moment, area)
                                .map((row, context) -> view(row, moment))
                                .findOne())
                .orElseGet(() -> nothing(moment, area));
    }

    /** The areas directly below, in the order of their codes. */
    Page<TurnoutView> below(Moment moment, String area, Paging paging) {
        return page(moment, area, paging, "where child > :after order by child limit :limit", "");
    }

    /** The polling areas in which everybody has voted. */
    Page<TurnoutView> complete(Moment moment, String area, Paging paging) {
        return page(
                moment,
                area,
                paging,
                "where child > :after and sums.voted = sums.listed and sums.listed > 0 order by child limit :limit",
                "p.polling_area");
    }

    /** The highest or the lowest below, of those that have reported; the one that comes first of equal ones. */
    List<TurnoutView> extreme(Moment moment, String area, boolean highest, int limit) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery(STATIONS.replace("%child", BELOW) + GROUPED
                                + " where sums.listed > 0 order by rate " + (highest ? "desc" : "asc")
                                + ", child limit :limit"),
                        moment,
                        area)
                .bind("limit", limit)
                .map((row, context) -> view(row, moment))
                .list());
    }

    /** The polling areas that vote on the day and have not reported at the milestone. */
    Page<MissingTurnout> missing(Moment moment, String area, Paging paging) {
        List<MissingTurnout> rows = jdbi.withHandle(
                handle -> bind(handle.createQuery(STATIONS.replace("%child", ITSELF) + """
                                select station.*, (select max(milestone) from turnout t
                                    where t.election = :election and t.polling_area = station.polling_area
                                      and t.ballot_type = :ballotType and t.day = :day) as last_milestone
                                from station where voting_date = :day and now is not true and polling_area > :after
                                order by polling_area limit :limit
                                """), moment, area)
                        .bind("after", paging.after())
                        .bind("limit", paging.limit() + 1)
                        .map((row, context) -> new MissingTurnout(
                                row.getString("polling_area"),
                                List.of((String[]) row.getArray("path").getArray()),
                                row.getString("last_milestone")))
                        .list());
        return Page.of(rows, paging, MissingTurnout::pollingArea);
    }

    private Page<TurnoutView> page(Moment moment, String area, Paging paging, String where, String child) {
        List<TurnoutView> rows = jdbi.withHandle(handle -> bind(
                        handle.createQuery(
                                STATIONS.replace("%child", child.isEmpty() ? BELOW : child) + GROUPED + where),
                        moment,
                        area)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> view(row, moment))
                .list());
        return Page.of(rows, paging, TurnoutView::subject);
    }

    private static Query bind(Query query, Moment moment, String area) {
        return query.bind("election", moment.election())
                .bind("ballotType", moment.ballotType())
                .bind("day", moment.day())
                .bind("milestone", moment.milestone())
                .bind("area", area);
    }

    private TurnoutView view(ResultSet row, Moment moment) throws SQLException {
        Timestamp cutOff = row.getTimestamp("cut_off");
        long voted = row.getLong("voted");
        return new TurnoutView(
                row.getString("child"),
                row.getString("name"),
                moment.ballotType(),
                moment.day(),
                moment.milestone(),
                row.getLong("polling_areas"),
                row.getLong("counted"),
                row.getLong("expected"),
                row.getLong("reported"),
                row.getLong("complete"),
                voted,
                row.getLong("listed"),
                percent(voted, row.getLong("listed"), moment.percentages()),
                row.getLong("listed_now"),
                percent(voted, row.getLong("listed_now"), moment.percentages()),
                row.getLong("roll_version"),
                row.getLong("roll_version_now"),
                cutOff == null ? null : cutOff.toInstant());
    }

    private static TurnoutView nothing(Moment moment, String area) {
        return new TurnoutView(
                area,
                null,
                moment.ballotType(),
                moment.day(),
                moment.milestone(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                0,
                null,
                0,
                0,
                null);
    }

    private static @Nullable BigDecimal percent(long part, long whole, PercentageRule rule) {
        return new Percentage(part, whole).shown(rule).orElse(null);
    }

    /** What is asked about; without a day the election's own, without a milestone all of the day. */
    Moment moment(
            String election, String area, BallotType ballotType, @Nullable LocalDate day, @Nullable String milestone) {
        elections.requireArea(election, area);
        var known = elections.require(election);
        return new Moment(
                election,
                ballotType,
                day == null ? known.votingDay() : day,
                milestone == null ? "24:00" : milestone,
                Regimes.of(known.regime()).percentages());
    }

    /** A ballot type at a milestone of a day. */
    record Moment(
            String election, BallotType ballotType, LocalDate day, String milestone, PercentageRule percentages) {}
}
