package vn.baucu.committee.situation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The hours at which levels report, set by the National Election Council. */
@ApplicationScoped
class ReportHours {

    private final Jdbi jdbi;
    private final Elections elections;
    private final Audit audit;

    ReportHours(Jdbi jdbi, Elections elections, Audit audit) {
        this.jdbi = jdbi;
        this.elections = elections;
        this.audit = audit;
    }

    ReportHour set(String election, ReportHourDocument document, Officer officer) {
        Regime regime = Regimes.of(elections.require(election).regime());
        if (!regime.localLevels().containsAll(document.levels())) {
            Sentence levels = new Sentence("Chỉ gồm các cấp {0}.", "Only the levels {0}.").with(regime.localLevels());
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, levels, List.of(new Violation("/levels", "not-in-regime", levels)));
        }
        int added = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into committee.report_hour (election, due, levels, version)
                        values (:election, :due, :levels, 1) on conflict do nothing
                        """)
                .bind("election", election)
                .bind("due", document.due())
                .bindArray(
                        "levels",
                        String.class,
                        document.levels().stream()
                                .map(AreaLevel::name)
                                .distinct()
                                .toList())
                .execute());
        if (added == 0) {
            throw new ProblemException(
                    ProblemType.DUPLICATE, new Sentence("Đã có giờ báo cáo này.", "There is this hour already."));
        }
        audit.add(
                officer,
                "set-report-hour",
                election,
                document.due().toString(),
                document.levels().toString());
        return require(election, document.due().toString());
    }

    /** Takes an hour away again, as long as nobody has reported. */
    void remove(String election, String due, @Nullable String ifMatch, Officer officer) {
        ReportHour hour = require(election, due);
        new Precondition(ifMatch).requireCurrent(hour.version());
        int removed = jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from committee.report_hour h where election = :election and due = :due
                          and not exists (select from committee.quick_report r
                              where r.election = h.election and r.due = h.due)
                        """)
                .bind("election", election)
                .bind("due", hour.due())
                .execute());
        if (removed == 0) {
            throw new ProblemException(
                    ProblemType.CONFLICT, new Sentence("Đã có nơi báo cáo.", "Somebody has reported already."));
        }
        audit.add(officer, "remove-report-hour", election, due, hour.levels().toString());
    }

    /** The hour, or a 404 that names it. */
    ReportHour require(String election, String due) {
        elections.require(election);
        Sentence what = new Sentence("giờ báo cáo {0}", "report hour {0}").with(due);
        Instant instant;
        try {
            instant = Instant.parse(due);
        } catch (DateTimeParseException noInstant) {
            throw ProblemException.notFound(what);
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select due, levels, version from committee.report_hour
                        where election = :election and due = :due
                        """)
                        .bind("election", election)
                        .bind("due", instant)
                        .map((row, context) -> hour(row))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound(what));
    }

    List<ReportHour> list(String election, Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select due, levels, version from committee.report_hour
                        where election = :election and due > cast(:after as timestamptz) order by due limit :limit
                        """)
                .bind("election", election)
                .bind("after", paging.after().isEmpty() ? "-infinity" : paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> hour(row))
                .list());
    }

    private static ReportHour hour(ResultSet row) throws SQLException {
        return new ReportHour(
                row.getTimestamp("due").toInstant(),
                Arrays.stream((String[]) row.getArray("levels").getArray())
                        .map(AreaLevel::valueOf)
                        .toList(),
                row.getLong("version"));
    }
}
