package vn.baucu.tally.minutes;

import org.jspecify.annotations.Nullable;

/**
 * Where the minutes of one subject stand.
 *
 * @param acceptedVersion the version that counts; none before the first is accepted
 * @param acceptedCount how many versions ever counted
 */
record Head(int latestVersion, MinutesState state, @Nullable Integer acceptedVersion, long acceptedCount) {}
