package vn.baucu.rehearsal.benchmark;

/**
 * How long it takes to add everything up again, and to log it.
 *
 * @param differences sums that differ from those of other SQL
 * @param logSeconds from the start of tally-service until the log of minutes has everything
 */
public record RebuildReport(
        int pollingAreas, long minutes, double rebuildSeconds, long sums, long differences, double logSeconds) {}
