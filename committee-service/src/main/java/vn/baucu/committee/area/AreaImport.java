package vn.baucu.committee.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.committee.area.AreaFile.Row;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.register.Changes;
import vn.baucu.committee.register.Register;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.job.Import;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Sentence;

/** Takes a file of areas. Areas that the file does not name stay as they are. */
@ApplicationScoped
class AreaImport implements Import {

    static final String KIND = "areas";

    private final ElectionLock lock;
    private final Areas areas;
    private final Register register;
    private final Audit audit;

    AreaImport(ElectionLock lock, Areas areas, Register register, Audit audit) {
        this.lock = lock;
        this.areas = areas;
        this.register = register;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> columns() {
        return List.of("code", "level", "kind", "name", "parent_code");
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        Election election = lock.holdUnopened(run);
        AreaTree stored = areas.tree(run.election());
        Map<String, Row> rows = AreaFile.read(run, Regimes.of(election.regime()), stored);
        if (run.hasErrors()) {
            return Map.of();
        }
        AreaTree merged = merge(stored, rows);
        checkScopes(run, rows, stored, merged);
        checkMoves(run, rows, stored);
        if (run.hasErrors()) {
            return Map.of();
        }
        Changes changes = new Changes();
        List<AreaChanged> events = changed(run.election(), rows.keySet(), stored, merged, changes);
        register.write(events);
        Map<String, Long> counts = changes.counts();
        audit.add(run.officer(), "import-areas", run.election(), KIND, Json.write(counts));
        return counts;
    }

    private static AreaTree merge(AreaTree stored, Map<String, Row> rows) {
        Map<String, Area> merged = new HashMap<>();
        for (Area area : stored.all()) {
            merged.put(area.code(), area);
        }
        for (Row row : rows.values()) {
            long version = stored.find(row.code()).map(Area::version).orElse(0L);
            merged.put(
                    row.code(),
                    new Area(
                            row.code(),
                            row.level(),
                            row.kind().name(),
                            row.name(),
                            row.parent(),
                            List.of(row.code()),
                            version));
        }
        return new AreaTree(withPaths(merged.values(), merged));
    }

    /** A moved area takes along everything below it. */
    private static List<Area> withPaths(Collection<Area> all, Map<String, Area> byCode) {
        List<Area> result = new ArrayList<>(all.size());
        for (Area area : all) {
            List<String> path = new ArrayList<>();
            for (Area at = area; at != null; at = at.parent() == null ? null : byCode.get(at.parent())) {
                path.add(0, at.code());
            }
            result.add(
                    new Area(area.code(), area.level(), area.kind(), area.name(), area.parent(), path, area.version()));
        }
        return result;
    }

    /** A committee changes what lies below its own area, not the area itself. */
    private static void checkScopes(ImportRun run, Map<String, Row> rows, AreaTree stored, AreaTree merged) {
        for (Row row : rows.values()) {
            boolean within = List.of(merged, stored).stream()
                    .flatMap(tree -> tree.find(row.code()).stream())
                    .allMatch(area -> RowErrors.covers(run.officer(), above(area)));
            if (!within) {
                RowErrors.outOfScope(run, row.source(), "code");
            }
        }
    }

    private static List<String> above(Area area) {
        return area.path().subList(0, area.path().size() - 1);
    }

    /** Constituencies and polling areas carry the path of their area: they would have to move along. */
    private void checkMoves(ImportRun run, Map<String, Row> rows, AreaTree stored) {
        Set<String> moved = rows.values().stream()
                .filter(row -> stored.find(row.code())
                        .filter(area ->
                                area.level() != row.level() || !row.parent().equals(area.parent()))
                        .isPresent())
                .map(Row::code)
                .collect(Collectors.toSet());
        Set<String> inUse = moved.isEmpty() ? Set.of() : areas.inUse(run.election(), moved);
        rows.values().stream()
                .filter(row -> inUse.contains(row.code()))
                .forEach(row -> run.error(
                        row.source(),
                        "parent_code",
                        "area-in-use",
                        new Sentence(
                                        "{0} đã có đơn vị bầu cử hoặc khu vực bỏ phiếu, không chuyển được.",
                                        "{0} has constituencies or polling areas and cannot move.")
                                .with(row.code())));
    }

    private static List<AreaChanged> changed(
            String election, Set<String> named, AreaTree stored, AreaTree merged, Changes changes) {
        List<AreaChanged> events = new ArrayList<>();
        for (Area area : merged.all()) {
            Area before = stored.find(area.code()).orElse(null);
            if (before == null || !before.saysTheSameAs(area)) {
                changes.written(before == null);
                events.add(area.changed(election, merged.path(area), area.version() + 1));
            } else if (named.contains(area.code())) {
                changes.same();
            }
        }
        return events;
    }
}
