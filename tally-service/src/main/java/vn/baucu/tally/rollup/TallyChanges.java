package vn.baucu.tally.rollup;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.event.RoundCalled;
import vn.baucu.common.event.RoundCalled.VotingPlace;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/** The differences that a batch makes, sum by sum: the new minutes less the ones they take the place of. */
final class TallyChanges {

    private final SortedMap<TallyKey, Change> changes = new TreeMap<>();

    void replace(@Nullable Contribution earlier, MinutesAccepted minutes) {
        if (earlier != null) {
            spread(minutes, earlier, false);
        }
        spread(minutes, Contribution.of(minutes), true);
    }

    private void spread(MinutesAccepted minutes, Contribution contribution, boolean add) {
        for (String area : contribution.path()) {
            apply(change(minutes.election(), minutes.ballotType(), minutes.round(), area), contribution, add, false);
        }
        apply(
                change(minutes.election(), minutes.ballotType(), minutes.round(), contribution.constituency()),
                contribution,
                add,
                true);
    }

    private static void apply(Change change, Contribution contribution, boolean add, boolean withVotes) {
        if (add) {
            change.add(contribution, withVotes);
        } else {
            change.remove(contribution, withVotes);
        }
    }

    /** Each polling area is expected to send minutes of the first round for every ballot type it votes on. */
    void expect(@Nullable Placement earlier, PollingAreaChanged area) {
        if (earlier != null) {
            spread(area.election(), earlier, -1);
        }
        spread(area.election(), Placement.of(area), 1);
    }

    /** Each of these polling areas is expected to send minutes of the further round. */
    void expect(RoundCalled round, List<VotingPlace> places) {
        for (VotingPlace place : places) {
            for (String area : place.path().codes()) {
                change(round.election(), round.ballotType(), round.round(), area)
                        .expect(1);
            }
            change(round.election(), round.ballotType(), round.round(), round.constituency())
                    .expect(1);
        }
    }

    private void spread(String election, Placement placement, long more) {
        placement.constituencies().forEach((ballotType, constituency) -> {
            for (String area : placement.path()) {
                change(election, ballotType, Round.FIRST, area).expect(more);
            }
            change(election, ballotType, Round.FIRST, constituency).expect(more);
        });
    }

    private Change change(String election, BallotType ballotType, Round round, String subject) {
        return changes.computeIfAbsent(new TallyKey(election, ballotType, round, subject), key -> new Change());
    }

    /** In the order in which rows are locked. */
    SortedMap<TallyKey, Change> bySum() {
        return changes;
    }
}
