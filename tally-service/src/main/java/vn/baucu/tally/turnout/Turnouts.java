package vn.baucu.tally.turnout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
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
import vn.baucu.tally.extent.Extent;

/** Adds turnout up, level by level: the last number of each polling area up to the moment that is asked about. */
@ApplicationScoped
class Turnouts {

    private static final String WHOLE_DAY = "24:00";

    private static final String SUMS = """
            count(*) as polling_areas, count(voted) as counted,
            count(*) filter (where voting_date = :day) as expected, count(*) filter (where now) as reported,
            count(*) filter (where voted = listed and listed > 0) as complete,
            coalesce(sum(voted), 0) as voted, coalesce(sum(listed), 0) as listed, sum(listed_now) as listed_now,
            coalesce(sum(roll_version), 0) as roll_version, sum(roll_version_now) as roll_version_now,
            max(entered_at) as cut_off
            """;

    private static final String ITSELF = "cast(:subject as text)";

    /** The area directly below, or where there is none, the polling area. */
    private static final String BELOW =
            "coalesce(p.path[array_position(p.path, cast(:subject as text)) + 1], p.polling_area)";

    private static final String GROUPED = """
            select sums.*, a.name, sums.voted::numeric / nullif(sums.listed, 0) as rate
            from (select child, %sums from (%stations) station group by child offset 0) sums
            left join organisation.area a on a.election = :election and a.area = sums.child
            """.replace("%sums", SUMS);

    private final Jdbi jdbi;
    private final Elections elections;

    Turnouts(Jdbi jdbi, Elections elections) {
        this.jdbi = jdbi;
        this.elections = elections;
    }

    @Transactional
    TurnoutView of(Moment moment, String area) {
        return jdbi.withHandle(handle -> summed(handle, moment, area, ITSELF, "")
                .map((row, context) -> view(row, moment))
                .findOne()
                .orElseGet(() -> nothing(moment, area)));
    }

    /** The areas directly below, in the order of their codes. */
    @Transactional
    Page<TurnoutView> below(Moment moment, String area, Paging paging) {
        List<TurnoutView> rows = jdbi.withHandle(
                handle -> summed(handle, moment, area, BELOW, " where child > :after order by child limit :limit")
                        .bind("after", paging.after())
                        .bind("limit", paging.limit() + 1)
                        .map((row, context) -> view(row, moment))
                        .list());
        return Page.of(rows, paging, TurnoutView::subject);
    }

    /** The highest or the lowest below, of those that have reported; the one that comes first of equal ones. */
    @Transactional
    List<TurnoutView> extreme(Moment moment, String area, boolean highest, int limit) {
        String order = " where sums.listed > 0 order by rate " + (highest ? "desc" : "asc") + ", child limit :limit";
        return jdbi.withHandle(handle -> summed(handle, moment, area, BELOW, order)
                .bind("limit", limit)
                .map((row, context) -> view(row, moment))
                .list());
    }

    private static Query summed(Handle handle, Moment moment, String area, String child, String which) {
        Extent extent = Extent.toSum(handle, moment.election(), area);
        return asked(handle, moment, area, grouped(Stations.of(extent, child, "")) + which);
    }

    /** The polling areas in which everybody has voted. */
    @Transactional
    Page<TurnoutView> complete(Moment moment, String area, Paging paging) {
        String which = " where voted = listed and listed > 0 order by child limit :limit";
        List<TurnoutView> rows = jdbi.withHandle(handle -> asked(
                        handle,
                        moment,
                        area,
                        grouped(listed(Extent.toList(handle, moment.election(), area)) + which) + " order by child")
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> view(row, moment))
                .list());
        return Page.of(rows, paging, TurnoutView::subject);
    }

    /** The polling areas that vote on the day and have not reported at the milestone. */
    @Transactional
    Page<MissingTurnout> missing(Moment moment, String area, Paging paging) {
        String which = " where voting_date = :day and now is not true order by child limit :limit";
        List<MissingTurnout> rows = jdbi.withHandle(
                handle -> asked(handle, moment, area, listed(Extent.toList(handle, moment.election(), area)) + which)
                        .bind("after", paging.after())
                        .bind("limit", paging.limit() + 1)
                        .map((row, context) -> new MissingTurnout(
                                row.getString("polling_area"),
                                List.of((String[]) row.getArray("path").getArray()),
                                row.getString("last_milestone")))
                        .list());
        return Page.of(rows, paging, MissingTurnout::pollingArea);
    }

    private static String listed(Extent extent) {
        return "select * from (" + Stations.of(extent, "p.polling_area", "and polling_area > :after") + ") station";
    }

    private static String grouped(String stations) {
        return GROUPED.replace("%stations", stations);
    }

    private static Query asked(Handle handle, Moment moment, String area, String sql) {
        return handle.createQuery(sql)
                .bind("election", moment.election())
                .bind("ballotType", moment.ballotType())
                .bind("day", moment.day())
                .bind("moment", moment.local().toString())
                .bind("subject", area);
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
                milestone == null ? WHOLE_DAY : milestone,
                Regimes.of(known.regime()).percentages());
    }

    /** A ballot type at a milestone of a day. */
    record Moment(String election, BallotType ballotType, LocalDate day, String milestone, PercentageRule percentages) {

        /** Milestones are full and half hours: with these seconds none of the day comes after it, and none is the same. */
        private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

        LocalDateTime local() {
            return day.atTime(milestone.equals(WHOLE_DAY) ? END_OF_DAY : LocalTime.parse(milestone));
        }
    }
}
