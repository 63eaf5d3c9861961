package vn.baucu.candidate.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.job.Import;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Sentence;

/** Publishes the official lists of all constituencies that a file names, a few statements for each hundred lists. */
@ApplicationScoped
class CandidateImport implements Import {

    static final String KIND = "candidates";

    private static final String CONSTITUENCY = "constituency";
    private static final int BATCH = 500;

    private final Elections elections;
    private final Contests contests;
    private final CandidateLists lists;
    private final Audit audit;

    CandidateImport(Elections elections, Contests contests, CandidateLists lists, Audit audit) {
        this.elections = elections;
        this.contests = contests;
        this.lists = lists;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> columns() {
        return Stream.concat(Stream.of(CONSTITUENCY), CandidateForm.COLUMNS.stream())
                .toList();
    }

    @Override
    public List<String> optionalColumns() {
        return CandidateForm.OPTIONAL_COLUMNS;
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        contests.lockElection(run.election());
        Election election = elections.require(run.election());
        if (CandidateLists.isLocked(election)) {
            run.error(1, "", "election-locked", CandidateLists.LOCKED);
            return Map.of();
        }
        Map<String, List<Line>> byConstituency = read(run, election);
        Outcome outcome = new Outcome();
        List<String> batch = new ArrayList<>(BATCH);
        for (String constituency : byConstituency.keySet()) {
            batch.add(constituency);
            if (batch.size() == BATCH) {
                publish(run, election, pick(byConstituency, batch), outcome);
                batch.clear();
            }
        }
        publish(run, election, pick(byConstituency, batch), outcome);
        audit.add(run.officer(), "import-candidates", election.code(), KIND, Json.write(outcome.counts()));
        return outcome.counts();
    }

    private static Map<String, List<Line>> read(ImportRun run, Election election) {
        Regime regime = Regimes.of(election.regime());
        Map<String, Long> lines = new HashMap<>();
        Map<String, List<Line>> byConstituency = new LinkedHashMap<>();
        run.rows(row -> {
            CandidateForm.Reading reading = CandidateForm.read(row::get, regime, election.votingDay());
            reading.faults().forEach(fault -> run.error(row, fault.column(), fault.code(), fault.sentence()));
            String code = row.get(CandidateForm.CODE);
            Long earlier = lines.putIfAbsent(code, row.line());
            if (earlier != null) {
                run.error(row, CandidateForm.CODE, "duplicate", twice(code, earlier));
            }
            byConstituency
                    .computeIfAbsent(row.get(CONSTITUENCY), constituency -> new ArrayList<>())
                    .add(new Line(row, reading));
        });
        return byConstituency;
    }

    private void publish(ImportRun run, Election election, Map<String, List<Line>> batch, Outcome outcome) {
        Map<String, Contest> known = contests.lock(election.code(), batch.keySet());
        checkHomes(run, election, batch);
        List<CandidateList> right = new ArrayList<>();
        batch.forEach((constituency, lines) -> {
            Contest contest = known.get(constituency);
            if (contest == null) {
                refuse(run, lines, "constituency-unknown", "Không có đơn vị bầu cử {0}.", "No constituency {0}.");
            } else if (!contest.within(run.officer())) {
                refuse(
                        run,
                        lines,
                        "area-out-of-scope",
                        "Đơn vị bầu cử {0} ngoài phạm vi nhiệm vụ.",
                        "Constituency {0} is outside the area of your duty.");
            } else if (lines.stream().allMatch(Line::isReadable)) {
                right.add(checked(run, election, contest, lines));
            }
        });
        if (!run.hasErrors()) {
            outcome.add(right.size(), lists.publish(election.code(), right, run.officer(), null));
        }
    }

    private static CandidateList checked(ImportRun run, Election election, Contest contest, List<Line> lines) {
        List<Candidate> candidates = lines.stream()
                .flatMap(line -> line.reading().candidate().stream())
                .toList();
        CandidateList list = CandidateList.of(contest, candidates);
        for (Fault fault : list.faults(Regimes.of(election.regime()), false)) {
            run.error(lines.get(0).row(), fault.column(), fault.code(), fault.sentence());
        }
        return list;
    }

    private void checkHomes(ImportRun run, Election election, Map<String, List<Line>> batch) {
        List<Line> lines = batch.values().stream().flatMap(Collection::stream).toList();
        Map<String, String> homes = contests.homes(
                election.code(),
                lines.stream()
                        .map(line -> line.row().get(CandidateForm.CODE))
                        .distinct()
                        .toList());
        for (Line line : lines) {
            String home = homes.get(line.row().get(CandidateForm.CODE));
            if (home != null && !home.equals(line.row().get(CONSTITUENCY))) {
                run.error(line.row(), CandidateForm.CODE, "candidate-elsewhere", CandidateLists.elsewhere(home));
            }
        }
    }

    private static Map<String, List<Line>> pick(Map<String, List<Line>> all, List<String> constituencies) {
        return constituencies.stream()
                .collect(Collectors.toMap(
                        constituency -> constituency,
                        constituency -> all.getOrDefault(constituency, List.of()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static void refuse(ImportRun run, List<Line> lines, String rule, String vi, String en) {
        for (Line line : lines) {
            String constituency = line.row().get(CONSTITUENCY);
            run.error(line.row(), CONSTITUENCY, rule, new Sentence(vi, en).with(constituency));
        }
    }

    private static Sentence twice(String code, long earlier) {
        return new Sentence("Mã {0} đã có ở dòng {1}.", "Code {0} stands in line {1} already.").with(code, earlier);
    }

    /** A row and what was read from it. */
    private record Line(ImportRow row, CandidateForm.Reading reading) {

        boolean isReadable() {
            return reading.candidate().isPresent();
        }
    }

    /** What the import did so far. */
    private static final class Outcome {

        private long published;
        private long changed;
        private long unchanged;
        private long candidates;

        void add(long given, List<CandidateList> written) {
            long first =
                    written.stream().filter(list -> list.nextVersion() == 1).count();
            published += first;
            changed += written.size() - first;
            unchanged += given - written.size();
            candidates +=
                    written.stream().mapToLong(list -> list.candidates().size()).sum();
        }

        Map<String, Long> counts() {
            return Map.of("created", published, "changed", changed, "unchanged", unchanged, "candidates", candidates);
        }
    }
}
