package vn.baucu.rehearsal.benchmark;

import static vn.baucu.rehearsal.demonstration.BallotType.NATIONAL_ASSEMBLY;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.baucu.rehearsal.benchmark.Baseline.Way;
import vn.baucu.rehearsal.benchmark.BenchmarkReport.Freshness;
import vn.baucu.rehearsal.benchmark.BenchmarkReport.Machine;
import vn.baucu.rehearsal.benchmark.BenchmarkReport.ProcessMeasure;
import vn.baucu.rehearsal.benchmark.BenchmarkReport.Throughput;
import vn.baucu.rehearsal.benchmark.Growth.Stretch;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Minutes;
import vn.baucu.rehearsal.demonstration.PublishedFigures;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.night.Latencies;
import vn.baucu.rehearsal.night.Night;
import vn.baucu.rehearsal.night.Pace;
import vn.baucu.rehearsal.night.Preparation;
import vn.baucu.rehearsal.night.Replay;
import vn.baucu.rehearsal.night.ReplayReport;

/** Measures a running system from outside, against its own database, with elections as large as asked for. */
public final class Benchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BALLOT_TYPES = 4;
    private static final int ROWS_OF_THE_BASELINE = 10_000;

    /** On two processors plain JDBC is the slower the more connections it has beyond these. */
    private static final int FEW_CONNECTIONS = 16;

    private static final long SEED = 2021;

    private final Gateway gateway;
    private final Baseline baseline;
    private final List<RunningProcess> processes;
    private final BenchmarkPlan plan;
    private final PrintStream out;

    public Benchmark(
            Gateway gateway, Baseline baseline, List<RunningProcess> processes, BenchmarkPlan plan, PrintStream out) {
        this.gateway = gateway;
        this.baseline = baseline;
        this.processes = Stream.concat(processes.stream(), Stream.of(RunningProcess.self()))
                .toList();
        this.plan = plan;
        this.out = out;
    }

    /** Measures everything, prints the table and writes the report as JSON. */
    public BenchmarkReport run(Path file) throws IOException {
        Demonstration warm = prepared("bench-warm", plan.warmUp() / BALLOT_TYPES);
        send(warm, warm.published().ballotTypes(), Pace.asFastAsPossible());

        Demonstration growing = prepared("bench-growing", plan.minutes() / BALLOT_TYPES);
        baseline(Way.STATEMENT_FOR_EACH_ROW, warm);
        baseline(Way.ONE_STATEMENT, warm);
        double before = baseline(Way.STATEMENT_FOR_EACH_ROW, growing);
        double beforeInOne = baseline(Way.ONE_STATEMENT, growing);
        double beforeOverFew = baseline(Way.STATEMENT_FOR_EACH_ROW, growing, FEW_CONNECTIONS);
        List<Duration> idle =
                processes.stream().map(RunningProcess::processorTime).toList();
        Growth grown = grow(growing);
        List<ProcessMeasure> measures = measures(idle, grown.minutes());
        double after = baseline(Way.STATEMENT_FOR_EACH_ROW, growing);
        double afterInOne = baseline(Way.ONE_STATEMENT, growing);
        double afterOverFew = baseline(Way.STATEMENT_FOR_EACH_ROW, growing, FEW_CONNECTIONS);

        Demonstration steady = prepared("bench-steady", plan.steadyPerSecond() * plan.steadySeconds());
        List<Freshness> freshness = freshness(steady);

        BenchmarkReport report = new BenchmarkReport(
                Machine.here(),
                throughput(
                        grown,
                        (before + after) / 2,
                        (beforeInOne + afterInOne) / 2,
                        (beforeOverFew + afterOverFew) / 2),
                grown.costs(plan.sizes()),
                freshness,
                measures);
        print(report);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(Files.newBufferedWriter(file), report);
        return report;
    }

    private List<ProcessMeasure> measures(List<Duration> before, int minutes) {
        return IntStream.range(0, processes.size())
                .mapToObj(i -> {
                    Duration spent = processes.get(i).processorTime().minus(before.get(i));
                    return processes.get(i).measure(spent.toNanos() / 1e3 / minutes);
                })
                .toList();
    }

    private double baseline(Way way, Demonstration demonstration) {
        return baseline(way, demonstration, plan.connections());
    }

    private double baseline(Way way, Demonstration demonstration, int connections) {
        List<Minutes> all = demonstration.minutes();
        return baseline.perSecond(
                way, connections, demonstration, all.subList(0, Math.min(ROWS_OF_THE_BASELINE, all.size())));
    }

    private Demonstration prepared(String election, int pollingAreas) {
        PublishedFigures figures = PublishedFigures.laiChau2021().scaledTo(pollingAreas, election);
        Demonstration demonstration = Demonstration.of(figures, SEED);
        new Preparation(gateway, demonstration, out, PATIENCE).run();
        return demonstration;
    }

    private Growth grow(Demonstration demonstration) {
        Night all = Night.uneventful(demonstration, demonstration.published().ballotTypes(), SEED);
        Quiet quiet = new Quiet(processes.subList(0, processes.size() - 1));
        gateway.signIn(all.senders());
        List<Stretch> stretches = new ArrayList<>();
        boolean unused = quiet.await(PATIENCE);
        int from = 0;
        for (int until : plan.ends()) {
            Duration before = quiet.spent();
            ReplayReport report = send(
                    demonstration.election(),
                    new Night(all.errands().subList(from, until)),
                    new Pace(plan.connections(), 0));
            unused = quiet.await(PATIENCE);
            stretches.add(new Stretch(from, report, quiet.spent().minus(before)));
            from = until;
        }
        return new Growth(stretches);
    }

    private ReplayReport send(Demonstration demonstration, Set<BallotType> ballotTypes, Pace pace) {
        return send(demonstration.election(), Night.uneventful(demonstration, ballotTypes, SEED), pace);
    }

    private ReplayReport send(String election, Night night, Pace pace) {
        gateway.signIn(night.senders());
        ReplayReport report = new Replay(
                        gateway,
                        pace,
                        false,
                        progress -> line(
                                "  %s %,7d of %,d  %,6.0f/s",
                                election, progress.errandsDone(), progress.errands(), progress.perSecond()))
                .run(night);
        if (report.end().surprises() > 0) {
            throw new IllegalStateException(
                    "Not worth measuring: " + report.surprises().get(0));
        }
        return report;
    }

    private List<Freshness> freshness(Demonstration demonstration) {
        Set<BallotType> one = Set.of(NATIONAL_ASSEMBLY);
        List<String> areas = List.of("12", "VN");
        ExecutorService watching = Executors.newFixedThreadPool(areas.size());
        try {
            List<FigureWatch> watches = areas.stream()
                    .map(area -> new FigureWatch(
                            gateway,
                            area.equals("VN") ? "kiemtoan" : "ub-" + area,
                            "/api/v1/elections/" + demonstration.election() + "/tallies/" + NATIONAL_ASSEMBLY
                                    + "/areas/" + area,
                            demonstration.pollingAreas().size(),
                            PATIENCE))
                    .toList();
            List<Future<?>> running = new ArrayList<>();
            watches.forEach(watch -> running.add(watching.submit(watch)));
            ReplayReport report = send(demonstration, one, new Pace(plan.connections(), plan.steadyPerSecond()));
            for (Future<?> each : running) {
                each.get();
            }
            return Stream.iterate(0, i -> i < areas.size(), i -> i + 1)
                    .map(i -> freshness(areas.get(i), watches.get(i).delays(report.receipts())))
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The figures could not be watched", e.getCause());
        } finally {
            watching.shutdownNow();
        }
    }

    private Freshness freshness(String area, List<Long> delays) {
        Latencies latencies = Latencies.of(delays);
        return new Freshness(
                area,
                plan.steadyPerSecond(),
                latencies.count(),
                millis(latencies, 0.5),
                millis(latencies, 0.95),
                millis(latencies, 0.99),
                millis(latencies, 1));
    }

    private Throughput throughput(Growth grown, double jdbc, double jdbcInOne, double jdbcOverFew) {
        double gatewayRate = grown.perSecond();
        Latencies receipts = grown.latencies();
        return new Throughput(
                plan.connections(),
                grown.minutes(),
                gatewayRate,
                jdbc,
                gatewayRate / jdbc,
                jdbcInOne,
                gatewayRate / jdbcInOne,
                FEW_CONNECTIONS,
                jdbcOverFew,
                gatewayRate / jdbcOverFew,
                millis(receipts, 0.5),
                millis(receipts, 0.99));
    }

    private void print(BenchmarkReport report) {
        Machine machine = report.machine();
        line(
                "%n%d processors, %,d MB, Java %s, %s",
                machine.processors(), machine.memoryMegabytes(), machine.java(), machine.system());
        Throughput rate = report.throughput();
        line(
                "Minutes through the gateway  %,8.0f/s   plain JDBC %,8.0f/s   ratio %.2f   (%d connections, %,d minutes)",
                rate.gatewayPerSecond(), rate.jdbcPerSecond(), rate.ratio(), rate.connections(), rate.minutes());
        line(
                "    the same rows in one statement                  %,8.0f/s   ratio %.2f",
                rate.jdbcInOneStatementPerSecond(), rate.ratioInOneStatement());
        line(
                "    a statement for each row over %3d connections   %,8.0f/s   ratio %.2f",
                rate.fewConnections(), rate.jdbcOverFewPerSecond(), rate.ratioOverFew());
        line(
                "Receipt within               %.1f ms (half), %.1f ms (99 of 100)",
                rate.receiptHalfMillis(), rate.receipt99Millis());
        report.costs()
                .forEach(cost -> line(
                        "Cost at %,7d minutes      %,8.0f us of processor each   %.2f of the first",
                        cost.minutesIn(), cost.processorMicroseconds(), cost.againstTheFirst()));
        report.freshness()
                .forEach(area -> line(
                        "Receipt to figure of %-3s     %.0f ms (half), %.0f ms (95), %.0f ms (99), %.0f ms (all) at %d/s",
                        area.area(),
                        area.halfMillis(),
                        area.percentile95Millis(),
                        area.percentile99Millis(),
                        area.slowestMillis(),
                        area.perSecond()));
        report.processes()
                .forEach(process -> line(
                        "%-20s ready in %,6d ms, %,5d MB, %,6.0f us of processor per minutes",
                        process.name(),
                        process.startMillis(),
                        process.memoryMegabytes(),
                        process.processorMicrosecondsPerMinutes()));
    }

    private static double millis(Latencies latencies, double share) {
        return latencies.percentile(share).toNanos() / 1e6;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
