package vn.baucu.committee.meeting;

import vn.baucu.common.law.Regime.BodyDecisions;

/**
 * A vote in a meeting. Both shares are of all members, whoever is there (Art 13, 26.1), and are compared exactly.
 *
 * @param members all who sit on the body
 */
record Vote(int members, int present, int inFavour, int against) {

    /** Whether enough members are there to decide. */
    boolean isQuorate(BodyDecisions law) {
        return members > 0 && law.quorum().isReachedBy(present, members);
    }

    /** Whether the decision stands. */
    boolean isAdopted(BodyDecisions law) {
        return isQuorate(law) && law.majority().isExceededBy(inFavour, members);
    }

    /** Whether the counts can be: nobody votes who is not there, nobody is there who is no member. */
    boolean isPossible() {
        return present <= members && (long) inFavour + against <= present;
    }
}
