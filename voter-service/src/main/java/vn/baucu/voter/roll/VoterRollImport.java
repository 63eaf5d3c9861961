package vn.baucu.voter.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.job.Import;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.common.problem.Sentence;

/** Takes the voter rolls of many polling areas from a file, a few statements for each thousand rows. */
@ApplicationScoped
class VoterRollImport implements Import {

    static final String KIND = "voter-rolls";

    private static final int BATCH = 2_000;

    private final Elections elections;
    private final PollingPlaces places;
    private final VoterRollStore store;
    private final Outbox outbox;
    private final Audit audit;

    VoterRollImport(Elections elections, PollingPlaces places, VoterRollStore store, Outbox outbox, Audit audit) {
        this.elections = elections;
        this.places = places;
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> columns() {
        return List.of(ImportedRoll.POLLING_AREA);
    }

    @Override
    public List<String> optionalColumns() {
        return Arrays.stream(BallotType.values()).map(VoterRollStore::column).toList();
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        store.lockElection(run.election());
        Election election = elections.require(run.election());
        Regime regime = Regimes.of(election.regime());
        Map<String, Long> lines = new HashMap<>();
        Outcome outcome = new Outcome();
        List<ImportedRoll> batch = new ArrayList<>(BATCH);
        run.rows(row -> {
            ImportedRoll roll = ImportedRoll.read(row, regime, run);
            Long earlier = lines.putIfAbsent(roll.pollingArea(), row.line());
            if (earlier != null) {
                run.error(row, ImportedRoll.POLLING_AREA, "duplicate", twice(roll.pollingArea(), earlier));
                return;
            }
            batch.add(roll);
            if (batch.size() == BATCH) {
                apply(run, election, batch, outcome);
                batch.clear();
            }
        });
        apply(run, election, batch, outcome);
        audit.add(run.officer(), "import-voter-rolls", election.code(), KIND, Json.write(outcome.counts()));
        return outcome.counts();
    }

    private void apply(ImportRun run, Election election, List<ImportedRoll> batch, Outcome outcome) {
        List<String> codes = batch.stream().map(ImportedRoll::pollingArea).toList();
        Map<String, PollingPlace> known = places.find(election.code(), codes);
        Set<String> closed = store.lock(election.code(), codes).stream()
                .filter(VoterRoll::closed)
                .map(VoterRoll::pollingArea)
                .collect(Collectors.toSet());
        Map<String, ListedVoters> right = new LinkedHashMap<>();
        for (ImportedRoll roll : batch) {
            check(run, election, roll, known, closed);
            right.put(roll.pollingArea(), new ListedVoters(roll.listed()));
        }
        if (!run.hasErrors()) {
            List<VoterRoll> changed = store.save(election.code(), right, run.officer(), null);
            outbox.add(changed.stream().map(VoterRoll::changed).toList());
            outcome.add(right, changed);
        }
    }

    private static void check(
            ImportRun run, Election election, ImportedRoll roll, Map<String, PollingPlace> known, Set<String> closed) {
        String code = roll.pollingArea();
        PollingPlace place = known.get(code);
        if (place == null) {
            refuse(
                    run,
                    roll,
                    "polling-area-unknown",
                    "Không có khu vực bỏ phiếu {0}.",
                    "There is no polling area {0}.");
            return;
        }
        if (!place.within(run.officer())) {
            refuse(
                    run,
                    roll,
                    "area-out-of-scope",
                    "Khu vực bỏ phiếu {0} ngoài phạm vi nhiệm vụ.",
                    "Polling area {0} is outside the area of your duty.");
            return;
        }
        if (VoterRolls.isLocked(election, closed.contains(code))) {
            refuse(
                    run,
                    roll,
                    "election-locked",
                    "Danh sách cử tri của khu vực bỏ phiếu {0} đã chốt.",
                    "The voter list of polling area {0} is closed.");
            return;
        }
        for (PollingPlace.Mismatch mismatch : place.mismatches(roll.listed().keySet())) {
            String column = VoterRollStore.column(mismatch.ballotType());
            boolean unreadable = !mismatch.listed() && roll.row().has(column);
            if (!unreadable) {
                run.error(roll.row(), column, mismatch.rule(), mismatch.sentence());
            }
        }
    }

    private static void refuse(ImportRun run, ImportedRoll roll, String rule, String vi, String en) {
        run.error(roll.row(), ImportedRoll.POLLING_AREA, rule, new Sentence(vi, en).with(roll.pollingArea()));
    }

    private static Sentence twice(String code, long earlier) {
        return new Sentence("Khu vực bỏ phiếu {0} đã có ở dòng {1}.", "Polling area {0} stands in line {1} already.")
                .with(code, earlier);
    }

    /** What the import did so far. */
    private static final class Outcome {

        private long created;
        private long changed;
        private long unchanged;
        private long warnings;

        void add(Map<String, ListedVoters> given, List<VoterRoll> written) {
            long first = written.stream().filter(roll -> roll.version() == 1).count();
            created += first;
            changed += written.size() - first;
            unchanged += given.size() - written.size();
            warnings += given.values().stream()
                    .filter(voters -> !voters.warnings().isEmpty())
                    .count();
        }

        Map<String, Long> counts() {
            return Map.of("created", created, "changed", changed, "unchanged", unchanged, "warnings", warnings);
        }
    }
}
