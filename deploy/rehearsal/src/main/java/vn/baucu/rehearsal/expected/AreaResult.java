package vn.baucu.rehearsal.expected;

import vn.baucu.rehearsal.demonstration.AreaLevel;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Figures;

/** What the figures of one ballot type in one area must come to. */
public record AreaResult(BallotType ballotType, AreaLevel level, String area, Figures figures) {}
