package vn.baucu.common.organisation;

import java.time.LocalDate;
import java.util.Map;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Verification;

/** An election (cuộc bầu cử) as this service knows it. */
public record Election(
        String code,
        ElectionKind kind,
        String regime,
        String name,
        LocalDate votingDay,
        Phase phase,
        Map<BallotType, Verification> verification,
        Map<String, LocalDate> calendar,
        MinutesPolicy minutes,
        long version) {

    /** An election that demands nothing of minutes beyond the law. */
    public Election(
            String code,
            ElectionKind kind,
            String regime,
            String name,
            LocalDate votingDay,
            Phase phase,
            Map<BallotType, Verification> verification,
            Map<String, LocalDate> calendar,
            long version) {
        this(code, kind, regime, name, votingDay, phase, verification, calendar, MinutesPolicy.NONE, version);
    }

    public Verification verificationOf(BallotType ballotType) {
        return verification.getOrDefault(ballotType, Verification.NONE);
    }
}
