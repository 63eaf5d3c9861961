package vn.baucu.tally.calling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.calling.RoundsView.Called;
import vn.baucu.tally.calling.RoundsView.Due;
import vn.baucu.tally.calling.RoundsView.Recorded;
import vn.baucu.tally.certification.CertifiedResult;
import vn.baucu.tally.certification.CertifiedResults;
import vn.baucu.tally.determination.DeterminationStore;
import vn.baucu.tally.determination.Determined;
import vn.baucu.tally.round.FurtherRound;
import vn.baucu.tally.round.FurtherRounds;

/** Puts together what is on record about the further round of a constituency. */
@ApplicationScoped
class RoundFiles {

    private final CertifiedResults results;
    private final DeterminationStore determinations;
    private final FurtherRounds rounds;
    private final CallStore store;
    private final Elections elections;

    RoundFiles(
            CertifiedResults results,
            DeterminationStore determinations,
            FurtherRounds rounds,
            CallStore store,
            Elections elections) {
        this.results = results;
        this.determinations = determinations;
        this.rounds = rounds;
        this.store = store;
        this.elections = elections;
    }

    RoundsView view(String election, String constituency) {
        return view(of(elections.require(election), constituency));
    }

    RoundFile of(Election election, String constituency) {
        CertifiedResult result = results.of(election.code(), constituency).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("đơn vị bầu cử {0}", "constituency {0}").with(constituency)));
        Regime regime = Regimes.of(election.regime());
        FurtherRound called = rounds.find(election.code(), constituency).orElse(null);
        Determined first = determinations
                .latest(election.code(), constituency, Round.FIRST)
                .filter(Determined::stands)
                .orElse(null);
        int version = first == null ? 0 : first.version();
        List<Recorded> decisions = store.decisions(election.code(), constituency);
        Set<Decision> decided = decisions.stream()
                .filter(decision -> decision.determinationVersion() == version)
                .map(Recorded::decision)
                .collect(Collectors.toSet());
        List<String> candidates =
                first == null ? List.of() : first.determination().standing();
        return new RoundFile(
                election,
                regime,
                result,
                decisions,
                version,
                candidates,
                new Situation(result.state(), due(result, regime, called), decided, called, !candidates.isEmpty()));
    }

    private static @Nullable RoundRule due(CertifiedResult result, Regime regime, @Nullable FurtherRound called) {
        if (called != null) {
            return null;
        }
        return switch (result.state()) {
            case VOID_TURNOUT -> regime.round(Trigger.TURNOUT, result.ballotType());
            case SHORT_ADDITIONAL -> regime.round(Trigger.SHORTAGE, result.ballotType());
            case OPEN, COUNTED, ANNULLED, FULL, SHORT_ACCEPTED, FINAL -> null;
        };
    }

    private RoundsView view(RoundFile file) {
        Situation situation = file.situation();
        String election = file.election().code();
        String constituency = file.result().constituency();
        return new RoundsView(
                election,
                constituency,
                situation.state(),
                situation.due() == null
                        ? null
                        : Due.of(situation.due(), file.election().votingDay()),
                situation.called() == null ? null : called(situation.called()),
                file.decisions());
    }

    private Called called(FurtherRound round) {
        return new Called(
                round.round(),
                round.trigger(),
                round.votingDate(),
                round.whole(),
                round.seats(),
                round.candidates(),
                store.places(round.election(), round.constituency()),
                round.version());
    }
}
