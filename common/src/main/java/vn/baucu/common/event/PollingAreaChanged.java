package vn.baucu.common.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        long version,
        @Nullable Instant removedAt)
        implements Event {

    public PollingAreaChanged(
            String election,
            String pollingArea,
            PollingAreaKind kind,
            LocalDate votingDate,
            AreaPath path,
            Map<BallotType, String> constituencies,
            long version) {
        this(election, pollingArea, kind, votingDate, path, constituencies, version, null);
    }

    /** Whether the subject is gone: what it was last is told once more, so that the log keeps it. */
    public boolean removed() {
        return removedAt != null;
    }

    @Override
    public String topic() {
        return Topics.POLLING_AREAS;
    }

    @Override
    public String key() {
        return String.join("/", election, pollingArea);
    }
}
