package vn.baucu.rehearsal.expected;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.rehearsal.demonstration.Constituency;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.SecondRound;
import vn.baucu.rehearsal.demonstration.SecondRound.Kind;

/**
 * What a constituency's election must come to in the end.
 *
 * @param counted what the polling teams counted in the first round
 * @param lots who of those tied in votes and age was drawn
 * @param second the further round, if there is one
 * @param again what the further round must come to; after an annulment with the minutes that still count
 */
public record FinalResult(
        ConstituencyResult counted,
        List<String> lots,
        @Nullable SecondRound second,
        @Nullable ConstituencyResult again) {

    private static final String FIRST = "FIRST";

    public FinalResult {
        lots = List.copyOf(lots);
    }

    public Constituency constituency() {
        return counted.constituency();
    }

    /** What the first round came to once lots were drawn. */
    public Outcome first() {
        return counted.outcome().decided(lots);
    }

    /** Whether the first round is certified at all: a polling area is annulled before, a whole constituency after that. */
    public boolean firstIsCertified() {
        return second == null || second.whole();
    }

    /** The state in which nothing is due any more. */
    public String state() {
        if (second != null) {
            return "FINAL";
        }
        return first().missing() == 0 ? "FULL" : "SHORT_ACCEPTED";
    }

    /** The round whose figures stand: a repeated one replaces the first, an additional one does not. */
    public String standingRound() {
        return second != null && second.kind() != Kind.SHORTAGE ? second.kind().round() : FIRST;
    }

    public Figures figures() {
        return again != null && second != null && second.kind() != Kind.SHORTAGE ? again.figures() : counted.figures();
    }

    /** Those of the first round before those of an additional one, each by votes. */
    public List<Winner> winners() {
        List<Winner> winners = new ArrayList<>();
        if (second == null || second.kind() == Kind.SHORTAGE) {
            addWinners(winners, FIRST, counted, first());
        }
        if (second != null && again != null) {
            addWinners(winners, second.kind().round(), again, again.outcome());
        }
        return winners;
    }

    public int missing() {
        return constituency().seats() - winners().size();
    }

    private static void addWinners(List<Winner> winners, String round, ConstituencyResult of, Outcome outcome) {
        outcome.elected()
                .forEach(candidate -> winners.add(new Winner(
                        of.constituency().code(),
                        round,
                        candidate,
                        of.votes().getOrDefault(candidate, 0L),
                        of.figures().valid())));
    }
}
