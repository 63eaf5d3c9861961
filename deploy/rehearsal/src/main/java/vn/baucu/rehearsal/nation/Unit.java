package vn.baucu.rehearsal.nation;

import vn.baucu.rehearsal.demonstration.BallotType;

/**
 * A constituency (đơn vị bầu cử).
 *
 * @param firstVote where the sums of its candidates' votes begin
 */
record Unit(String code, BallotType ballotType, int seats, int firstVote) {

    int candidates() {
        return ballotType.fewestCandidates(seats);
    }

    /** Candidates are numbered from zero; their codes from one. */
    String candidate(int number) {
        return code + "-0" + (number + 1);
    }
}
