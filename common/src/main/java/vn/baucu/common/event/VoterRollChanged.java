package vn.baucu.common.event;

import java.util.Map;
import vn.baucu.common.law.BallotType;

/** How many voters a polling area lists for each ballot type (tổng số cử tri). */
public record VoterRollChanged(
        String election, String pollingArea, Map<BallotType, Long> listed, boolean closed, long version)
        implements Event {

    @Override
    public String topic() {
        return Topics.VOTER_ROLLS;
    }

    @Override
    public String key() {
        return String.join("/", election, pollingArea);
    }
}
