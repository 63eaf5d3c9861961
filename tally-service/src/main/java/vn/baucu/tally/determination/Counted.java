package vn.baucu.tally.determination;

import vn.baucu.tally.tallies.TallyView;

/** The sum a determination rests on, and the count drawn from it. */
record Counted(TallyView tally, ConstituencyCount count) {}
