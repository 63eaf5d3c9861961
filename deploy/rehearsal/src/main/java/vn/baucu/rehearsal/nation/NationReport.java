package vn.baucu.rehearsal.nation;

import java.util.List;
import vn.baucu.rehearsal.benchmark.BenchmarkReport.Machine;
import vn.baucu.rehearsal.benchmark.BenchmarkReport.ProcessMeasure;
import vn.baucu.rehearsal.night.Latencies;

/**
 * The night of the nation as it was measured, for a file.
 *
 * @param gatewayPerSecond minutes to their committed receipt, with all that second persons decided meanwhile
 * @param jdbcPerSecond the same rows by plain JDBC, in turns with them
 * @param decisions of second persons
 * @param unsent events not yet sent when a turn's last receipt was given, at most
 * @param behind seconds until the minutes of a turn were all in the nation's figure, at most
 * @param logBehind seconds until they were all in the log of minutes, at most; negative if they were not in time
 */
public record NationReport(
        Machine machine,
        int pollingAreas,
        int minutes,
        long decisions,
        double preparationSeconds,
        int connections,
        double gatewayPerSecond,
        double jdbcPerSecond,
        double ratio,
        Spread receipts,
        long unsent,
        double behind,
        double logBehind,
        int steadyPerSecond,
        Spread toTheNation,
        List<TreeMeasure> trees,
        Spread grouped,
        List<Equality> equalities,
        Rebuild rebuild,
        List<ProcessMeasure> processes) {

    public NationReport {
        trees = List.copyOf(trees);
        equalities = List.copyOf(equalities);
        processes = List.copyOf(processes);
    }

    /** How long something took, many times over. */
    public record Spread(int times, double halfMillis, double millis99, double slowestMillis) {

        static Spread of(Latencies latencies) {
            return new Spread(
                    latencies.count(),
                    latencies.percentile(0.5).toNanos() / 1e6,
                    latencies.percentile(0.99).toNanos() / 1e6,
                    latencies.percentile(1).toNanos() / 1e6);
        }
    }

    /** How long the tree of a province took to be read while minutes arrived. */
    public record TreeMeasure(String province, int levels, int characters, Spread spread) {}

    /** How many sums of a kind were compared with what they must be. */
    public record Equality(String what, long compared, long different) {}

    /** @param different rows that were not there before in the very same bytes, or are no more */
    public record Rebuild(long rows, double seconds, long different) {}
}
