package vn.baucu.tally.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.ConstituencyDetermined.Elected;
import vn.baucu.common.event.ConstituencyDetermined.State;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.round.Competence;
import vn.baucu.tally.round.FurtherRounds;

/** Determines results from the sums, and keeps what election boards determined. */
@ApplicationScoped
public class Determinations {

    private final Counts counts;
    private final FurtherRounds rounds;
    private final DeterminationStore store;
    private final Elections elections;
    private final Competence competence;
    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Determinations(
            Counts counts,
            FurtherRounds rounds,
            DeterminationStore store,
            Elections elections,
            Competence competence,
            Jdbi jdbi,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.counts = counts;
        this.rounds = rounds;
        this.store = store;
        this.elections = elections;
        this.competence = competence;
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the sum means as it stands. */
    public DeterminationView preview(String election, String constituency, Round round) {
        Regime regime = Regimes.of(elections.require(election).regime());
        Counted counted = counts.of(election, constituency, round);
        Determination determination = counted.called() == null
                ? CountedRound.first(counted.count(), regime)
                : CountedRound.further(
                        counted.count(),
                        regime,
                        regime.round(counted.called().trigger(), counted.count().ballotType()));
        Optional<TieDecision> decision = store.tieDecision(election, constituency, round);
        return DeterminationView.of(
                counted, round, decision.map(tie -> tie.applyTo(determination)).orElse(determination));
    }

    List<Determined> versions(String election, String constituency, Round round) {
        elections.require(election);
        return store.versions(election, constituency, round);
    }

    /** Keeps the determination of a complete constituency; the same result determined again changes nothing. */
    @Transactional
    Kept determine(String election, String constituency, Round round, Officer officer) {
        rounds.lock(election, constituency);
        DeterminationView view = complete(election, constituency, round);
        requireUninvolved(election, constituency, round, officer);
        Optional<Determined> latest = store.latest(election, constituency, round);
        if (latest.filter(kept ->
                        kept.returned() == null && kept.determination().hash().equals(view.hash()))
                .isPresent()) {
            return new Kept(view, latest.get().version(), false);
        }
        if (latest.filter(Determined::stands).isPresent()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Kết quả đã được xác nhận; muốn xác định lại thì cấp trên phải trả lại.",
                            "The result is certified; the body above must send it back before it is determined again."));
        }
        int version = latest.map(Determined::version).orElse(0) + 1;
        store.add(view, version, officer, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.add(officer, "determine-result", election, constituency + "/" + round, view.outcome());
        outbox.add(view.event(State.DETERMINED, store.changes(election, constituency, round)));
        return new Kept(view, version, true);
    }

    /** Records who of the tied takes the seats left, where the law cannot tell (Art 78.4). */
    @Transactional
    DeterminationView decideTie(
            String election, String constituency, Round round, TieDecisionDocument document, Officer officer) {
        Election held = elections.require(election);
        rounds.lock(election, constituency);
        DeterminationView view = complete(election, constituency, round);
        competence.require(
                held.code(),
                constituency,
                Regimes.of(held.regime())
                        .round(RoundRule.Trigger.SHORTAGE, view.ballotType())
                        .decidedBy(),
                view.ballotType(),
                officer);
        if (view.tied().isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Không có người ứng cử nào bằng phiếu và sinh cùng ngày ở ghế cuối cùng.",
                            "No candidates are tied in votes and birth date over the last seat."));
        }
        List<String> tied =
                view.tied().stream().map(Elected::candidate).sorted().toList();
        requireAmong(tied, document.chosen(), view.missing());
        TieDecision decision = new TieDecision(tied, view.tied().get(0).votes(), document.chosen(), document.reason());
        store.add(view, decision, document.document(), officer, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.add(
                officer,
                "decide-tie",
                election,
                constituency + "/" + round,
                String.join(",", document.chosen()) + " by "
                        + document.document().number());
        return preview(election, constituency, round);
    }

    private static void requireAmong(List<String> tied, List<String> chosen, int seats) {
        if (chosen.size() != seats || Set.copyOf(chosen).size() != seats || !tied.containsAll(chosen)) {
            Sentence wrong = new Sentence(
                            "Phải chọn đúng {0} người trong số những người bằng phiếu: {1}.",
                            "Exactly {0} of the tied candidates must be chosen: {1}.")
                    .with(seats, String.join(", ", tied));
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, wrong, List.of(new Violation("/chosen", "D4", wrong)));
        }
    }

    private DeterminationView complete(String election, String constituency, Round round) {
        DeterminationView view = preview(election, constituency, round);
        if (view.provisional()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Còn biên bản chưa về, chưa thể xác định kết quả.",
                            "Minutes are still outstanding; the result cannot be determined yet."));
        }
        return view;
    }

    /** Who entered or confirmed minutes does not certify what they add up to (I-7). */
    public void requireUninvolved(String election, String constituency, Round round, Officer officer) {
        // A repeat election in one polling area is counted together with the minutes of the first round elsewhere.
        boolean involved = jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select from minutes m
                            left join minutes_step s using (election, polling_area, ballot_type, round, version)
                            where election = :election and (round = :round or :round = 'REPEAT')
                              and m.constituency = :constituency
                              and (m.entered_by = :actor or s.actor = :actor))
                        """)
                .bind("election", election)
                .bind("round", round.name())
                .bind("constituency", constituency)
                .bind("actor", officer.name())
                .mapTo(Boolean.class)
                .one());
        if (involved) {
            throw new ProblemException(
                    ProblemType.SELF_APPROVAL,
                    new Sentence(
                            "Người đã nhập hoặc xác nhận biên bản không được xác định kết quả của đơn vị này.",
                            "Whoever entered or confirmed minutes may not determine the result of the constituency."));
        }
    }

    /** What was kept, and whether just now. */
    record Kept(DeterminationView view, int version, boolean isNew) {}
}
