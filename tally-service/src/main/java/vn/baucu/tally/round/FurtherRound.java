package vn.baucu.tally.round;

import java.time.LocalDate;
import java.util.List;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule.Trigger;

/**
 * The further round of a constituency as it was called (bầu cử thêm, bầu cử lại): there is at most one.
 *
 * @param votingDate the last day on which it is voted
 * @param whole the whole constituency votes again, not only some polling areas
 * @param seats deputies to elect in it
 * @param candidates codes of those who stand, in official order
 */
public record FurtherRound(
        String election,
        String constituency,
        BallotType ballotType,
        Round round,
        Trigger trigger,
        LocalDate votingDate,
        boolean whole,
        int seats,
        List<String> candidates,
        long version) {

    public FurtherRound {
        candidates = List.copyOf(candidates);
    }
}
