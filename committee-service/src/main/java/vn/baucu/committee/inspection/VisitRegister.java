package vn.baucu.committee.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.committee.site.Site;
import vn.baucu.committee.site.Sites;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The plan of inspections: no two delegations at one place on one day, unless somebody says why. */
@ApplicationScoped
class VisitRegister {

    private static final long LONGEST_DAYS = 92;

    private final Visits visits;
    private final Sites sites;
    private final Bodies bodies;
    private final PlanLock lock;
    private final Audit audit;

    VisitRegister(Visits visits, Sites sites, Bodies bodies, PlanLock lock, Audit audit) {
        this.visits = visits;
        this.sites = sites;
        this.bodies = bodies;
        this.lock = lock;
        this.audit = audit;
    }

    Visit get(String election, UUID id, Officer officer) {
        Visit visit = visits.require(election, id);
        requireWithin(visit, officer);
        return visit;
    }

    Visit plan(Election election, VisitDocument document, Officer officer) {
        Site area = check(election, document, officer);
        lock.hold(election.code());
        requireFree(election.code(), document, area, null);
        UUID id = visits.add(election.code(), document, area.path());
        audit.add(officer, "plan-inspection", election.code(), id.toString(), Json.write(document));
        return visits.require(election.code(), id);
    }

    /** Other days, another area or another justification; the delegation stays who it is. */
    Visit change(Election election, UUID id, VisitDocument document, @Nullable String ifMatch, Officer officer) {
        lock.hold(election.code());
        Visit before = visits.hold(election.code(), id);
        requireWithin(before, officer);
        new Precondition(ifMatch).requireCurrent(before.version());
        Site area = check(election, document, officer);
        if (before.state() != VisitState.PLANNED) {
            throw ended(before);
        }
        if (!document.delegation().equals(before.delegation())) {
            throw refused(List.of(new Violation(
                    "/delegation",
                    "delegation-fixed",
                    new Sentence("Đoàn kiểm tra không thay đổi được.", "The delegation cannot be another."))));
        }
        if (before.findings() > 0 && !document.area().equals(before.area())) {
            throw refused(List.of(new Violation(
                    "/area",
                    "has-findings",
                    new Sentence("Đã có kết quả kiểm tra ở đây.", "Findings have been recorded there."))));
        }
        requireFree(election.code(), document, area, id);
        visits.change(id, document, area.path());
        audit.add(officer, "change-inspection", election.code(), id.toString(), Json.write(document));
        return visits.require(election.code(), id);
    }

    Visit end(String election, UUID id, VisitState next, String text, @Nullable String ifMatch, Officer officer) {
        Visit before = visits.hold(election, id);
        requireWithin(before, officer);
        if (officer.role() == Role.INSPECTOR) {
            visits.requireDelegation(election, before, officer);
        }
        new Precondition(ifMatch).requireCurrent(before.version());
        if (!before.state().canBecome(next)) {
            throw ended(before);
        }
        if (next == VisitState.CANCELLED && before.findings() > 0) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                                    "Cuộc kiểm tra đã có {0} kết quả, không hủy được.",
                                    "The visit has {0} findings and cannot be cancelled.")
                            .with(before.findings()));
        }
        visits.end(id, next, text);
        audit.add(
                officer,
                next == VisitState.CANCELLED ? "cancel-inspection" : "conclude-inspection",
                election,
                id.toString(),
                text);
        return visits.require(election, id);
    }

    /** Everything that is wrong with the visit by itself, and then whether the officer may plan it. */
    private Site check(Election election, VisitDocument document, Officer officer) {
        List<Violation> violations = new ArrayList<>(dates(election, document));
        Optional<Site> area = sites.area(election.code(), document.area());
        if (area.isEmpty()) {
            violations.add(new Violation(
                    "/area",
                    "unknown-area",
                    new Sentence("Không có đơn vị hành chính {0}.", "There is no area {0}.").with(document.area())));
        }
        Optional<Body> delegation = bodies.find(election.code(), document.delegation())
                .filter(body -> body.kind() == BodyKind.INSPECTION_DELEGATION && body.isActive());
        if (delegation.isEmpty()) {
            violations.add(new Violation(
                    "/delegation",
                    "unknown-delegation",
                    new Sentence("Không có đoàn kiểm tra {0}.", "There is no inspection delegation {0}.")
                            .with(document.delegation())));
        } else if (area.isPresent() && !inspects(delegation.get(), area.get())) {
            violations.add(new Violation(
                    "/area",
                    "outside-delegation",
                    new Sentence("{0} không thuộc địa bàn của {1}.", "{0} does not lie in the area of {1}.")
                            .with(document.area(), document.delegation())));
        }
        if (!violations.isEmpty() || area.isEmpty()) {
            throw refused(violations);
        }
        area.get().requireWithin(officer);
        return area.get();
    }

    /** In the areas that its decision names, or, where it names none, in all of its own. */
    private static boolean inspects(Body delegation, Site area) {
        return delegation.covers().isEmpty()
                ? area.liesIn(delegation.scope())
                : delegation.covers().stream().anyMatch(area::liesIn);
    }

    private static List<Violation> dates(Election election, VisitDocument document) {
        List<Violation> violations = new ArrayList<>();
        long days = ChronoUnit.DAYS.between(document.from(), document.until()) + 1;
        if (days < 1) {
            violations.add(new Violation(
                    "/until",
                    "ends-before-start",
                    new Sentence("Phải từ ngày bắt đầu trở đi.", "Must not be before the first day.")));
        } else if (days > LONGEST_DAYS) {
            violations.add(new Violation(
                    "/until",
                    "out-of-range",
                    new Sentence("Nhiều nhất {0} ngày.", "At most {0} days.").with(LONGEST_DAYS)));
        }
        if (Math.abs(ChronoUnit.DAYS.between(document.from(), election.votingDay())) > 366) {
            violations.add(new Violation(
                    "/from",
                    "out-of-range",
                    new Sentence("Quá xa ngày bầu cử {0}.", "Too far from the election day {0}.")
                            .with(election.votingDay())));
        }
        return violations;
    }

    private void requireFree(String election, VisitDocument document, Site area, @Nullable UUID itself) {
        if (document.justification() != null) {
            return;
        }
        Stay stay = new Stay(document.delegation(), area.path(), document.from(), document.until());
        List<Violation> overlaps = visits.overlapping(election, stay, itself).stream()
                .map(other -> new Violation(
                        "/justification",
                        "visit-overlaps",
                        new Sentence(
                                        "{0} kiểm tra {1} từ {2} đến {3} (cuộc {4}).",
                                        "{0} inspects {1} from {2} to {3} (visit {4}).")
                                .with(other.delegation(), other.area(), other.from(), other.until(), other.id())))
                .toList();
        if (!overlaps.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Trùng với đoàn kiểm tra khác; nếu vẫn cần, hãy nêu lý do.",
                            "Another delegation is there then; say why, if it must be."),
                    overlaps);
        }
    }

    private static void requireWithin(Visit visit, Officer officer) {
        new Site(visit.area(), null, visit.path()).requireWithin(officer);
    }

    private static ProblemException ended(Visit visit) {
        return new ProblemException(
                ProblemType.CONFLICT,
                new Sentence("Cuộc kiểm tra đã ở trạng thái {0}.", "The visit is {0} already.").with(visit.state()));
    }

    private static ProblemException refused(List<Violation> violations) {
        return new ProblemException(
                ProblemType.RULE_VIOLATED,
                new Sentence("Có {0} chỗ trái quy định.", "{0} rules are broken.").with(violations.size()),
                violations);
    }
}
