package vn.baucu.tally.minutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.tally.ballot.Ballot;

/** Everything that minutes are held against: their ballot, and what is known around them. */
record Scene(
        BallotType ballotType,
        Ballot ballot,
        Surroundings around,
        @Nullable LocalDate today) {}
