package vn.baucu.committee.pollingarea;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.AreaTree;
import vn.baucu.committee.area.Areas;
import vn.baucu.committee.change.Cause;
import vn.baucu.committee.change.History;
import vn.baucu.committee.change.History.Replaced;
import vn.baucu.committee.change.Kind;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.register.Register;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.Authority;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regime.PollingAreaDecision;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Decides and approves polling areas (Art 11): a commune all of its own by one decision, a district those below it. */
@ApplicationScoped
class PollingAreaDecisions {

    private static final int ALL = 100_000;

    private final ElectionLock lock;
    private final Areas areas;
    private final PollingAreas pollingAreas;
    private final PollingAreaDetails details;
    private final History history;
    private final Register register;
    private final Audit audit;

    PollingAreaDecisions(
            ElectionLock lock,
            Areas areas,
            PollingAreas pollingAreas,
            PollingAreaDetails details,
            History history,
            Register register,
            Audit audit) {
        this.lock = lock;
        this.areas = areas;
        this.pollingAreas = pollingAreas;
        this.details = details;
        this.history = history;
        this.register = register;
        this.audit = audit;
    }

    DecisionView decide(String election, DecisionDocument decision, Officer officer) {
        Election held = lock.holdUnopened(election);
        PollingAreaDecision law = Regimes.of(held.regime()).pollingAreaDecision();
        AreaTree tree = areas.tree(election);
        Area area = requireArea(tree, decision.area());
        requireCovered(officer, area.path());
        return enter(held, tree, law, PollingAreaState.DECIDED, decision, officer);
    }

    /** Whoever approves stands above the commune that decided. */
    DecisionView approve(String election, DecisionDocument decision, Officer officer) {
        Election held = lock.holdUnopened(election);
        PollingAreaDecision law = Regimes.of(held.regime()).pollingAreaDecision();
        Authority approving = law.approvedBy();
        if (approving == null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                                    "Chế độ {0} không có bước phê chuẩn (Điều {1}).",
                                    "Regime {0} knows no approval (Art {1}).")
                            .with(held.regime(), law.article()));
        }
        AreaTree tree = areas.tree(election);
        Area area = requireArea(tree, decision.area());
        AreaLevel level = approving.level(BallotType.COMMUNE_COUNCIL);
        requireCovered(
                officer,
                area.path().stream()
                        .filter(code -> tree.find(code).orElseThrow().level().compareTo(level) <= 0)
                        .toList());
        return enter(held, tree, law, PollingAreaState.APPROVED, decision, officer);
    }

    private DecisionView enter(
            Election election,
            AreaTree tree,
            PollingAreaDecision law,
            PollingAreaState next,
            DecisionDocument decision,
            Officer officer) {
        List<PollingArea> within = within(election, decision.area());
        List<PollingArea> meant = meant(within, decision.pollingAreas(), next, law);
        List<PollingAreaChanged> events = new ArrayList<>();
        List<PollingArea> after = new ArrayList<>();
        List<Replaced> replaced = new ArrayList<>();
        for (PollingArea area : meant) {
            Area place = tree.find(area.area()).orElseThrow();
            replaced.add(area.replaced());
            after.add(area.with(changed(area.detail(), next, decision.document())));
            events.add(area.changed(election.code(), tree.path(place), area.version() + 1));
        }
        Cause cause = new Cause(
                next == PollingAreaState.DECIDED ? "decide-polling-areas" : "approve-polling-areas",
                decision.document());
        history.keep(election.code(), Kind.POLLING_AREA, replaced, cause, officer);
        register.write(events);
        details.keep(election.code(), after);
        audit.add(
                officer,
                cause.action(),
                election.code(),
                decision.area(),
                decision.document().number());
        return new DecisionView(
                decision.area(),
                next,
                decision.document(),
                meant.stream().map(PollingArea::code).toList());
    }

    private static PollingAreaDetail changed(
            PollingAreaDetail before, PollingAreaState next, DecidingDocument document) {
        return next == PollingAreaState.DECIDED ? before.decided(document) : before.approved(document);
    }

    private List<PollingArea> within(Election election, String area) {
        PollingAreaFilter filter = new PollingAreaFilter(area, null, null, null, null, null);
        return pollingAreas.list(election, filter, new Paging("", ALL, ""));
    }

    /** All that wait, or exactly those that were named. */
    private static List<PollingArea> meant(
            List<PollingArea> within, @Nullable List<String> named, PollingAreaState next, PollingAreaDecision law) {
        List<PollingArea> waiting = within.stream()
                .filter(area -> area.detail().state().canBecome(next, law))
                .toList();
        if (named == null) {
            if (waiting.isEmpty()) {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        new Sentence("Không có khu vực nào chờ {0}.", "No polling area waits to be {0}.").with(next));
            }
            return waiting;
        }
        Set<String> missing = new TreeSet<>(named);
        waiting.forEach(area -> missing.remove(area.code()));
        if (!missing.isEmpty()) {
            List<Violation> violations = missing.stream()
                    .map(code -> new Violation(
                            "/pollingAreas/" + named.indexOf(code),
                            "not-waiting",
                            law.article(),
                            new Sentence("{0} không chờ {1}.", "{0} does not wait to be {1}.").with(code, next)))
                    .toList();
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Có khu vực không ở trạng thái này.", "Some polling areas are in another state."),
                    violations);
        }
        return waiting.stream().filter(area -> named.contains(area.code())).toList();
    }

    private static Area requireArea(AreaTree tree, String code) {
        return tree.find(code)
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("đơn vị hành chính {0}", "area {0}").with(code)));
    }

    private static void requireCovered(Officer officer, List<String> path) {
        if (!RowErrors.covers(officer, path)) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
    }
}
