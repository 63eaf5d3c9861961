package vn.baucu.tally.minutes;

import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.ballot.Ballots;

/** What minutes are about: several ballot types are counted in one polling area, and each may go into a second round. */
public record Subject(String election, String pollingArea, BallotType ballotType, Round round) {

    Ballots.Asked asked() {
        return new Ballots.Asked(election, pollingArea, ballotType, round);
    }

    public String key() {
        return String.join("/", election, pollingArea, ballotType.name(), round.name());
    }
}
