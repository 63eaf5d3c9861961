package vn.baucu.candidate.list;

import java.util.Collections;
import java.util.List;
import vn.baucu.common.access.Officer;
import vn.baucu.common.law.BallotType;

/**
 * A constituency (đơn vị bầu cử) as the lists need it.
 *
 * @param path codes of the areas it lies in, from the nation down
 * @param version of the list it has; 0 while it has none
 * @param fingerprint of the list it has; empty while it has none
 */
record Contest(
        String constituency, BallotType ballotType, List<String> path, int seats, long version, String fingerprint) {

    boolean within(Officer officer) {
        return officer.scopes().contains(constituency) || !Collections.disjoint(path, officer.scopes());
    }
}
