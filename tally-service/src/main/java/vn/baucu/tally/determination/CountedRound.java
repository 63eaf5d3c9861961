package vn.baucu.tally.determination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.DeterminationRule;
import vn.baucu.common.law.Fraction;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.RoundRule;

/** Determines a round of a constituency (Art 78 to 81): integers only, so that exactly half is never more than half. */
public final class CountedRound {

    private static final Comparator<CandidateVotes> BY_RANK =
            Comparator.comparingLong(CandidateVotes::votes).reversed().thenComparing(CandidateVotes::birthDate);

    private final ConstituencyCount count;
    private final Regime regime;
    private final DeterminationRule rule;
    private final @Nullable RoundRule called;
    private final List<Conclusion> conclusions = new ArrayList<>();

    private CountedRound(ConstituencyCount count, Regime regime, @Nullable RoundRule called) {
        this.count = count;
        this.regime = regime;
        this.rule = regime.determination();
        this.called = called;
    }

    /** What the count of the first round means under the regime. */
    public static Determination first(ConstituencyCount count, Regime regime) {
        return new CountedRound(count, regime, null).determine();
    }

    /** What the count of a further round means, after which there is no other. */
    public static Determination further(ConstituencyCount count, Regime regime, RoundRule called) {
        return new CountedRound(count, regime, called).determine();
    }

    private Determination determine() {
        boolean enoughVoted = rule.turnout().moreThan().isExceededBy(count.voted(), count.listed());
        if (!enoughVoted && called != null && !called.turnoutRequired()) {
            conclusions.add(Sentences.recognised(count, called));
        } else {
            // Art 78.1 is waived for a repeat election after low turnout only: that it binds the others is inferred.
            conclusions.add(Sentences.turnout(count, rule.turnout(), enoughVoted, called != null));
            if (!enoughVoted) {
                return called == null ? voidByTurnout() : voidForGood(called);
            }
        }

        Fraction share = rule.votes().moreThan();
        List<CandidateVotes> passing = count.candidates().stream()
                .filter(candidate -> share.isExceededBy(candidate.votes(), count.valid()))
                .sorted(BY_RANK)
                .toList();
        conclusions.add(Sentences.moreThanHalf(count, rule.votes(), passing));
        return passing.size() > count.seats() ? cutAtTheLastSeat(passing) : elect(passing);
    }

    private Determination voidByTurnout() {
        RoundRule repeat = regime.round(RoundRule.Trigger.TURNOUT, count.ballotType());
        conclusions.add(Sentences.repeat(repeat));
        return new Determination.VoidByTurnout(count.seats(), repeat, count.candidates(), List.copyOf(conclusions));
    }

    private Determination voidForGood(RoundRule round) {
        conclusions.add(Sentences.noThirdRound(round, count, count.seats()));
        return new Determination.VoidByTurnout(count.seats(), null, List.of(), List.copyOf(conclusions));
    }

    private Determination cutAtTheLastSeat(List<CandidateVotes> ranked) {
        CandidateVotes last = ranked.get(count.seats() - 1);
        CandidateVotes next = ranked.get(count.seats());
        if (last.votes() != next.votes()) {
            return elect(ranked.subList(0, count.seats()));
        }
        List<CandidateVotes> equals = ranked.stream()
                .filter(candidate -> candidate.votes() == last.votes())
                .toList();
        if (!last.birthDate().equals(next.birthDate())) {
            List<CandidateVotes> elected = List.copyOf(ranked.subList(0, count.seats()));
            conclusions.add(Sentences.highest(rule.orderArticle(), count, elected));
            conclusions.add(Sentences.older(rule.tieArticle(), equals, elected));
            return new Determination.Full(elected, List.copyOf(conclusions));
        }
        List<CandidateVotes> tied = equals.stream()
                .filter(candidate -> candidate.birthDate().equals(last.birthDate()))
                .toList();
        List<CandidateVotes> elected = ranked.subList(0, ranked.indexOf(tied.get(0)));
        int open = count.seats() - elected.size();
        conclusions.add(Sentences.highest(rule.orderArticle(), count, elected));
        conclusions.add(Sentences.unresolved(rule.tieArticle(), tied, open));
        return new Determination.TieUnresolved(List.copyOf(elected), open, tied, List.copyOf(conclusions));
    }

    private Determination elect(List<CandidateVotes> ranked) {
        List<CandidateVotes> elected = List.copyOf(ranked);
        conclusions.add(Sentences.highest(rule.orderArticle(), count, elected));
        int missing = count.seats() - elected.size();
        if (missing == 0) {
            return new Determination.Full(elected, List.copyOf(conclusions));
        }
        if (called != null) {
            conclusions.add(Sentences.noThirdRound(called, count, missing));
            return new Determination.ShortAccepted(elected, missing, List.copyOf(conclusions));
        }
        RoundRule additional = regime.round(RoundRule.Trigger.SHORTAGE, count.ballotType());
        Fraction enough = additional.threshold();
        if (enough == null || enough.isReachedBy(elected.size(), count.seats())) {
            conclusions.add(Sentences.shortAccepted(additional, count, elected));
            return new Determination.ShortAccepted(elected, missing, List.copyOf(conclusions));
        }
        conclusions.add(Sentences.additional(additional, count, elected));
        return new Determination.ShortAdditional(
                elected, missing, additional, notAmong(elected), List.copyOf(conclusions));
    }

    private List<CandidateVotes> notAmong(List<CandidateVotes> elected) {
        Set<CandidateVotes> gone = new HashSet<>(elected);
        return count.candidates().stream()
                .filter(candidate -> !gone.contains(candidate))
                .toList();
    }
}
