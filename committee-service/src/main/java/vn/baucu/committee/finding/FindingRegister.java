package vn.baucu.committee.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.inspection.ChecklistItem;
import vn.baucu.committee.inspection.Checklists;
import vn.baucu.committee.inspection.Visit;
import vn.baucu.committee.inspection.VisitState;
import vn.baucu.committee.inspection.Visits;
import vn.baucu.committee.site.Site;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The register of findings: recorded by the delegation, mended by the body, verified by the delegation. */
@ApplicationScoped
class FindingRegister {

    private final Findings findings;
    private final Visits visits;
    private final Checklists checklists;
    private final Bodies bodies;
    private final Audit audit;
    private final Clock clock;

    FindingRegister(Findings findings, Visits visits, Checklists checklists, Bodies bodies, Audit audit, Clock clock) {
        this.findings = findings;
        this.visits = visits;
        this.checklists = checklists;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    LocalDate today(Election election) {
        return LocalDate.ofInstant(
                clock.instant(), Regimes.of(election.regime()).zone());
    }

    Finding get(Election election, UUID id, Officer officer) {
        Finding finding = findings.require(election.code(), id, today(election));
        if (!site(finding).isWithin(officer)) {
            site(visits.require(election.code(), finding.visit())).requireWithin(officer);
        }
        return finding;
    }

    Finding record(Election election, FindingDocument document, Officer officer) {
        Visit visit = visits.hold(election.code(), document.visit());
        requireDelegation(election, visit, officer);
        if (visit.state() != VisitState.PLANNED) {
            throw conflict("Cuộc kiểm tra đã ở trạng thái {0}.", "The visit is {0} already.", visit.state());
        }
        List<Violation> violations = new ArrayList<>(dates(visit, document.mendBy(), today(election)));
        Optional<ChecklistItem> item =
                checklists.of(election.code(), visit.round()).find(document.item());
        if (item.isEmpty()) {
            violations.add(new Violation(
                    "/item",
                    "unknown-item",
                    new Sentence("Đợt {0} không có nội dung {1}.", "Round {0} has no item {1}.")
                            .with(visit.round(), document.item())));
        }
        Optional<Site> responsible =
                bodies.find(election.code(), document.responsible()).map(Site::of);
        if (responsible.isEmpty()) {
            violations.add(new Violation(
                    "/responsible",
                    "unknown-body",
                    new Sentence("Không có tổ chức {0}.", "There is no body {0}.").with(document.responsible())));
        } else if (!responsible.get().liesIn(visit.area())) {
            violations.add(new Violation(
                    "/responsible",
                    "outside-visit",
                    new Sentence("{0} không thuộc {1}.", "{0} does not work in {1}.")
                            .with(document.responsible(), visit.area())));
        }
        if (!violations.isEmpty() || item.isEmpty() || responsible.isEmpty()) {
            throw refused(violations);
        }
        UUID id = findings.add(
                election.code(), document, item.get(), responsible.get().path());
        findings.addStep(id, 1, FindingState.OPEN, document.description(), document.mendBy(), null, officer, now());
        audit.add(officer, "record-finding", election.code(), id.toString(), Json.write(document));
        return findings.require(election.code(), id, today(election));
    }

    /** The responsible body, or a committee above it on its behalf, says that it is mended. */
    Finding mend(Election election, UUID id, Mending mending, @Nullable String ifMatch, Officer officer) {
        Finding before = findings.hold(election.code(), id, today(election));
        site(before).requireWithin(officer);
        return step(election, before, FindingState.MENDED, mending, before.mendBy(), ifMatch, officer);
    }

    Finding verify(Election election, UUID id, Mending seen, @Nullable String ifMatch, Officer officer) {
        Finding before = findings.hold(election.code(), id, today(election));
        requireDelegation(election, visits.require(election.code(), before.visit()), officer);
        return step(election, before, FindingState.VERIFIED, seen, before.mendBy(), ifMatch, officer);
    }

    Finding reopen(Election election, UUID id, Reopening reopening, @Nullable String ifMatch, Officer officer) {
        Finding before = findings.hold(election.code(), id, today(election));
        requireDelegation(election, visits.require(election.code(), before.visit()), officer);
        List<Violation> violations =
                dates(visits.require(election.code(), before.visit()), reopening.mendBy(), today(election));
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
        Mending seen = new Mending(reopening.text(), null);
        return step(election, before, FindingState.REOPENED, seen, reopening.mendBy(), ifMatch, officer);
    }

    private Finding step(
            Election election,
            Finding before,
            FindingState next,
            Mending said,
            LocalDate mendBy,
            @Nullable String ifMatch,
            Officer officer) {
        new Precondition(ifMatch).requireCurrent(before.version());
        if (!before.state().canBecome(next)) {
            throw conflict(
                    "Không chuyển được sang {1} từ {0}.",
                    "A finding that is {0} cannot become {1}.", before.state(), next);
        }
        if (next != FindingState.MENDED && reportedBy(before).equals(officer.name())) {
            throw ProblemException.of(ProblemType.SELF_APPROVAL);
        }
        findings.become(before.id(), next, mendBy);
        findings.addStep(before.id(), before.version() + 1, next, said.text(), mendBy, said.document(), officer, now());
        audit.add(
                officer,
                switch (next) {
                    case MENDED -> "report-finding-mended";
                    case VERIFIED -> "verify-finding";
                    case OPEN, REOPENED -> "reopen-finding";
                },
                election.code(),
                before.id().toString(),
                said.text());
        return findings.require(election.code(), before.id(), today(election));
    }

    private static String reportedBy(Finding finding) {
        List<FindingStep> steps = finding.steps() == null ? List.of() : finding.steps();
        return steps.get(steps.size() - 1).actor();
    }

    private void requireDelegation(Election election, Visit visit, Officer officer) {
        site(visit).requireWithin(officer);
        visits.requireDelegation(election.code(), visit, officer);
    }

    /** The visit must have begun, and nothing can be mended by a day that has long passed when it is asked for. */
    private static List<Violation> dates(Visit visit, LocalDate mendBy, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (visit.from().isAfter(today)) {
            violations.add(new Violation(
                    "/visit",
                    "too-early",
                    new Sentence("Cuộc kiểm tra bắt đầu ngày {0}.", "The visit begins on {0}.").with(visit.from())));
        }
        if (mendBy.isBefore(visit.from()) || mendBy.isAfter(visit.until().plusYears(1))) {
            violations.add(new Violation(
                    "/mendBy",
                    "out-of-range",
                    new Sentence("Phải từ {0} đến {1}.", "Must lie between {0} and {1}.")
                            .with(visit.from(), visit.until().plusYears(1))));
        }
        return violations;
    }

    private static Site site(Finding finding) {
        return new Site(finding.responsible(), null, finding.path());
    }

    private static Site site(Visit visit) {
        return new Site(visit.area(), null, visit.path());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException conflict(String vi, String en, Object... values) {
        return new ProblemException(ProblemType.CONFLICT, new Sentence(vi, en).with(values));
    }

    private static ProblemException refused(List<Violation> violations) {
        return new ProblemException(
                ProblemType.RULE_VIOLATED,
                new Sentence("Có {0} chỗ trái quy định.", "{0} rules are broken.").with(violations.size()),
                violations);
    }
}
