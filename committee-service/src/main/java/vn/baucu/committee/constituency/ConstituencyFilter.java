package vn.baucu.committee.constituency;

import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/**
 * Which constituencies are asked for.
 *
 * @param within area in which the council lies, at any depth
 */
record ConstituencyFilter(
        @Nullable BallotType ballotType,
        @Nullable String councilArea,
        @Nullable String within) {}
