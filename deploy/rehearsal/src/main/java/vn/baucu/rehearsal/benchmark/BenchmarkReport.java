package vn.baucu.rehearsal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was measured, as it is written to a file. */
public record BenchmarkReport(
        Machine machine,
        Throughput throughput,
        List<Cost> costs,
        List<Freshness> freshness,
        List<ProcessMeasure> processes) {

    public BenchmarkReport {
        costs = List.copyOf(costs);
        freshness = List.copyOf(freshness);
        processes = List.copyOf(processes);
    }

    /** What it was measured on. */
    public record Machine(int processors, long memoryMegabytes, String java, String system) {

        public static Machine here() throws IOException {
            long memory = 0;
            Path info = Path.of("/proc/meminfo");
            if (Files.isReadable(info)) {
                memory = Long.parseLong(Files.readAllLines(info).get(0).replaceAll("\\D", "")) / 1024;
            }
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    memory,
                    Runtime.version().toString(),
                    System.getProperty("os.name") + " " + System.getProperty("os.version"));
        }
    }

    /**
     * Minutes per second through the gateway to the committed receipt, and of plain JDBC on the same database, with a
     * statement for each row and a commit, with all rows in one statement, and over the few connections at which so small
     * a machine is at its best.
     */
    public record Throughput(
            int connections,
            int minutes,
            double gatewayPerSecond,
            double jdbcPerSecond,
            double ratio,
            double jdbcInOneStatementPerSecond,
            double ratioInOneStatement,
            int fewConnections,
            double jdbcOverFewPerSecond,
            double ratioOverFew,
            double receiptHalfMillis,
            double receipt99Millis) {}

    /** Processor time of all but the sender that one of the minutes costs when so many are in, until all know of it. */
    public record Cost(int minutesIn, double processorMicroseconds, double againstTheFirst) {}

    /** From the receipt to the figure of an area. */
    public record Freshness(
            String area,
            int perSecond,
            int minutes,
            double halfMillis,
            double percentile95Millis,
            double percentile99Millis,
            double slowestMillis) {}

    /** One running process. */
    public record ProcessMeasure(
            String name, long startMillis, long memoryMegabytes, double processorMicrosecondsPerMinutes) {}
}
