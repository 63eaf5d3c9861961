package vn.baucu.tally.determination;

import org.jspecify.annotations.Nullable;
import vn.baucu.tally.round.FurtherRound;
import vn.baucu.tally.tallies.TallyView;

/**
 * The sum a determination rests on, and the count drawn from it.
 *
 * @param called the further round it is the count of; none for the first
 */
public record Counted(
        TallyView tally, ConstituencyCount count, @Nullable FurtherRound called) {}
