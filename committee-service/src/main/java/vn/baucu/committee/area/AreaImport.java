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
import vn.baucu.committee.change.Cause;
import vn.baucu.committee.change.History;
import vn.baucu.committee.change.History.Replaced;
import vn.baucu.committee.change.Kind;
import vn.baucu.committee.change.SingleRecord;
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
public class AreaImport implements Import {

    static final String KIND = "areas";

    private final ElectionLock lock;
    private final Areas areas;
    private final AreaDetails details;
    private final History history;
    private final Register register;
    private final Audit audit;

    AreaImport(ElectionLock lock, Areas areas, AreaDetails details, History history, Register register, Audit audit) {
        this.lock = lock;
        this.areas = areas;
        this.details = details;
        this.history = history;
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
    public List<String> optionalColumns() {
        return AreaDetail.COLUMNS;
    }

    @Override
    public List<String> tables() {
        return List.of("organisation.area", "committee.area_detail");
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        return apply(run, Cause.of("import-areas"));
    }

    /** The same for whatever is the cause: one record, or areas merged and split. */
    public Map<String, Long> apply(ImportRun run, Cause cause) {
        Election election = lock.holdFor(run, cause.corrects());
        AreaTree stored = areas.tree(run.election());
        Map<String, Row> rows = AreaFile.read(run, Regimes.of(election.regime()), stored);
        if (run.hasErrors()) {
            return Map.of();
        }
        AreaTree merged = merge(stored, rows);
        checkScopes(run, rows, stored, merged);
        checkMoves(run, rows, stored);
        if (!cause.corrects()) {
            checkPublished(run, rows, stored, merged);
        }
        if (run.hasErrors()) {
            return Map.of();
        }
        Changes changes = new Changes();
        write(run, cause, rows.keySet(), stored, merged, changes);
        Map<String, Long> counts = changes.counts();
        audit.add(run.officer(), cause.action(), run.election(), KIND, Json.write(counts));
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
                            row.detail(),
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
            result.add(area.at(path));
        }
        return result;
    }

    /** A committee changes what lies below its own area, not the area itself. */
    private static void checkScopes(ImportRun run, Map<String, Row> rows, AreaTree stored, AreaTree merged) {
        for (Row row : rows.values()) {
            boolean within = List.of(merged, stored).stream()
                    .flatMap(tree -> tree.find(row.code()).stream())
                    .allMatch(area -> RowErrors.covers(run.officer(), area.above()));
            if (!within) {
                RowErrors.outOfScope(run, row.source(), "code");
            }
        }
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

    /** Once constituencies are published (Art 10) the areas they consist of change by a document only. */
    private void checkPublished(ImportRun run, Map<String, Row> rows, AreaTree stored, AreaTree merged) {
        Set<String> changed = rows.keySet().stream()
                .filter(code -> {
                    Area before = stored.find(code).orElse(null);
                    return before != null && !before.standsAs(merged.find(code).orElseThrow());
                })
                .collect(Collectors.toSet());
        Set<String> published = changed.isEmpty() ? Set.of() : areas.published(run.election(), changed);
        rows.values().stream()
                .filter(row -> published.contains(row.code()))
                .forEach(row ->
                        run.error(row.source(), "code", SingleRecord.PUBLISHED, SingleRecord.published(row.code())));
    }

    private void write(
            ImportRun run, Cause cause, Set<String> named, AreaTree stored, AreaTree merged, Changes changes) {
        List<AreaChanged> events = new ArrayList<>();
        List<Area> described = new ArrayList<>();
        List<Replaced> replaced = new ArrayList<>();
        List<String> fresh =
                named.stream().filter(code -> stored.find(code).isEmpty()).toList();
        Map<String, Long> lastVersions = history.lastVersions(run.election(), Kind.AREA, fresh);
        for (Area area : merged.all()) {
            Area before = stored.find(area.code()).orElse(null);
            if (before == null || !before.saysTheSameAs(area)) {
                changes.written(before == null);
                long last = before == null ? lastVersions.getOrDefault(area.code(), 0L) : before.version();
                events.add(area.changed(run.election(), merged.path(area), last + 1));
                if (before != null) {
                    replaced.add(before.replaced());
                }
                if (!area.detail().equals(before == null ? AreaDetail.NONE : before.detail())) {
                    described.add(area);
                }
            } else if (named.contains(area.code())) {
                changes.same();
            }
        }
        history.keep(run.election(), Kind.AREA, replaced, cause, run.officer());
        register.write(events);
        details.keep(run.election(), described);
    }
}
