package vn.baucu.committee.rearrangement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.AreaDocument;
import vn.baucu.committee.area.AreaImport;
import vn.baucu.committee.area.AreaRegister;
import vn.baucu.committee.area.AreaTree;
import vn.baucu.committee.area.Areas;
import vn.baucu.committee.area.Successions;
import vn.baucu.committee.change.Cause;
import vn.baucu.committee.change.SingleRecord;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.hamlet.Hamlet;
import vn.baucu.committee.hamlet.HamletRegister;
import vn.baucu.committee.hamlet.Hamlets;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Merges and splits areas in one transaction: what lies below moves along, what is gone is remembered. */
@ApplicationScoped
class Rearrangements {

    private final ElectionLock lock;
    private final Areas areas;
    private final AreaImport rules;
    private final AreaRegister register;
    private final Hamlets hamlets;
    private final HamletRegister hamletRegister;
    private final Successions successions;
    private final Audit audit;

    Rearrangements(
            ElectionLock lock,
            Areas areas,
            AreaImport rules,
            AreaRegister register,
            Hamlets hamlets,
            HamletRegister hamletRegister,
            Successions successions,
            Audit audit) {
        this.lock = lock;
        this.areas = areas;
        this.rules = rules;
        this.register = register;
        this.hamlets = hamlets;
        this.hamletRegister = hamletRegister;
        this.successions = successions;
        this.audit = audit;
    }

    RearrangementView rearrange(String election, Rearrangement rearrangement, Officer officer) {
        lock.holdUnopened(election);
        AreaTree tree = areas.tree(election);
        List<Area> gone = check(election, tree, rearrangement);
        requireCovered(tree, rearrangement, officer);
        Cause cause = new Cause("rearrange-areas", rearrangement.document());
        List<Hamlet> moved = movingHamlets(election, gone, rearrangement);
        register.remove(election, gone, cause, officer);
        ImportRun run = ImportRun.ofAll(election, officer, rows(tree, gone, rearrangement));
        rules.apply(run, cause);
        SingleRecord.requireTaken(run);
        hamletRegister.move(
                election,
                moved,
                hamlet -> Objects.requireNonNull(rearrangement.newParent(whole(hamlet))),
                cause,
                officer);
        successions.add(
                election,
                rearrangement.predecessors(),
                rearrangement.successorCodes(),
                rearrangement.document(),
                officer);
        audit.add(
                officer,
                cause.action(),
                election,
                String.join(" ", rearrangement.successorCodes()),
                Json.write(rearrangement));
        List<Area> successors = rearrangement.successorCodes().stream()
                .map(code -> areas.find(election, code).orElseThrow())
                .toList();
        return new RearrangementView(
                rearrangement.document(),
                successors,
                gone.stream().map(Area::code).toList());
    }

    /** The predecessors that go, once it is clear where all that lies in them comes to. */
    private List<Area> check(String election, AreaTree tree, Rearrangement rearrangement) {
        List<Violation> violations = new ArrayList<>();
        List<Area> gone = new ArrayList<>();
        Set<String> successors = new TreeSet<>(rearrangement.successorCodes());
        AreaLevel level = rearrangement.successors().get(0).level();
        for (int i = 0; i < rearrangement.predecessors().size(); i++) {
            String code = rearrangement.predecessors().get(i);
            Area area = tree.find(code).orElse(null);
            if (area == null || area.level() != level) {
                violations.add(new Violation(
                        "/predecessors/" + i,
                        "unknown-area",
                        new Sentence("Không có {0} ở cấp {1}.", "There is no {0} of level {1}.").with(code, level)));
            } else if (!successors.contains(code)) {
                gone.add(area);
            }
        }
        if (rearrangement.predecessors().size() == 1 && successors.size() == 1) {
            violations.add(new Violation(
                    "/successors",
                    "nothing-rearranged",
                    new Sentence(
                            "Một thành một: không phải nhập, cũng không phải chia.",
                            "One into one is neither a merger nor a split.")));
        }
        checkChildren(election, tree, rearrangement, gone, violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Có {0} chỗ trái quy định.", "{0} rules are broken.").with(violations.size()),
                    violations);
        }
        return gone;
    }

    private void checkChildren(
            String election, AreaTree tree, Rearrangement rearrangement, List<Area> gone, List<Violation> violations) {
        Set<String> successors = Set.copyOf(rearrangement.successorCodes());
        Stream.concat(
                        moving(tree, gone, rearrangement).stream().map(Area::code),
                        movingHamlets(election, gone, rearrangement).stream()
                                .map(Rearrangements::whole)
                                .distinct())
                .filter(child -> !successors.contains(String.valueOf(rearrangement.newParent(child))))
                .forEach(child -> violations.add(new Violation(
                        "/children/" + child,
                        "no-new-parent",
                        new Sentence("{0} về đâu?", "Where does {0} come to?").with(child))));
    }

    /** The hamlets of communes that go, and those that are said to leave one that stays. */
    private List<Hamlet> movingHamlets(String election, List<Area> gone, Rearrangement rearrangement) {
        List<String> codes = gone.stream().map(Area::code).toList();
        return hamlets.ofCommunes(election, rearrangement.predecessors()).stream()
                .filter(hamlet -> codes.contains(hamlet.commune()) || rearrangement.names(whole(hamlet)))
                .toList();
    }

    /** A part goes where the whole goes. */
    private static String whole(Hamlet hamlet) {
        return hamlet.partOf() == null ? hamlet.code() : hamlet.partOf();
    }

    /** A committee rearranges what lies below its own area. */
    private static void requireCovered(AreaTree tree, Rearrangement rearrangement, Officer officer) {
        for (String code : rearrangement.predecessors()) {
            List<String> path = tree.find(code).orElseThrow().path();
            if (!RowErrors.covers(officer, path.subList(0, path.size() - 1))) {
                throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
            }
        }
    }

    private static List<Map<String, String>> rows(AreaTree tree, List<Area> gone, Rearrangement rearrangement) {
        List<Map<String, String>> rows = new ArrayList<>();
        rearrangement.successors().stream().map(AreaDocument::fields).forEach(rows::add);
        for (Area child : moving(tree, gone, rearrangement)) {
            Map<String, String> row = new HashMap<>();
            row.put("code", child.code());
            row.put("level", child.level().name());
            row.put("kind", child.kind());
            row.put("name", child.name());
            row.put("parent_code", String.valueOf(rearrangement.newParent(child.code())));
            rows.add(row);
        }
        return rows;
    }

    /** What lies in areas that go, and what is said to leave those that stay. */
    private static List<Area> moving(AreaTree tree, List<Area> gone, Rearrangement rearrangement) {
        Set<String> codes = new TreeSet<>();
        gone.forEach(area -> codes.add(area.code()));
        return tree.all().stream()
                .filter(area -> area.parent() != null)
                .filter(area -> codes.contains(area.parent())
                        || (rearrangement.predecessors().contains(area.parent()) && rearrangement.names(area.code())))
                .toList();
    }
}
