package vn.baucu.committee.pollingarea;

import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.PollingAreaKind;

/**
 * Which polling areas are asked for.
 *
 * @param area area in which they lie, at any depth
 */
record PollingAreaFilter(
        @Nullable String area,
        @Nullable String constituency,
        @Nullable String hamlet,
        @Nullable PollingAreaKind kind,
        @Nullable PollingAreaState state,
        @Nullable PollingAreaFlag flag) {}
