package vn.baucu.committee.election;

import jakarta.enterprise.context.ApplicationScoped;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Takes a closed election back to the count, by a decision and by two persons (M-048). */
@ApplicationScoped
class ReopeningRegister {

    private final ElectionLock lock;
    private final ElectionRegister elections;
    private final Reopenings reopenings;
    private final Audit audit;

    ReopeningRegister(ElectionLock lock, ElectionRegister elections, Reopenings reopenings, Audit audit) {
        this.lock = lock;
        this.elections = elections;
        this.reopenings = reopenings;
        this.audit = audit;
    }

    /** Proposes it; a proposal that nobody confirmed counts no more. */
    Reopening propose(String code, ReopeningDocument proposal, Officer officer) {
        requireClosed(lock.hold(code));
        int number = reopenings.newest(code).map(Reopening::number).orElse(0) + 1;
        reopenings.propose(code, number, proposal, officer.name());
        audit.add(officer, "propose-reopening", code, Integer.toString(number), Json.write(proposal));
        return reopenings.newest(code).orElseThrow();
    }

    /** Confirms the newest proposal as somebody else than who made it; the election is counted again. */
    Reopening confirm(String code, String number, Officer officer) {
        Election election = lock.hold(code);
        Reopening proposed = reopenings
                .newest(code)
                .filter(newest -> Integer.toString(newest.number()).equals(number))
                .orElseThrow(() ->
                        ProblemException.notFound(new Sentence("đề nghị mở lại {0}", "reopening {0}").with(number)));
        requireClosed(election);
        if (proposed.confirmedBy() != null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Đề nghị này đã được xác nhận.", "This has been confirmed already."));
        }
        if (proposed.proposedBy().equals(officer.name())) {
            throw ProblemException.of(ProblemType.FOUR_EYES_REQUIRED);
        }
        reopenings.confirm(code, proposed.number(), officer.name());
        elections.reopen(election);
        audit.add(officer, "reopen-election", code, number, Phase.CLOSED + " -> " + Phase.COUNTING);
        return reopenings.newest(code).orElseThrow();
    }

    private static void requireClosed(Election election) {
        if (election.phase() != Phase.CLOSED) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Cuộc bầu cử chưa kết thúc.", "The election has not been closed."));
        }
    }
}
