package vn.baucu.candidate.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Publishes official lists: whole lists only, a new version for every change, none once voting has begun. */
@ApplicationScoped
class CandidateLists {

    static final Sentence LOCKED = new Sentence(
            "Cuộc bầu cử đã mở; danh sách chính thức không thay đổi được nữa.",
            "The election is open; the official lists can no longer change.");

    private static final Set<Phase> LISTS_OPEN = Set.of(Phase.PREPARATION, Phase.REHEARSAL);

    private final Contests contests;
    private final CandidateListStore store;
    private final Outbox outbox;
    private final Audit audit;

    CandidateLists(Contests contests, CandidateListStore store, Outbox outbox, Audit audit) {
        this.contests = contests;
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
    }

    static boolean isLocked(Election election) {
        return !LISTS_OPEN.contains(election.phase());
    }

    /** Publishes those lists that differ from the ones on the ballot, and returns them. */
    List<CandidateList> publish(String election, List<CandidateList> lists, Officer officer, @Nullable String reason) {
        List<CandidateList> changed =
                lists.stream().filter(list -> !list.isPublished()).toList();
        if (!changed.isEmpty()) {
            store.save(election, changed, officer, reason);
            outbox.add(changed.stream().map(list -> list.published(election)).toList());
        }
        return changed;
    }

    /** Publishes one list for a stated reason, such as force majeure that leaves too few. False: it was published. */
    @Transactional
    boolean publish(
            Election election,
            String constituency,
            Precondition precondition,
            ListPublication publication,
            Officer officer) {
        if (isLocked(election)) {
            throw new ProblemException(ProblemType.ELECTION_LOCKED, LOCKED);
        }
        contests.lockElection(election.code());
        Contest contest = contests.require(election.code(), constituency);
        if (contest.version() == 0) {
            precondition.requireNone();
        } else {
            precondition.requireCurrent(contest.version());
        }
        CandidateList list = checked(election, contest, publication);
        List<CandidateList> changed = publish(election.code(), List.of(list), officer, publication.reason());
        if (!changed.isEmpty()) {
            Map<String, Object> detail = Map.of("version", list.nextVersion(), "reason", publication.reason());
            audit.add(officer, "publish-candidate-list", election.code(), constituency, Json.write(detail));
        }
        return !changed.isEmpty();
    }

    static Sentence elsewhere(String constituency) {
        return new Sentence(
                        "Mã này là của một người ứng cử ở đơn vị {0}.",
                        "This code names a candidate of constituency {0}.")
                .with(constituency);
    }

    private CandidateList checked(Election election, Contest contest, ListPublication publication) {
        Regime regime = Regimes.of(election.regime());
        List<Violation> violations = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        List<CandidateDocument> documents = publication.candidates();
        Map<String, String> homes = contests.homes(
                election.code(),
                documents.stream().map(CandidateDocument::code).distinct().toList());
        Map<String, Integer> seen = new HashMap<>();
        IntStream.range(0, documents.size()).forEach(index -> {
            CandidateDocument document = documents.get(index);
            String pointer = "/candidates/" + index;
            CandidateForm.Reading reading = CandidateForm.read(document::field, regime, election.votingDay());
            reading.faults().forEach(fault -> violations.add(violation(pointer, fault)));
            reading.candidate().ifPresent(candidates::add);
            code(contest, homes, seen.put(document.code(), index), document.code())
                    .ifPresent(fault -> violations.add(violation(pointer, fault)));
        });
        CandidateList list = CandidateList.of(contest, candidates);
        if (violations.isEmpty()) {
            list.faults(regime, true).forEach(fault -> violations.add(violation("/candidates", fault)));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Có {0} chỗ chưa đúng.", "Found wrong: {0}.").with(violations.size()),
                    violations);
        }
        return list;
    }

    private static Optional<Fault> code(
            Contest contest, Map<String, String> homes, @Nullable Integer earlier, String code) {
        if (earlier != null) {
            return Optional.of(new Fault(
                    CandidateForm.CODE,
                    "duplicate",
                    new Sentence("Mã {0} có hai lần.", "Code {0} comes twice.").with(code)));
        }
        String home = homes.getOrDefault(code, contest.constituency());
        return home.equals(contest.constituency())
                ? Optional.empty()
                : Optional.of(new Fault(CandidateForm.CODE, "candidate-elsewhere", elsewhere(home)));
    }

    private static Violation violation(String pointer, Fault fault) {
        String field = fault.column().isEmpty() ? "" : "/" + CandidateDocument.nameOf(fault.column());
        return new Violation(pointer + field, fault.code(), fault.article(), fault.sentence());
    }
}
