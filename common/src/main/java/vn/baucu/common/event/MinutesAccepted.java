package vn.baucu.common.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/**
 * The minutes (biên bản kết quả kiểm phiếu) that now count for one polling area, ballot type and round. It carries its
 * whole area path, so that nothing downstream asks back.
 *
 * @param minutesVersion version of the minutes themselves; versions returned or waiting never appear here
 * @param votes per candidate code
 * @param state absent means ACCEPTED
 */
public record MinutesAccepted(
        String election,
        String pollingArea,
        BallotType ballotType,
        Round round,
        AreaPath path,
        String constituency,
        long minutesVersion,
        String hash,
        Figures figures,
        Map<String, Long> votes,
        Instant acceptedAt,
        @Nullable Standing state,
        long version)
        implements Event {

    /** Whether they are in the sums, or set aside by a body above until it releases them (tạm gác). */
    public enum Standing {
        ACCEPTED,
        QUARANTINED
    }

    /** Minutes that count. */
    public MinutesAccepted(
            String election,
            String pollingArea,
            BallotType ballotType,
            Round round,
            AreaPath path,
            String constituency,
            long minutesVersion,
            String hash,
            Figures figures,
            Map<String, Long> votes,
            Instant acceptedAt,
            long version) {
        this(
                election,
                pollingArea,
                ballotType,
                round,
                path,
                constituency,
                minutesVersion,
                hash,
                figures,
                votes,
                acceptedAt,
                Standing.ACCEPTED,
                version);
    }

    /** Events of before there was a state are of minutes that count. */
    public boolean quarantined() {
        return state == Standing.QUARANTINED;
    }

    @Override
    public String topic() {
        return Topics.MINUTES;
    }

    /** Several ballot types are counted in one polling area on one day, so the polling area alone is no key. */
    @Override
    public String key() {
        return String.join("/", election, pollingArea, ballotType.name(), round.name());
    }

    /** A province's minutes stay in order. */
    @Override
    public String partitionKey() {
        return String.join("/", election, String.valueOf(path.province()));
    }
}
