package vn.baucu.committee.constituency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.AreaTree;
import vn.baucu.committee.area.Areas;
import vn.baucu.committee.election.ByElections;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.register.Changes;
import vn.baucu.committee.register.Register;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.ConstituencyChanged;
import vn.baucu.common.job.Import;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Sentence;

/** Takes a file of constituencies. Those that the file does not name stay as they are. */
@ApplicationScoped
class ConstituencyImport implements Import {

    static final String KIND = "constituencies";

    private final ElectionLock lock;
    private final ByElections byElections;
    private final Areas areas;
    private final Constituencies constituencies;
    private final Register register;
    private final Audit audit;

    ConstituencyImport(
            ElectionLock lock,
            ByElections byElections,
            Areas areas,
            Constituencies constituencies,
            Register register,
            Audit audit) {
        this.lock = lock;
        this.byElections = byElections;
        this.areas = areas;
        this.constituencies = constituencies;
        this.register = register;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> columns() {
        return List.of("code", "ballot_type", "council_area", "number", "seats", "covers");
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        Election election = lock.holdUnopened(run);
        Regime regime = Regimes.of(election.regime());
        AreaTree tree = areas.tree(run.election());
        Map<String, Constituency> stored = constituencies.all(run.election());
        Map<String, ImportRow> rows = new HashMap<>();
        Map<String, Constituency> given = read(run, regime, tree, rows);
        if (election.kind() == ElectionKind.BY_ELECTION) {
            checkVacancies(run, given, rows);
        }
        Map<String, Constituency> merged = new HashMap<>(stored);
        merged.putAll(given);
        new CouncilCheck(run, election, regime, tree, rows, given.keySet()).check(merged.values());
        if (run.hasErrors()) {
            return Map.of();
        }
        Changes changes = new Changes();
        List<ConstituencyChanged> events = changed(run.election(), given, stored, tree, changes);
        register.write(events);
        checkPollingAreas(run, events, rows);
        Map<String, Long> counts = changes.counts();
        merged.values()
                .forEach(constituency ->
                        counts.merge("seats." + constituency.ballotType(), (long) constituency.seats(), Long::sum));
        audit.add(run.officer(), "import-constituencies", run.election(), KIND, Json.write(counts));
        return counts;
    }

    private static Map<String, Constituency> read(
            ImportRun run, Regime regime, AreaTree tree, Map<String, ImportRow> rows) {
        Map<String, Constituency> given = new LinkedHashMap<>();
        run.rows(row -> {
            ImportRow earlier = rows.putIfAbsent(row.get("code"), row);
            if (earlier == null) {
                new ConstituencyRow(run, regime, tree, row)
                        .read()
                        .ifPresent(constituency -> given.put(constituency.code(), constituency));
            } else {
                RowErrors.duplicate(run, row, "code", earlier.line());
            }
        });
        return given;
    }

    private static List<ConstituencyChanged> changed(
            String election,
            Map<String, Constituency> given,
            Map<String, Constituency> stored,
            AreaTree tree,
            Changes changes) {
        List<ConstituencyChanged> events = new ArrayList<>();
        for (Constituency constituency : given.values()) {
            Constituency before = stored.get(constituency.code());
            if (before != null && before.saysTheSameAs(constituency)) {
                changes.same();
                continue;
            }
            changes.written(before == null);
            Area council = tree.find(constituency.councilArea()).orElseThrow();
            long version = before == null ? 1 : before.version() + 1;
            events.add(constituency.changed(election, tree.path(council), version));
        }
        return events;
    }

    /** A by-election is held where deputies are missing, for as many (Art 89). */
    private void checkVacancies(ImportRun run, Map<String, Constituency> given, Map<String, ImportRow> rows) {
        Map<String, Integer> vacancies = byElections.vacancies(run.election());
        for (Constituency constituency : given.values()) {
            Integer missing = vacancies.get(constituency.code());
            ImportRow row = rows.get(constituency.code());
            if (row != null && missing == null) {
                run.error(
                        row,
                        "code",
                        "not-in-by-election",
                        new Sentence("{0} không bầu cử bổ sung.", "{0} has no by-election.").with(constituency.code()));
            } else if (row != null && missing != null && missing != constituency.seats()) {
                run.error(
                        row,
                        "seats",
                        "not-as-missing",
                        new Sentence("{0} khuyết {1} đại biểu.", "{0} is missing {1} deputies.")
                                .with(constituency.code(), missing));
            }
        }
    }

    private void checkPollingAreas(ImportRun run, List<ConstituencyChanged> changed, Map<String, ImportRow> rows) {
        List<String> codes =
                changed.stream().map(ConstituencyChanged::constituency).toList();
        Set<String> wrong = constituencies.withPollingAreasOutside(run.election(), codes);
        rows.values().stream()
                .filter(row -> wrong.contains(row.get("code")))
                .forEach(row -> run.error(
                        row,
                        "covers",
                        "polling-area-outside",
                        new Sentence(
                                        "{0} có khu vực bỏ phiếu nằm ngoài địa bàn mới.",
                                        "{0} has a polling area outside what it would cover.")
                                .with(row.get("code"))));
    }
}
