package vn.baucu.tally.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.ConstituencyDetermined.State;
import vn.baucu.common.law.Actor;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.Authority;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.determination.DeterminationStore;
import vn.baucu.tally.determination.DeterminationView;
import vn.baucu.tally.determination.Determinations;
import vn.baucu.tally.determination.Determined;
import vn.baucu.tally.reconciliation.Alarms;
import vn.baucu.tally.round.Competence;
import vn.baucu.tally.round.FurtherRounds;

/** Certifies results: a second member of the board, what both saw, and nothing else (xác nhận kết quả bầu cử). */
@ApplicationScoped
class Certifications {

    /** Minutes of the round that wait for somebody, or count and are not in the sums yet. */
    private static final String UNDER_WAY = """
            select exists (
                select from minutes_head h
                join organisation.polling_area_ballot b using (election, polling_area, ballot_type)
                left join counted c using (election, polling_area, ballot_type, round)
                where b.election = :election and b.constituency = :constituency
                  and (h.round = :round or (:round = 'REPEAT' and h.round = 'FIRST' and not exists (
                    select from further_round_area f where f.round = 'REPEAT'
                      and (f.election, f.polling_area, f.ballot_type)
                        = (h.election, h.polling_area, h.ballot_type))))
                  and (h.state not in ('ACCEPTED', 'RETURNED')
                    or (h.accepted_count > 0 and c.version is distinct from h.accepted_count)))
            """;

    private final DeterminationStore store;
    private final Determinations determinations;
    private final FurtherRounds rounds;
    private final Competence competence;
    private final Alarms alarms;
    private final RecentSignIn signIn;
    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Certifications(
            DeterminationStore store,
            Determinations determinations,
            FurtherRounds rounds,
            Competence competence,
            Alarms alarms,
            RecentSignIn signIn,
            Jdbi jdbi,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.determinations = determinations;
        this.rounds = rounds;
        this.competence = competence;
        this.alarms = alarms;
        this.signIn = signIn;
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A second member of the board certifies what the first determined, as long as it is still what both saw. */
    @Transactional
    Determined certify(String election, String constituency, Round round, int version, String hash, Officer officer) {
        signIn.require();
        rounds.lock(election, constituency);
        Determined latest = latest(election, constituency, round, version);
        if (latest.certified() != null) {
            throw conflict(
                    "Kết quả này đã được xác nhận hoặc đã bị trả lại.",
                    "This result was certified before, or sent back.");
        }
        if (latest.determinedBy().equals(officer.name())) {
            throw new ProblemException(
                    ProblemType.FOUR_EYES_REQUIRED,
                    new Sentence(
                            "Người đã xác định kết quả không được tự xác nhận; cần thành viên khác của Ban bầu cử.",
                            "Whoever determined the result does not certify it; another member of the board must."));
        }
        determinations.requireUninvolved(election, constituency, round, officer);
        // In this order: what was under way while the figures were read might have reached them since.
        requireQuiet(election, constituency, round);
        requireUnchanged(latest.determination(), hash);
        store.addStep(
                latest.determination(),
                version,
                State.CERTIFIED.name(),
                officer,
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.add(officer, "certify-result", election, constituency + "/" + round, hash);
        return told(latest, State.CERTIFIED);
    }

    /** The body above sends a certified result back: its minutes may be corrected, and it is determined again. */
    @Transactional
    Determined sendBack(
            String election, String constituency, Round round, int version, String reason, Officer officer) {
        rounds.lock(election, constituency);
        Determined latest = latest(election, constituency, round, version);
        requireAbove(election, constituency, latest.determination().ballotType(), officer);
        if (!latest.stands()) {
            throw conflict("Kết quả này chưa được xác nhận.", "This result is not certified.");
        }
        if (round == Round.FIRST && isBasisOfFurtherRound(election, constituency)) {
            throw conflict(
                    "Đã ấn định vòng bầu cử tiếp theo dựa trên kết quả này.",
                    "A further round was called on the strength of this result.");
        }
        store.addStep(
                latest.determination(),
                version,
                State.RETURNED.name(),
                officer,
                reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.add(
                officer,
                "return-result",
                election,
                constituency + "/" + round,
                latest.determination().hash());
        return told(latest, State.RETURNED);
    }

    private Determined told(Determined before, State state) {
        DeterminationView view = before.determination();
        outbox.add(view.event(state, store.changes(view.election(), view.constituency(), view.round())));
        return store.latest(view.election(), view.constituency(), view.round()).orElseThrow();
    }

    private Determined latest(String election, String constituency, Round round, int version) {
        Determined latest = store.latest(election, constituency, round)
                .filter(kept -> version <= kept.version())
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("kết quả {0} của {1}", "result {0} of {1}").with(version, constituency)));
        if (latest.version() != version) {
            throw conflict(
                    "Kết quả này đã được xác định lại; hãy xem bản mới nhất.",
                    "This result was determined again since; look at the latest.");
        }
        return latest;
    }

    private void requireUnchanged(DeterminationView determined, String hash) {
        DeterminationView now =
                determinations.preview(determined.election(), determined.constituency(), determined.round());
        if (!now.tied().isEmpty()) {
            throw ProblemException.of(ProblemType.TIE_UNRESOLVED);
        }
        if (!determined.hash().equals(hash) || !now.hash().equals(hash)) {
            throw conflict(
                    "Số liệu đã thay đổi so với bản được xem; hãy xác định lại kết quả.",
                    "The figures are no longer those that were seen; determine the result again.");
        }
    }

    private void requireQuiet(String election, String constituency, Round round) {
        boolean underWay = jdbi.withHandle(handle -> handle.createQuery(UNDER_WAY)
                .bind("election", election)
                .bind("constituency", constituency)
                .bind("round", round.name())
                .mapTo(Boolean.class)
                .one());
        if (underWay) {
            throw conflict(
                    "Còn biên bản hoặc bản đính chính đang chờ xử lý ở đơn vị bầu cử này.",
                    "Minutes or corrections of this constituency are still under way.");
        }
        if (!alarms.open(election, constituency).isEmpty()) {
            throw conflict(
                    "Số liệu của đơn vị bầu cử này khác với số liệu cộng lại; phải làm rõ trước khi xác nhận.",
                    "Figures of this constituency differ from their recomputation; that must be cleared up first.");
        }
    }

    private void requireAbove(String election, String constituency, BallotType ballotType, Officer officer) {
        AreaLevel level = ballotType.electsCouncil() ? ballotType.council() : AreaLevel.PROVINCE;
        Authority committee = new Authority(Actor.ELECTION_COMMITTEE, level);
        if (ballotType.electsCouncil()) {
            competence.require(election, constituency, committee, ballotType, officer);
        } else {
            competence.requireOne(
                    election,
                    constituency,
                    ballotType,
                    officer,
                    committee,
                    new Authority(Actor.NATIONAL_ELECTION_COUNCIL, AreaLevel.NATION));
        }
    }

    /** After an annulment the first round's minutes elsewhere still count, and may have to be corrected. */
    private boolean isBasisOfFurtherRound(String election, String constituency) {
        return rounds.find(election, constituency)
                .filter(round -> round.trigger() != Trigger.ANNULMENT
                        || rounds.isCertified(election, constituency, Round.REPEAT))
                .isPresent();
    }

    private static ProblemException conflict(String vi, String en) {
        return new ProblemException(ProblemType.CONFLICT, new Sentence(vi, en));
    }
}
