package vn.baucu.common.event;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Verification;

/**
 * An election (cuộc bầu cử) as it now stands.
 *
 * @param minutes what it demands of minutes; absent, nothing beyond the law
 */
public record ElectionChanged(
        String election,
        ElectionKind kind,
        String regime,
        String name,
        LocalDate votingDay,
        Phase phase,
        Map<BallotType, Verification> verification,
        Map<String, LocalDate> calendar,
        @Nullable MinutesPolicy minutes,
        long version)
        implements Event {

    /** An election that demands nothing of minutes beyond the law. */
    public ElectionChanged(
            String election,
            ElectionKind kind,
            String regime,
            String name,
            LocalDate votingDay,
            Phase phase,
            Map<BallotType, Verification> verification,
            Map<String, LocalDate> calendar,
            long version) {
        this(election, kind, regime, name, votingDay, phase, verification, calendar, null, version);
    }

    @Override
    public String topic() {
        return Topics.ELECTIONS;
    }

    @Override
    public String key() {
        return election;
    }
}
