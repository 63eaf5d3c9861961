package vn.baucu.committee.hamlet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.AreaTree;
import vn.baucu.committee.area.Areas;
import vn.baucu.committee.change.Cause;
import vn.baucu.committee.change.History;
import vn.baucu.committee.change.History.Replaced;
import vn.baucu.committee.change.Kind;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.register.Changes;
import vn.baucu.committee.register.Columns;
import vn.baucu.committee.register.Register;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.job.Import;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.problem.Sentence;

/** Takes a file of hamlets, a thousand rows at a time. Those that the file does not name stay as they are. */
@ApplicationScoped
public class HamletImport implements Import {

    static final String KIND = "hamlets";

    private static final int LONGEST_NAME = 200;

    private final ElectionLock lock;
    private final Areas areas;
    private final Hamlets hamlets;
    private final History history;
    private final Register register;
    private final Audit audit;

    HamletImport(ElectionLock lock, Areas areas, Hamlets hamlets, History history, Register register, Audit audit) {
        this.lock = lock;
        this.areas = areas;
        this.hamlets = hamlets;
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
        return List.of("code", "commune", "kind", "name");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("external_code", "population", "voters");
    }

    @Override
    public List<String> tables() {
        return List.of("committee.hamlet");
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        return apply(run, Cause.of("import-hamlets"));
    }

    /** The same for whatever is the cause. */
    public Map<String, Long> apply(ImportRun run, Cause cause) {
        lock.holdUnopened(run);
        AreaTree tree = areas.tree(run.election());
        Map<String, String> known = hamlets.communes(run.election());
        Map<String, ImportRow> lines = new LinkedHashMap<>();
        run.rows(row -> {
            ImportRow earlier = lines.putIfAbsent(row.get("code"), row);
            if (earlier == null) {
                known.put(row.get("code"), row.get("commune"));
            } else {
                RowErrors.duplicate(run, row, "code", earlier.line());
            }
        });
        Changes changes = new Changes();
        List<ImportRow> batch = new ArrayList<>(Register.BATCH);
        for (ImportRow row : lines.values()) {
            batch.add(row);
            if (batch.size() == Register.BATCH) {
                write(run, cause, tree, known, batch, changes);
            }
        }
        write(run, cause, tree, known, batch, changes);
        if (run.hasErrors()) {
            return Map.of();
        }
        Map<String, Long> counts = changes.counts();
        audit.add(run.officer(), cause.action(), run.election(), KIND, Json.write(counts));
        return counts;
    }

    private void write(
            ImportRun run,
            Cause cause,
            AreaTree tree,
            Map<String, String> known,
            List<ImportRow> batch,
            Changes changes) {
        List<String> codes = batch.stream().map(row -> row.get("code")).toList();
        Map<String, Hamlet> stored = hamlets.find(run.election(), codes);
        Map<String, Long> lastVersions = history.lastVersions(
                run.election(),
                Kind.HAMLET,
                codes.stream().filter(code -> !stored.containsKey(code)).toList());
        List<Hamlet> written = new ArrayList<>();
        List<Replaced> replaced = new ArrayList<>();
        for (ImportRow row : batch) {
            Hamlet before = stored.get(row.get("code"));
            Hamlet after = read(run, tree, known, row, before).orElse(null);
            if (after == null) {
                continue;
            }
            if (before == null) {
                changes.written(true);
                written.add(after.at(lastVersions.getOrDefault(after.code(), 0L) + 1));
            } else if (before.saysTheSameAs(after)) {
                changes.same();
            } else {
                changes.written(false);
                replaced.add(before.replaced());
                written.add(after.at(before.version() + 1));
            }
        }
        if (!run.hasErrors()) {
            history.keep(run.election(), Kind.HAMLET, replaced, cause, run.officer());
            hamlets.keep(run.election(), written);
            register.write(written.stream()
                    .map(hamlet -> hamlet.changed(run.election()))
                    .toList());
        }
        batch.clear();
    }

    private static Optional<Hamlet> read(
            ImportRun run, AreaTree tree, Map<String, String> known, ImportRow row, @Nullable Hamlet before) {
        String code = row.get("code");
        Area commune = tree.find(row.get("commune")).orElse(null);
        Optional<HamletKind> kind = Choice.find(HamletKind.class, row.get("kind"));
        if (kind.isEmpty()) {
            RowErrors.unknownWord(run, row, "kind", Choice.all(HamletKind.class));
        }
        if (!row.has("name") || row.get("name").length() > LONGEST_NAME) {
            run.error(
                    row,
                    "name",
                    "wrong-form",
                    new Sentence("Tên gồm 1 đến 200 ký tự.", "A name has 1 to 200 characters."));
        }
        if (commune == null) {
            RowErrors.unknownArea(run, row, "commune", row.get("commune"));
            return Optional.empty();
        }
        checkPlace(run, tree, row, commune);
        String whole = Hamlet.wholeOf(code);
        checkCode(run, row, commune, whole == null ? null : known.get(whole), before);
        if (whole != null && !known.containsKey(whole)) {
            run.error(
                    row,
                    "code",
                    "whole-missing",
                    new Sentence("Không có {0} để chia.", "There is no {0} to be split.").with(whole));
        }
        Columns columns = new Columns(run, row);
        Hamlet hamlet = new Hamlet(
                code,
                commune.code(),
                kind.orElse(HamletKind.VILLAGE),
                row.get("name"),
                whole,
                columns.externalCode(before == null ? null : before.externalCode()),
                columns.number("population", before == null ? null : before.population()),
                columns.number("voters", before == null ? null : before.voters()),
                commune.path(),
                0);
        return Optional.of(hamlet);
    }

    private static void checkPlace(ImportRun run, AreaTree tree, ImportRow row, Area commune) {
        if (commune.level() != AreaLevel.COMMUNE
                && !(commune.level() == AreaLevel.DISTRICT && tree.isLeaf(commune.code()))) {
            run.error(
                    row,
                    "commune",
                    "not-a-commune",
                    new Sentence("{0} không phải cấp xã.", "{0} is no commune.").with(commune.code()));
        }
        if (!RowErrors.covers(run.officer(), commune.path())) {
            RowErrors.outOfScope(run, row, "commune");
        }
    }

    /** A code begins with that of the commune where the hamlet was first entered; a part lies where the whole does. */
    private static void checkCode(
            ImportRun run, ImportRow row, Area commune, @Nullable String ofWhole, @Nullable Hamlet before) {
        String code = row.get("code");
        boolean came = before != null && before.commune().equals(commune.code());
        boolean right = ofWhole == null
                ? came || Hamlet.isCodeOf(code, commune.code())
                : ofWhole.equals(commune.code()) && Hamlet.isCode(code);
        if (!right) {
            run.error(
                    row,
                    "code",
                    "wrong-form",
                    new Sentence(
                                    "Mã có dạng {0}-T01, phần chia có thêm một chữ: {0}-T01A.",
                                    "A code looks like {0}-T01, that of a part has a letter more: {0}-T01A.")
                            .with(commune.code()));
        }
    }
}
