package vn.baucu.common.event;

import java.time.LocalDate;
import java.util.Map;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PollingAreaKind;

/** A polling area (khu vực bỏ phiếu), where it lies and the constituency of each ballot type it votes in. */
public record PollingAreaChanged(
        String election,
        String pollingArea,
        PollingAreaKind kind,
        LocalDate votingDate,
        AreaPath path,
        Map<BallotType, String> constituencies,
        long version)
        implements Event {

    @Override
    public String topic() {
        return Topics.POLLING_AREAS;
    }

    @Override
    public String key() {
        return String.join("/", election, pollingArea);
    }
}
