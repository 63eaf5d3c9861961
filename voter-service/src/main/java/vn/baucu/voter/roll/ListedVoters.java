package vn.baucu.voter.roll;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.baucu.common.law.BallotType;

/** The voters a polling area lists for each ballot type that is voted on there (số cử tri). */
record ListedVoters(Map<BallotType, Long> byBallotType) {

    static final long MOST = 20_000;

    /** Whoever may elect the commune's council may elect the district's, and so on up (Art 29, 30, 34). */
    private static final String NARROWER_WITHIN_WIDER = "M10";

    ListedVoters {
        Map<BallotType, Long> ordered = new EnumMap<>(BallotType.class);
        ordered.putAll(byBallotType);
        byBallotType = Collections.unmodifiableMap(ordered);
    }

    /** Rules that hold in law but not in every published list: they are shown, not enforced. */
    List<String> warnings() {
        long wider = Long.MAX_VALUE;
        for (long listed : byBallotType.values()) {
            if (listed > wider) {
                return List.of(NARROWER_WITHIN_WIDER);
            }
            wider = listed;
        }
        Long assembly = byBallotType.get(BallotType.NATIONAL_ASSEMBLY);
        Long province = byBallotType.get(BallotType.PROVINCIAL_COUNCIL);
        boolean equal = assembly == null || province == null || assembly.equals(province);
        return equal ? List.of() : List.of(NARROWER_WITHIN_WIDER);
    }
}
