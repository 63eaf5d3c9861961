package vn.baucu.tally.publication;

import vn.baucu.common.law.BallotType;

/** Whose results are published: those of one body elected, in the area it is elected for. */
public record Subject(String election, BallotType ballotType, String area) {

    @Override
    public String toString() {
        return ballotType + "/" + area;
    }
}
