package vn.baucu.common.event;

import java.time.LocalDate;
import java.util.List;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule.Trigger;

/**
 * The further round of a constituency (bầu cử thêm, bầu cử lại) as it was called; there is at most one.
 *
 * @param votingDate the last day on which it is voted
 * @param whole the whole constituency votes again, not only some polling areas
 * @param seats deputies to elect in it
 * @param candidates codes of those who stand, in official order
 */
public record RoundCalled(
        String election,
        String constituency,
        BallotType ballotType,
        Round round,
        Trigger trigger,
        LocalDate votingDate,
        boolean whole,
        int seats,
        List<String> candidates,
        List<VotingPlace> pollingAreas,
        long version)
        implements Event {

    @Override
    public String topic() {
        return Topics.ROUNDS;
    }

    @Override
    public String key() {
        return String.join("/", election, constituency);
    }

    /** A polling area (khu vực bỏ phiếu) that votes in the round, and on which day. */
    public record VotingPlace(String pollingArea, LocalDate votingDate, AreaPath path) {}
}
