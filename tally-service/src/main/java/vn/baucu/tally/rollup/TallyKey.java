package vn.baucu.tally.rollup;

import java.util.Comparator;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/** Names a sum. The order is the order in which rows are locked; the nation comes last, so it is held shortest. */
record TallyKey(String election, BallotType ballotType, Round round, String subject) implements Comparable<TallyKey> {

    private static final Comparator<TallyKey> LOCKING = Comparator.comparing(TallyKey::election)
            .thenComparing(TallyKey::ballotType)
            .thenComparing(TallyKey::round)
            .thenComparing(TallyKey::subject);

    @Override
    public int compareTo(TallyKey other) {
        return LOCKING.compare(this, other);
    }
}
