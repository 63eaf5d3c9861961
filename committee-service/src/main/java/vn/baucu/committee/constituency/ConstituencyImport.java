package vn.baucu.committee.constituency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.AreaTree;
import vn.baucu.committee.area.Areas;
import vn.baucu.committee.change.Cause;
import vn.baucu.committee.change.History;
import vn.baucu.committee.change.History.Replaced;
import vn.baucu.committee.change.Kind;
import vn.baucu.committee.change.SingleRecord;
import vn.baucu.committee.election.ByElections;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.hamlet.Hamlets;
import vn.baucu.committee.register.Changes;
import vn.baucu.committee.register.Register;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.ConstituencyChanged;
import vn.baucu.common.job.Import;
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
    private final Hamlets hamlets;
    private final Constituencies constituencies;
    private final ConstituencyDetails details;
    private final CouncilPublications publications;
    private final History history;
    private final Register register;
    private final Audit audit;

    ConstituencyImport(
            ElectionLock lock,
            ByElections byElections,
            Areas areas,
            Hamlets hamlets,
            Constituencies constituencies,
            ConstituencyDetails details,
            CouncilPublications publications,
            History history,
            Register register,
            Audit audit) {
        this.lock = lock;
        this.byElections = byElections;
        this.areas = areas;
        this.hamlets = hamlets;
        this.constituencies = constituencies;
        this.details = details;
        this.publications = publications;
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
        return List.of("code", "ballot_type", "council_area", "number", "seats", "covers");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("hamlets", "external_code");
    }

    @Override
    public List<String> tables() {
        return List.of("organisation.constituency", "committee.constituency_detail");
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        return apply(run, Cause.of("import-constituencies"));
    }

    /** The same for whatever is the cause. */
    Map<String, Long> apply(ImportRun run, Cause cause) {
        Election election = lock.holdFor(run, cause.corrects());
        Regime regime = Regimes.of(election.regime());
        AreaTree tree = areas.tree(run.election());
        Map<String, Constituency> stored = constituencies.all(run.election());
        Lines lines = new Lines();
        Map<String, Constituency> given = read(run, regime, tree, stored, lines);
        if (election.kind() == ElectionKind.BY_ELECTION) {
            checkVacancies(run, given, lines);
        }
        Map<String, Constituency> merged = new HashMap<>(stored);
        merged.putAll(given);
        new CouncilCheck(run, election, regime, tree, lines).check(merged.values());
        if (!cause.corrects()) {
            checkPublished(run, given, stored, lines);
        }
        if (run.hasErrors()) {
            return Map.of();
        }
        Changes changes = new Changes();
        List<String> replaced = write(run, cause, given, stored, tree, changes);
        checkPollingAreas(run, replaced, lines);
        Map<String, Long> counts = changes.counts();
        merged.values()
                .forEach(constituency ->
                        counts.merge("seats." + constituency.ballotType(), (long) constituency.seats(), Long::sum));
        audit.add(run.officer(), cause.action(), run.election(), KIND, Json.write(counts));
        return counts;
    }

    private Map<String, Constituency> read(
            ImportRun run, Regime regime, AreaTree tree, Map<String, Constituency> stored, Lines lines) {
        Map<String, String> known = hamlets.communes(run.election());
        Map<String, Constituency> given = new LinkedHashMap<>();
        run.rows(row -> {
            Long earlier = lines.add(row);
            if (earlier == null) {
                new ConstituencyRow(run, regime, tree, known, row, stored.get(row.get("code")))
                        .read()
                        .ifPresentOrElse(
                                constituency -> given.put(constituency.code(), constituency), () -> lines.unread(row));
            } else {
                RowErrors.duplicate(run, row, "code", earlier);
            }
        });
        return given;
    }

    /** Once a council's constituencies are published (Art 10) they change by a document only. */
    private void checkPublished(
            ImportRun run, Map<String, Constituency> given, Map<String, Constituency> stored, Lines lines) {
        Set<String> published = publications.all(run.election()).keySet();
        for (Constituency constituency : given.values()) {
            Constituency before = stored.get(constituency.code());
            if (published.contains(constituency.councilCode())
                    && (before == null || !before.saysTheSameAs(constituency))) {
                long line = Objects.requireNonNull(lines.of(constituency.code()));
                run.error(line, "code", SingleRecord.PUBLISHED, SingleRecord.published(constituency.councilCode()));
            }
        }
    }

    /** Writes what differs, and returns the codes of what it took the place of. */
    private List<String> write(
            ImportRun run,
            Cause cause,
            Map<String, Constituency> given,
            Map<String, Constituency> stored,
            AreaTree tree,
            Changes changes) {
        List<ConstituencyChanged> events = new ArrayList<>();
        List<Constituency> described = new ArrayList<>();
        List<Replaced> replaced = new ArrayList<>();
        Map<String, Long> lastVersions = history.lastVersions(
                run.election(),
                Kind.CONSTITUENCY,
                given.keySet().stream()
                        .filter(code -> !stored.containsKey(code))
                        .toList());
        for (Constituency constituency : given.values()) {
            Constituency before = stored.get(constituency.code());
            if (before != null && before.saysTheSameAs(constituency)) {
                changes.same();
                continue;
            }
            changes.written(before == null);
            Area council = tree.find(constituency.councilArea()).orElseThrow();
            long last = before == null ? lastVersions.getOrDefault(constituency.code(), 0L) : before.version();
            events.add(constituency.changed(run.election(), tree.path(council), last + 1));
            if (before != null) {
                replaced.add(before.replaced());
            }
            if (before == null ? !constituency.isUndescribed() : !before.describedAs(constituency)) {
                described.add(constituency);
            }
        }
        history.keep(run.election(), Kind.CONSTITUENCY, replaced, cause, run.officer());
        register.write(events);
        details.keep(run.election(), described);
        return replaced.stream().map(Replaced::code).toList();
    }

    /** A by-election is held where deputies are missing, for as many (Art 89). */
    private void checkVacancies(ImportRun run, Map<String, Constituency> given, Lines lines) {
        Map<String, Integer> vacancies = byElections.vacancies(run.election());
        for (Constituency constituency : given.values()) {
            Integer missing = vacancies.get(constituency.code());
            Long line = lines.of(constituency.code());
            if (line != null && missing == null) {
                run.error(
                        line,
                        "code",
                        "not-in-by-election",
                        new Sentence("{0} không bầu cử bổ sung.", "{0} has no by-election.").with(constituency.code()));
            } else if (line != null && missing != null && missing != constituency.seats()) {
                run.error(
                        line,
                        "seats",
                        "not-as-missing",
                        new Sentence("{0} khuyết {1} đại biểu.", "{0} is missing {1} deputies.")
                                .with(constituency.code(), missing));
            }
        }
    }

    /** Polling areas vote only in what was there before. */
    private void checkPollingAreas(ImportRun run, List<String> replaced, Lines lines) {
        if (replaced.isEmpty()) {
            return;
        }
        for (String code : constituencies.withPollingAreasOutside(run.election(), replaced)) {
            run.error(
                    Objects.requireNonNull(lines.of(code)),
                    "covers",
                    "polling-area-outside",
                    new Sentence(
                                    "{0} có khu vực bỏ phiếu nằm ngoài địa bàn mới.",
                                    "{0} has a polling area outside what it would cover.")
                            .with(code));
        }
    }
}
