package vn.baucu.common.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** A constituency (đơn vị bầu cử) of one council, its seats and the areas it covers. */
public record ConstituencyChanged(
        String election,
        String constituency,
        BallotType ballotType,
        String councilArea,
        AreaPath path,
        int number,
        int seats,
        List<String> covers,
        long version,
        @Nullable Instant removedAt)
        implements Event {

    public ConstituencyChanged(
            String election,
            String constituency,
            BallotType ballotType,
            String councilArea,
            AreaPath path,
            int number,
            int seats,
            List<String> covers,
            long version) {
        this(election, constituency, ballotType, councilArea, path, number, seats, covers, version, null);
    }

    /** Whether the subject is gone: what it was last is told once more, so that the log keeps it. */
    public boolean removed() {
        return removedAt != null;
    }

    @Override
    public String topic() {
        return Topics.CONSTITUENCIES;
    }

    @Override
    public String key() {
        return String.join("/", election, constituency);
    }
}
