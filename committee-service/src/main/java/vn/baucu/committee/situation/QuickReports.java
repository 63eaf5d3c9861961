package vn.baucu.committee.situation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The quick reports of areas, one for each hour. */
@ApplicationScoped
class QuickReports {

    private static final String SELECT = """
            select r.area, a.name, r.due, r.situation, r.opinion, r.security, r.health, r.weather, r.incidents,
                r.special_cases, r.reported_at, r.version
            from committee.quick_report r join organisation.area a on a.election = r.election and a.area = r.area
            where r.election = :election
            """;

    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;

    QuickReports(Jdbi jdbi, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<QuickReport> find(String election, Instant due, String area) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and r.due = :due and r.area = :area")
                .bind("election", election)
                .bind("due", due)
                .bind("area", area)
                .map((row, context) -> report(row))
                .findOne());
    }

    /** Reports, or reports anew with the version seen. */
    QuickReport report(
            String election,
            ReportHour hour,
            String area,
            @Nullable String ifMatch,
            QuickReportDocument document,
            Officer officer) {
        requireAsked(election, hour, area);
        Optional<QuickReport> before = find(election, hour.due(), area);
        Precondition precondition = new Precondition(ifMatch);
        if (before.isPresent()) {
            precondition.requireCurrent(before.get().version());
        } else {
            precondition.requireNone();
        }
        long version = before.map(report -> report.version() + 1).orElse(1L);
        int kept = jdbi.withHandle(handle -> bound(handle.createUpdate("""
                        insert into committee.quick_report as kept (election, due, area, situation, opinion, security,
                            health, weather, incidents, special_cases, reported_at, reported_by, version)
                        values (:election, :due, :area, :situation, :opinion, :security, :health, :weather,
                            :incidents, :specialCases, :at, :by, :version)
                        on conflict (election, due, area) do update set situation = excluded.situation,
                            opinion = excluded.opinion, security = excluded.security, health = excluded.health,
                            weather = excluded.weather, incidents = excluded.incidents,
                            special_cases = excluded.special_cases, reported_at = excluded.reported_at,
                            reported_by = excluded.reported_by, version = excluded.version
                        where kept.version = excluded.version - 1
                        """), document)
                .bind("election", election)
                .bind("due", hour.due())
                .bind("area", area)
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .bind("by", officer.name())
                .bind("version", version)
                .execute());
        QuickReport report = find(election, hour.due(), area).orElseThrow();
        if (kept == 0) {
            throw Precondition.overtaken(report.version());
        }
        audit.add(officer, "report-situation", election, area, hour.due() + " version " + version);
        return report;
    }

    /** @param areas those of the duties of the one who asks */
    List<QuickReport> list(String election, Instant due, @Nullable String within, List<String> areas, Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         and r.due = :due and a.path && :areas
                          and (cast(:within as text) is null or a.path @> array[cast(:within as text)])
                          and r.area > :after order by r.area limit :limit
                        """)
                .bind("election", election)
                .bind("due", due)
                .bind("within", within)
                .bindArray("areas", String.class, areas)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> report(row))
                .list());
    }

    /** Areas of the hour's levels that have not reported. */
    List<MissingReport> missing(
            String election,
            ReportHour hour,
            @Nullable AreaLevel level,
            @Nullable String within,
            List<String> areas,
            Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.area, a.level, a.name from organisation.area a
                        where a.election = :election and a.level = any (:levels) and a.path && :areas
                          and (cast(:level as text) is null or a.level = :level)
                          and (cast(:within as text) is null or a.path @> array[cast(:within as text)])
                          and not exists (select from committee.quick_report r
                              where r.election = a.election and r.due = :due and r.area = a.area)
                          and a.area > :after order by a.area limit :limit
                        """)
                .bind("election", election)
                .bindArray(
                        "levels",
                        String.class,
                        hour.levels().stream().map(AreaLevel::name).toList())
                .bindArray("areas", String.class, areas)
                .bind("level", level)
                .bind("within", within)
                .bind("due", hour.due())
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) ->
                        new MissingReport(row.getString(1), AreaLevel.valueOf(row.getString(2)), row.getString(3)))
                .list());
    }

    /** The last report of each area directly below another, made until then. */
    List<QuickReport> latestBelow(String election, String area, Instant cutOff) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct on (r.area) " + SELECT.strip().substring("select ".length()) + """

                          and (a.parent = :area or a.area = :area) and r.reported_at <= :cutOff
                        order by r.area, r.due desc
                        """)
                .bind("election", election)
                .bind("area", area)
                .bind("cutOff", cutOff)
                .map((row, context) -> report(row))
                .list());
    }

    private void requireAsked(String election, ReportHour hour, String area) {
        Optional<AreaLevel> level = jdbi.withHandle(handle -> handle.createQuery(
                        "select level from organisation.area where election = :election and area = :area")
                .bind("election", election)
                .bind("area", area)
                .map((row, context) -> AreaLevel.valueOf(row.getString(1)))
                .findOne());
        if (level.isEmpty()) {
            throw ProblemException.notFound(new Sentence("đơn vị hành chính {0}", "area {0}").with(area));
        }
        if (!hour.levels().contains(level.get())) {
            Sentence levels =
                    new Sentence("Giờ này chỉ cấp {0} báo cáo.", "At this hour only {0} report.").with(hour.levels());
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, levels, List.of(new Violation("area", "not-asked", levels)));
        }
    }

    private static Update bound(Update update, QuickReportDocument document) {
        return update.bind("situation", document.situation().strip())
                .bind("opinion", document.opinion())
                .bind("security", document.security())
                .bind("health", document.health())
                .bind("weather", document.weather())
                .bind("incidents", document.incidents())
                .bind("specialCases", document.specialCases());
    }

    private static QuickReport report(ResultSet row) throws SQLException {
        Instant due = row.getTimestamp("due").toInstant();
        Instant at = row.getTimestamp("reported_at").toInstant();
        return new QuickReport(
                row.getString("area"),
                row.getString("name"),
                due,
                new QuickReportDocument(
                        row.getString("situation"),
                        row.getString("opinion"),
                        row.getString("security"),
                        row.getString("health"),
                        row.getString("weather"),
                        row.getString("incidents"),
                        row.getString("special_cases")),
                at,
                at.isAfter(due),
                row.getLong("version"));
    }
}
