package vn.baucu.tally.determination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.baucu.common.law.DeterminationRule;
import vn.baucu.common.law.Fraction;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.RoundRule;

/** Determines the first round of a constituency (Art 78 to 80): integers only, so that exactly half is never more than half. */
public final class FirstRound {

    private static final Comparator<CandidateVotes> BY_RANK =
            Comparator.comparingLong(CandidateVotes::votes).reversed().thenComparing(CandidateVotes::birthDate);

    private final ConstituencyCount count;
    private final Regime regime;
    private final DeterminationRule rule;
    private final List<Conclusion> conclusions = new ArrayList<>();

    private FirstRound(ConstituencyCount count, Regime regime) {
        this.count = count;
        this.regime = regime;
        this.rule = regime.determination();
    }

    /** What the count means under the regime. */
    public static Determination determine(ConstituencyCount count, Regime regime) {
        return new FirstRound(count, regime).determine();
    }

    private Determination determine() {
        boolean enoughVoted = rule.turnout().moreThan().isExceededBy(count.voted(), count.listed());
        conclusions.add(Sentences.turnout(count, rule.turnout(), enoughVoted));
        if (!enoughVoted) {
            return voidByTurnout();
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
