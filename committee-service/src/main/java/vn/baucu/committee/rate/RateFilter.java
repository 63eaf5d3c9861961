package vn.baucu.committee.rate;

import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;

/**
 * Which rates are asked for.
 *
 * @param area area in which the rate holds, be it fixed there or above
 */
record RateFilter(
        @Nullable String area,
        @Nullable AreaLevel level,
        @Nullable String occasion,
        @Nullable RateRole role) {}
