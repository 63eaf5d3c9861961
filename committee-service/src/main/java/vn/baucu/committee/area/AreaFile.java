package vn.baucu.committee.area;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.register.Columns;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.Regime;
import vn.baucu.common.problem.Sentence;

/** The rows of a file of areas, checked one by one and against each other, over what is stored already. */
final class AreaFile {

    private static final Pattern CODE = Pattern.compile("[0-9]{2,5}");
    private static final int LONGEST_NAME = 200;

    private final ImportRun run;
    private final Regime regime;
    private final AreaTree stored;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();

    /** A row whose words are in order. */
    record Row(
            ImportRow source,
            String code,
            AreaLevel level,
            AreaKind kind,
            String name,
            String parent,
            AreaDetail detail) {}

    private AreaFile(ImportRun run, Regime regime, AreaTree stored) {
        this.run = run;
        this.regime = regime;
        this.stored = stored;
    }

    static Map<String, Row> read(ImportRun run, Regime regime, AreaTree stored) {
        AreaFile file = new AreaFile(run, regime, stored);
        Map<String, Long> lines = new HashMap<>();
        run.rows(row -> {
            Long earlier = lines.putIfAbsent(row.get("code"), row.line());
            if (earlier == null) {
                file.readRow(row);
            } else {
                RowErrors.duplicate(run, row, "code", earlier);
            }
        });
        file.checkParents();
        file.checkNames();
        return file.rows;
    }

    private void readRow(ImportRow row) {
        named.add(row.get("code"));
        boolean right = true;
        if (!CODE.matcher(row.get("code")).matches()) {
            Sentence form = new Sentence("Mã gồm 2 đến 5 chữ số.", "A code has 2 to 5 digits.");
            run.error(row, "code", "wrong-form", form);
            right = false;
        }
        if (!row.has("name") || row.get("name").length() > LONGEST_NAME || Text.hasInvisible(row.get("name"))) {
            Sentence form = new Sentence("Tên gồm 1 đến 200 ký tự.", "A name has 1 to 200 characters.");
            run.error(row, "name", "wrong-form", form);
            right = false;
        }
        if (!row.has("parent_code")) {
            RowErrors.required(run, row, "parent_code");
            right = false;
        }
        AreaLevel level = level(row);
        AreaKind kind = kind(row, level);
        if (right && level != null && kind != null) {
            String code = row.get("code");
            AreaDetail before = stored.find(code).map(Area::detail).orElse(AreaDetail.NONE);
            AreaDetail detail = AreaDetail.read(new Columns(run, row), before);
            rows.put(code, new Row(row, code, level, kind, row.get("name"), row.get("parent_code"), detail));
        }
    }

    private @Nullable AreaLevel level(ImportRow row) {
        Optional<AreaLevel> level = Choice.find(AreaLevel.class, row.get("level"));
        if (level.isEmpty()) {
            RowErrors.unknownWord(run, row, "level", Choice.all(AreaLevel.class));
        } else if (level.get() == AreaLevel.NATION) {
            run.error(
                    row,
                    "level",
                    "nation-exists",
                    new Sentence("Cấp quốc gia đã có sẵn.", "The nation is there from the start."));
            return null;
        } else if (!regime.localLevels().contains(level.get())) {
            RowErrors.notInRegime(run, row, "level", regime.id());
            return null;
        }
        return level.orElse(null);
    }

    private @Nullable AreaKind kind(ImportRow row, @Nullable AreaLevel level) {
        Optional<AreaKind> kind = Choice.find(AreaKind.class, row.get("kind"));
        if (kind.isEmpty()) {
            RowErrors.unknownWord(run, row, "kind", Choice.all(AreaKind.class));
        } else if (level != null && kind.get().level() != level) {
            run.error(
                    row,
                    "kind",
                    "kind-of-other-level",
                    new Sentence("{0} không thuộc cấp {1}.", "There is no {0} at level {1}.").with(kind.get(), level));
            return null;
        }
        return kind.orElse(null);
    }

    private void checkParents() {
        for (Row row : rows.values()) {
            Optional<AreaLevel> parent = levelOf(row.parent());
            if (inCycle(row)) {
                run.error(
                        row.source(),
                        "parent_code",
                        "cycle",
                        new Sentence("{0} nằm trong chính nó.", "{0} lies within itself.").with(row.code()));
            } else if (parent.isPresent()) {
                checkLevelAbove(row, parent.get());
            } else if (!named.contains(row.parent())) {
                RowErrors.unknownArea(run, row.source(), "parent_code", row.parent());
            }
        }
    }

    private void checkLevelAbove(Row row, AreaLevel parent) {
        int place = regime.localLevels().indexOf(row.level());
        AreaLevel above = place == 0 ? AreaLevel.NATION : regime.localLevels().get(place - 1);
        if (parent != above) {
            run.error(
                    row.source(),
                    "parent_code",
                    "level-above",
                    new Sentence("Đơn vị cấp {0} phải trực thuộc cấp {1}.", "A {0} lies directly within a {1}.")
                            .with(row.level(), above));
        }
    }

    private boolean inCycle(Row start) {
        Set<String> seen = new HashSet<>();
        String code = start.parent();
        while (code != null && seen.add(code)) {
            if (code.equals(start.code())) {
                return true;
            }
            code = parentOf(code);
        }
        return false;
    }

    /** M-005: two areas of one name under one parent, though their letters may be composed differently. */
    private void checkNames() {
        Map<String, String> first = new HashMap<>();
        for (Area area : stored.all()) {
            if (!named.contains(area.code())) {
                first.put(area.parent() + "/" + area.name(), area.code());
            }
        }
        for (Row row : rows.values()) {
            String earlier = first.putIfAbsent(row.parent() + "/" + row.name(), row.code());
            if (earlier != null) {
                run.error(
                        row.source(),
                        "name",
                        "name-taken",
                        new Sentence("{0} đã có tên này.", "{0} has this name already.").with(earlier));
            }
        }
    }

    private Optional<AreaLevel> levelOf(String code) {
        Row row = rows.get(code);
        return row != null ? Optional.of(row.level()) : stored.find(code).map(Area::level);
    }

    private @Nullable String parentOf(String code) {
        Row row = rows.get(code);
        return row != null ? row.parent() : stored.find(code).map(Area::parent).orElse(null);
    }
}
