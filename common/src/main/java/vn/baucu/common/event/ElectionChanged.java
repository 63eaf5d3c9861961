package vn.baucu.common.event;

import java.time.LocalDate;
import java.util.Map;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Verification;

/** An election (cuộc bầu cử) as it now stands. */
public record ElectionChanged(
        String election,
        ElectionKind kind,
        String regime,
        String name,
        LocalDate votingDay,
        Phase phase,
        Map<BallotType, Verification> verification,
        Map<String, LocalDate> calendar,
        long version)
        implements Event {

    @Override
    public String topic() {
        return Topics.ELECTIONS;
    }

    @Override
    public String key() {
        return election;
    }
}
