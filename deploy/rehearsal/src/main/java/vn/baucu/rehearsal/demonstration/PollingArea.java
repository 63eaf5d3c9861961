package vn.baucu.rehearsal.demonstration;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A polling area (khu vực bỏ phiếu): its constituency and its listed voters for every ballot type. */
public record PollingArea(
        String code,
        String area,
        PollingAreaKind kind,
        Map<BallotType, String> constituencies,
        Map<BallotType, Integer> voters) {

    public PollingArea {
        constituencies = Collections.unmodifiableMap(new TreeMap<>(constituencies));
        voters = Collections.unmodifiableMap(new TreeMap<>(voters));
    }

    /** The listed voters of a ballot type; none where the regime lacks it. */
    public int voters(BallotType ballotType) {
        return voters.getOrDefault(ballotType, 0);
    }

    /** The code of the constituency it lies in. */
    public String constituency(BallotType ballotType) {
        String code = constituencies.get(ballotType);
        if (code == null) {
            throw new IllegalArgumentException("No " + ballotType + " in polling area " + this.code);
        }
        return code;
    }
}
