package vn.baucu.committee.pollingarea;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.Areas;
import vn.baucu.committee.change.Cause;
import vn.baucu.committee.change.History;
import vn.baucu.committee.change.History.Replaced;
import vn.baucu.committee.change.Kind;
import vn.baucu.committee.change.SingleRecord;
import vn.baucu.committee.constituency.Constituencies;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.hamlet.Hamlets;
import vn.baucu.committee.register.Changes;
import vn.baucu.committee.register.Register;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.job.Import;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;

/** Takes a file of polling areas, a thousand rows at a time. Those that the file does not name stay as they are. */
@ApplicationScoped
class PollingAreaImport implements Import {

    static final String KIND = "polling-areas";

    private final ElectionLock lock;
    private final Areas areas;
    private final Constituencies constituencies;
    private final Hamlets hamlets;
    private final PollingAreas pollingAreas;
    private final PollingAreaDetails details;
    private final History history;
    private final Register register;
    private final Audit audit;

    PollingAreaImport(
            ElectionLock lock,
            Areas areas,
            Constituencies constituencies,
            Hamlets hamlets,
            PollingAreas pollingAreas,
            PollingAreaDetails details,
            History history,
            Register register,
            Audit audit) {
        this.lock = lock;
        this.areas = areas;
        this.constituencies = constituencies;
        this.hamlets = hamlets;
        this.pollingAreas = pollingAreas;
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
        return List.of("code", "area", "kind");
    }

    @Override
    public List<String> optionalColumns() {
        List<String> optional = new ArrayList<>(List.of("voting_date"));
        for (BallotType type : BallotType.values()) {
            optional.add(Surroundings.column(type));
        }
        optional.addAll(PollingAreaDetail.COLUMNS);
        return optional;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "organisation.polling_area", "organisation.polling_area_ballot", "committee.polling_area_detail");
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        return apply(run, Cause.of("import-polling-areas"));
    }

    /** The same for whatever is the cause. */
    Map<String, Long> apply(ImportRun run, Cause cause) {
        Election election = lock.holdFor(run, cause.corrects());
        Surroundings around = Surroundings.of(
                election,
                Regimes.of(election.regime()),
                areas.tree(run.election()),
                constituencies.all(run.election()),
                hamlets.communes(run.election()));
        Set<String> known = pollingAreas.codes(run.election());
        Changes changes = new Changes();
        Map<BallotType, Long> without = new TreeMap<>();
        List<ImportRow> batch = new ArrayList<>(Register.BATCH);
        Map<String, Long> lines = new HashMap<>();
        run.rows(row -> {
            Long earlier = lines.putIfAbsent(row.get("code"), row.line());
            if (earlier != null) {
                RowErrors.duplicate(run, row, "code", earlier);
                return;
            }
            batch.add(row);
            if (batch.size() == Register.BATCH) {
                take(run, cause, around, known, batch, changes, without);
            }
        });
        take(run, cause, around, known, batch, changes, without);
        if (run.hasErrors()) {
            return Map.of();
        }
        Map<String, Long> counts = changes.counts();
        without.forEach((type, count) -> counts.put("without." + type, count));
        counts.put("constituenciesWithoutPollingArea", pollingAreas.constituenciesWithoutPollingArea(run.election()));
        audit.add(run.officer(), cause.action(), run.election(), KIND, Json.write(counts));
        return counts;
    }

    private void take(
            ImportRun run,
            Cause cause,
            Surroundings around,
            Set<String> known,
            List<ImportRow> batch,
            Changes changes,
            Map<BallotType, Long> without) {
        List<String> codes = batch.stream()
                .map(row -> row.get("code"))
                .filter(known::contains)
                .toList();
        Map<String, PollingArea> stored = codes.isEmpty() ? Map.of() : pollingAreas.find(around.election(), codes);
        List<PollingArea> written = new ArrayList<>();
        for (ImportRow row : batch) {
            PollingArea before = stored.get(row.get("code"));
            PollingAreaDetail detail = before == null ? PollingAreaDetail.NONE : before.detail();
            PollingArea area =
                    new PollingAreaRow(run, around, row, detail).read().orElse(null);
            if (area == null) {
                continue;
            }
            countWithout(around, area, without);
            if (before != null && before.saysTheSameAs(area)) {
                changes.same();
            } else if (detail.state() != PollingAreaState.PROPOSED && !cause.corrects()) {
                run.error(row, "code", SingleRecord.PUBLISHED, SingleRecord.published(area.code()));
            } else {
                changes.written(before == null);
                written.add(area);
            }
        }
        write(run, cause, around, written, stored);
        batch.clear();
    }

    /** Once a row was wrong nothing is kept anyway, so nothing more is written. */
    private void write(
            ImportRun run,
            Cause cause,
            Surroundings around,
            List<PollingArea> written,
            Map<String, PollingArea> stored) {
        if (written.isEmpty() || run.hasErrors()) {
            return;
        }
        Map<String, Long> lastVersions = history.lastVersions(
                run.election(),
                Kind.POLLING_AREA,
                written.stream()
                        .map(PollingArea::code)
                        .filter(code -> !stored.containsKey(code))
                        .toList());
        List<PollingAreaChanged> events = new ArrayList<>();
        List<PollingArea> described = new ArrayList<>();
        List<Replaced> replaced = new ArrayList<>();
        for (PollingArea area : written) {
            PollingArea before = stored.get(area.code());
            long last = before == null ? lastVersions.getOrDefault(area.code(), 0L) : before.version();
            Area place = around.areas().find(area.area()).orElseThrow();
            events.add(area.changed(run.election(), around.areas().path(place), last + 1));
            if (before != null) {
                replaced.add(before.replaced());
            }
            if (!area.detail().equals(before == null ? PollingAreaDetail.NONE : before.detail())) {
                described.add(area);
            }
        }
        history.keep(run.election(), Kind.POLLING_AREA, replaced, cause, run.officer());
        register.write(events);
        details.keep(run.election(), described);
    }

    private static void countWithout(Surroundings around, PollingArea pollingArea, Map<BallotType, Long> without) {
        for (BallotType type : around.regime().ballotTypes()) {
            if (!pollingArea.constituencies().containsKey(type)) {
                without.merge(type, 1L, Long::sum);
            }
        }
    }
}
