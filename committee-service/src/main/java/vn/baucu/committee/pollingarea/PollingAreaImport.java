package vn.baucu.committee.pollingarea;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.Areas;
import vn.baucu.committee.constituency.Constituencies;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.register.Changes;
import vn.baucu.committee.register.Register;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.job.Import;
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
    private final PollingAreas pollingAreas;
    private final Register register;
    private final Audit audit;

    PollingAreaImport(
            ElectionLock lock,
            Areas areas,
            Constituencies constituencies,
            PollingAreas pollingAreas,
            Register register,
            Audit audit) {
        this.lock = lock;
        this.areas = areas;
        this.constituencies = constituencies;
        this.pollingAreas = pollingAreas;
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
        return optional;
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        Election election = lock.holdUnopened(run);
        Surroundings around = Surroundings.of(
                election,
                Regimes.of(election.regime()),
                areas.tree(run.election()),
                constituencies.all(run.election()));
        Changes changes = new Changes();
        Map<BallotType, Long> without = new TreeMap<>();
        List<PollingArea> batch = new ArrayList<>(Register.BATCH);
        Map<String, Long> lines = new HashMap<>();
        run.rows(row -> {
            Long earlier = lines.putIfAbsent(row.get("code"), row.line());
            if (earlier != null) {
                RowErrors.duplicate(run, row, "code", earlier);
                return;
            }
            new PollingAreaRow(run, around, row).read().ifPresent(batch::add);
            if (batch.size() == Register.BATCH) {
                write(run, around, batch, changes, without);
            }
        });
        write(run, around, batch, changes, without);
        if (run.hasErrors()) {
            return Map.of();
        }
        Map<String, Long> counts = changes.counts();
        without.forEach((type, count) -> counts.put("without." + type, count));
        counts.put("constituenciesWithoutPollingArea", pollingAreas.constituenciesWithoutPollingArea(run.election()));
        audit.add(run.officer(), "import-polling-areas", run.election(), KIND, Json.write(counts));
        return counts;
    }

    /** Once a row was wrong nothing is kept anyway, so nothing more is written. */
    private void write(
            ImportRun run,
            Surroundings around,
            List<PollingArea> batch,
            Changes changes,
            Map<BallotType, Long> without) {
        if (!batch.isEmpty() && !run.hasErrors()) {
            Map<String, PollingArea> stored = pollingAreas.find(
                    run.election(), batch.stream().map(PollingArea::code).toList());
            List<PollingAreaChanged> events = new ArrayList<>();
            for (PollingArea pollingArea : batch) {
                countWithout(around, pollingArea, without);
                PollingArea before = stored.get(pollingArea.code());
                if (before != null && before.saysTheSameAs(pollingArea)) {
                    changes.same();
                    continue;
                }
                changes.written(before == null);
                List<String> path = pollingArea.path();
                Area area = around.areas().find(path.get(path.size() - 1)).orElseThrow();
                long version = before == null ? 1 : before.version() + 1;
                events.add(pollingArea.changed(run.election(), around.areas().path(area), version));
            }
            register.write(events);
        }
        batch.clear();
    }

    private static void countWithout(Surroundings around, PollingArea pollingArea, Map<BallotType, Long> without) {
        for (BallotType type : around.regime().ballotTypes()) {
            if (!pollingArea.constituencies().containsKey(type)) {
                without.merge(type, 1L, Long::sum);
            }
        }
    }
}
