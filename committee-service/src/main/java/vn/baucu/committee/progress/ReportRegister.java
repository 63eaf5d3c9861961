package vn.baucu.committee.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Actor;
import vn.baucu.common.law.Deadline;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Takes reports of what was done, where no record shows it. */
@ApplicationScoped
class ReportRegister {

    /** Committees and the council report for whoever has no duty here, such as a People's Committee. */
    private static final Map<Role, Actor> REPORTING = Map.of(
            Role.BOARD, Actor.ELECTION_BOARD,
            Role.POLLING_TEAM, Actor.POLLING_TEAM,
            Role.FATHERLAND_FRONT, Actor.FATHERLAND_FRONT);

    private final Jdbi jdbi;
    private final Elections elections;
    private final Reports reports;
    private final Audit audit;
    private final Clock clock;

    ReportRegister(Jdbi jdbi, Elections elections, Reports reports, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.elections = elections;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    List<DeadlineReport> history(String code, Unit unit, String id, Paging paging) {
        Election election = elections.require(code);
        Deadline deadline = deadline(election, id);
        requireReported(election, deadline, unit);
        long before = paging.after().isEmpty() ? Long.MAX_VALUE : Long.parseLong(paging.after());
        return reports.all(code, id, unit.code()).stream()
                .filter(report -> report.version() < before)
                .limit(paging.limit() + 1L)
                .toList();
    }

    DeadlineReport report(
            String code, Unit unit, String id, ReportDocument document, @Nullable String ifMatch, Officer officer) {
        Election election = elections.require(code);
        Deadline deadline = deadline(election, id);
        requireReported(election, deadline, unit);
        requireResponsible(deadline, officer);
        hold(code, id, unit.code());
        List<DeadlineReport> earlier = reports.all(code, id, unit.code());
        long version = checked(earlier, ifMatch);
        requireDone(document, Regimes.of(election.regime()).zone());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        earlier.stream()
                .filter(report -> report.knownUntil() == null)
                .forEach(report -> reports.end(code, report, now));
        DeadlineReport report = new DeadlineReport(
                id, unit.code(), document.doneOn(), document.document(), officer.name(), now, null, version + 1);
        reports.add(code, report);
        audit.add(officer, "report-deadline", code, id + "/" + unit.code(), Json.write(document));
        return report;
    }

    void withdraw(String code, Unit unit, String id, @Nullable String ifMatch, Officer officer) {
        Election election = elections.require(code);
        Deadline deadline = deadline(election, id);
        requireReported(election, deadline, unit);
        requireResponsible(deadline, officer);
        hold(code, id, unit.code());
        DeadlineReport current = reports.current(code, id, unit.code())
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("báo cáo về {0} của {1}", "report on {0} by {1}").with(id, unit.code())));
        new Precondition(ifMatch).requireCurrent(current.version());
        reports.end(code, current, clock.instant());
        audit.add(officer, "withdraw-report", code, id + "/" + unit.code(), "version " + current.version());
    }

    /** Two reports of the same come one after the other. */
    private void hold(String election, String deadline, String unit) {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:subject, 0))")
                .bind("subject", String.join("/", "deadline-report", election, deadline, unit))
                .map((row, context) -> true)
                .one());
    }

    private static long checked(List<DeadlineReport> earlier, @Nullable String ifMatch) {
        boolean counts = !earlier.isEmpty() && earlier.get(0).knownUntil() == null;
        Precondition precondition = new Precondition(ifMatch);
        if (counts) {
            precondition.requireCurrent(earlier.get(0).version());
        } else {
            precondition.requireNone();
        }
        return earlier.isEmpty() ? 0 : earlier.get(0).version();
    }

    private static Deadline deadline(Election election, String id) {
        return Regimes.of(election.regime()).calendar(election.kind(), election.votingDay(), Map.of()).stream()
                .map(due -> due.deadline())
                .filter(deadline -> deadline.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("mốc thời gian {0}", "deadline {0}").with(id)));
    }

    /** What a record shows is never typed in. */
    private void requireReported(Election election, Deadline deadline, Unit unit) {
        if (deadline.proof() != Deadline.Proof.REPORT) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                                    "Mốc {0} được tính từ dữ liệu, không báo cáo.",
                                    "Deadline {0} is counted from records.")
                            .with(deadline.id()));
        }
        if (deadline.per() != unit.kind()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Mốc {0} không tính theo {1}.", "Deadline {0} is not counted per {1}.")
                            .with(deadline.id(), unit.kind()));
        }
        if (!exists(election, deadline, unit)) {
            throw ProblemException.notFound(
                    new Sentence("đơn vị {0} trong diện thực hiện {1}", "{0} among those who must do {1}")
                            .with(unit.code(), deadline.id()));
        }
    }

    private boolean exists(Election election, Deadline deadline, Unit unit) {
        String sql =
                switch (unit.kind()) {
                    case AREA -> "select level from organisation.area where election = :election and area = :unit";
                    case CONSTITUENCY ->
                        "select ballot_type from organisation.constituency"
                                + " where election = :election and constituency = :unit";
                    case POLLING_AREA ->
                        "select '' from organisation.polling_area where election = :election and polling_area = :unit";
                };
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election.code())
                .bind("unit", unit.code())
                .mapTo(String.class)
                .findOne()
                .filter(word -> unit.fits(deadline, word))
                .isPresent());
    }

    private static void requireResponsible(Deadline deadline, Officer officer) {
        Actor acting = REPORTING.get(officer.role());
        if (acting != null && !deadline.responsible().contains(acting)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    private void requireDone(ReportDocument document, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Violation> violations = new ArrayList<>();
        Sentence notYet = new Sentence("Ngày này chưa tới.", "That day has not come.");
        if (document.doneOn().isAfter(today)) {
            violations.add(new Violation("/doneOn", "in-the-future", notYet));
        }
        if (document.document().date().isAfter(today)) {
            violations.add(new Violation("/document/date", "in-the-future", notYet));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Báo cáo chưa đúng.", "The report is not right."),
                    violations);
        }
    }
}
