package vn.baucu.common.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/**
 * The sum of the minutes (tổng hợp) of one area or constituency for one ballot type and round.
 *
 * @param subject code of the area or constituency
 * @param quarantined minutes set aside by a body above: neither in the figures nor outstanding
 * @param votes per candidate code; empty for areas
 * @param asOf when the latest of the minutes in it was accepted; none before the first
 */
public record TallyChanged(
        String election,
        BallotType ballotType,
        Round round,
        String subject,
        long minutesIn,
        long minutesExpected,
        long quarantined,
        Figures figures,
        Map<String, Long> votes,
        @Nullable Instant asOf,
        long version)
        implements Event {

    @Override
    public String topic() {
        return Topics.TALLIES;
    }

    @Override
    public String key() {
        return String.join("/", election, ballotType.name(), round.name(), subject);
    }
}
