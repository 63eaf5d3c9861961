package vn.baucu.rehearsal.nation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.baucu.rehearsal.benchmark.BenchmarkReport.Machine;
import vn.baucu.rehearsal.benchmark.CourseBaseline;
import vn.baucu.rehearsal.benchmark.FigureWatch;
import vn.baucu.rehearsal.benchmark.JdbcBaseline;
import vn.baucu.rehearsal.benchmark.Quiet;
import vn.baucu.rehearsal.benchmark.RunningProcess;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.NationFiles;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.nation.NationReport.Rebuild;
import vn.baucu.rehearsal.nation.NationReport.Spread;
import vn.baucu.rehearsal.nation.NationReport.TreeMeasure;
import vn.baucu.rehearsal.nation.Sending.Sent;
import vn.baucu.rehearsal.nation.Turns.Turn;
import vn.baucu.rehearsal.night.Latencies;

/** The night of the nation from its preparation to the rebuild of every sum, in one run. */
public final class NationNight {

    /** Polling areas of 2021; each counts four ballot types. */
    public static final int POLLING_AREAS = 84_767;

    private static final String ELECTION = "nt-2021";
    private static final long SEED = 2021;
    private static final int CONNECTIONS = 64;
    private static final int STEADY_PER_SECOND = 200;
    private static final int STEADY_SECONDS = 60;
    private static final int GROUPED_SECONDS = 20;
    private static final int TURNS = 5;
    private static final int LOOKS_TO_WARM_UP = 300;
    private static final Duration LONGEST_NOISE = Duration.ofMinutes(5);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);
    private static final Duration LONGEST_LOG = Duration.ofMinutes(5);

    private final Gateway gateway;
    private final JdbcBaseline.Source source;
    private final Tables tables;
    private final List<RunningProcess> processes;
    private final TallyService tallyService;
    private final String rebuild;
    private final PrintStream out;

    /** What can be done to the service that keeps the sums. */
    public interface TallyService {

        void stop();

        void start();
    }

    /**
     * @param source opens connections to the database of the tallies, as the owner of its tables
     * @param processes all that run
     * @param rebuild the SQL that adds everything up again
     */
    public NationNight(
            Gateway gateway,
            JdbcBaseline.Source source,
            List<RunningProcess> processes,
            TallyService tallyService,
            String rebuild,
            PrintStream out) {
        this.gateway = gateway;
        this.source = source;
        this.tables = new Tables(source);
        this.processes = Stream.concat(processes.stream(), Stream.of(RunningProcess.self()))
                .toList();
        this.tallyService = tallyService;
        this.rebuild = rebuild;
        this.out = out;
    }

    /** Measures everything, prints the table and writes the report as JSON. */
    public NationReport run(int pollingAreas, Path file) throws IOException, SQLException {
        long start = System.nanoTime();
        NationFiles files = NationFiles.of2021(pollingAreas);
        Count count = new Count(Places.of(files), SEED);
        Order order = new Order(count);
        Sums sums = Sums.of(count);
        say("%,d minutes, %,d sums to expect", order.minutes(), sums.figures().size());
        new Preparations(gateway, tables, count, ELECTION, out).run(files);
        if (!new Quiet(processes).await(LONGEST_NOISE)) {
            say("  (some were still busy after %,d s)", LONGEST_NOISE.toSeconds());
        }
        double prepared = since(start);
        say("Prepared in %.0f s", prepared);

        int steady = Math.min(STEADY_PER_SECOND * STEADY_SECONDS, order.minutes() / 4);
        int grouped = Math.min(STEADY_PER_SECOND * GROUPED_SECONDS, order.minutes() / 8);
        int fastUntil = order.minutes() - steady - grouped;
        Sending sending = new Sending(gateway, count, ELECTION, CONNECTIONS, out);

        int warmUp = order.minutes() / 10;
        Sent warm = sending.send(order.errands(0, warmUp), 0);
        Turns turns = new Turns(processes);
        try (CourseBaseline plain = new CourseBaseline(source, CONNECTIONS)) {
            double unused = plain.seconds(ELECTION, deeds(count, order, 0, warmUp));
            for (int i = 0; i < TURNS; i++) {
                int from = warmUp + (int) ((long) (fastUntil - warmUp) * i / TURNS);
                int to = warmUp + (int) ((long) (fastUntil - warmUp) * (i + 1) / TURNS);
                turns.add(turn(sending, plain, count, order, from, to));
            }
        }
        say("%,d minutes as fast as they are taken: %,.0f/s", turns.minutes(), turns.perSecond());
        // What plain JDBC left behind is cleared away.
        new Quiet(processes).await(LONGEST_NOISE);

        String province = count.places().largestProvince();
        TreeReader trees = new TreeReader(gateway, ELECTION, province);
        trees.warmUp(LOOKS_TO_WARM_UP);
        FigureWatch watch = watch(assembly(order, fastUntil + steady));
        Sent calm = inBackground(
                List.of(watch, trees),
                trees::stop,
                () -> sending.send(order.errands(fastUntil, fastUntil + steady), STEADY_PER_SECOND));
        Spread toTheNation = Spread.of(Latencies.of(watch.delays(calm.assembly(), assembly(order, fastUntil))));
        Grouper grouper = new Grouper(tables, ELECTION, province);
        Sent last = inBackground(
                List.of(grouper),
                grouper::stop,
                () -> sending.send(order.errands(fastUntil + steady, order.minutes()), STEADY_PER_SECOND));
        tables.awaitFigures(ELECTION, order.minutes(), LONGEST_DELAY);

        EndState end = new EndState(ELECTION, count.places(), sums);
        end.inTables(tables);
        end.throughGateway(gateway);
        Rebuild rebuilt = rebuild();
        end.throughGateway(gateway);

        NationReport report = new NationReport(
                Machine.here(),
                count.places().all().size(),
                order.minutes(),
                warm.decisions() + turns.decisions() + calm.decisions() + last.decisions(),
                prepared,
                CONNECTIONS,
                turns.perSecond(),
                turns.jdbcPerSecond(),
                turns.perSecond() / turns.jdbcPerSecond(),
                Spread.of(turns.latencies()),
                turns.mostUnsent(),
                turns.longestBehind(),
                turns.longestLogBehind(),
                STEADY_PER_SECOND,
                toTheNation,
                IntStream.rangeClosed(1, 2)
                        .mapToObj(levels -> new TreeMeasure(
                                province,
                                levels,
                                trees.length(levels),
                                Spread.of(Latencies.of(trees.latencies(levels)))))
                        .toList(),
                Spread.of(Latencies.of(grouper.latencies())),
                end.equalities(),
                rebuilt,
                turns.measures());
        new NationTable(report, end.examples(), out).print();
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(Files.newBufferedWriter(file), report);
        return report;
    }

    private Rebuild rebuild() throws SQLException {
        // What was sent is taken in; the service stops with nothing on its way.
        new Quiet(processes).await(LONGEST_NOISE);
        tallyService.stop();
        Rebuild rebuilt = new Rebuilding(source, rebuild).run();
        say("%,d rows added up again in %.1f s", rebuilt.rows(), rebuilt.seconds());
        tallyService.start();
        return rebuilt;
    }

    private FigureWatch watch(long expected) {
        return new FigureWatch(
                gateway,
                Preparations.AUDITOR,
                "/api/v1/elections/" + ELECTION + "/tallies/" + BallotType.NATIONAL_ASSEMBLY + "/areas/VN",
                expected,
                LONGEST_DELAY);
    }

    /** Minutes for the National Assembly among the first. */
    private static long assembly(Order order, int until) {
        return IntStream.range(0, until)
                .filter(position -> Count.ballotType(order.number(position)) == BallotType.NATIONAL_ASSEMBLY)
                .count();
    }

    /** The log has a leaf for each version. */
    private static long versions(Count count, Order order, int until) {
        return IntStream.range(0, until)
                .map(position -> count.course(order.number(position)).lastVersion())
                .sum();
    }

    private Turn turn(Sending sending, CourseBaseline plain, Count count, Order order, int from, int to)
            throws SQLException {
        List<Duration> before = processorTimes();
        Sent sent = sending.send(order.errands(from, to), 0);
        long unsent = tables.unsent();
        tables.awaitFigures(ELECTION, to, LONGEST_DELAY);
        double behind = since(sent.ended());
        double logBehind =
                tables.awaitLog(ELECTION, versions(count, order, to), LONGEST_LOG) ? since(sent.ended()) : -1;
        List<Duration> after = processorTimes();
        List<Duration> spent = IntStream.range(0, before.size())
                .mapToObj(i -> after.get(i).minus(before.get(i)))
                .toList();
        double jdbc = plain.seconds(ELECTION, deeds(count, order, from, to));
        say("  %,.0f/s, plain JDBC %,.0f/s", (to - from) / sent.seconds(), (to - from) / jdbc);
        return new Turn(sent, unsent, behind, logBehind, spent, jdbc);
    }

    private List<Duration> processorTimes() {
        return processes.stream().map(RunningProcess::processorTime).toList();
    }

    private static List<CourseBaseline.Sent> deeds(Count count, Order order, int from, int to) {
        return IntStream.range(from, to)
                .map(order::number)
                .mapToObj(number -> new CourseBaseline.Sent(
                        count.minutes(number, 1), count.unit(number).code(), count.course(number)))
                .toList();
    }

    /** Sends while something else goes on, and stops it then. */
    private static Sent inBackground(List<Runnable> others, Runnable stop, Supplier<Sent> sending) {
        ExecutorService threads = Executors.newFixedThreadPool(others.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            others.forEach(other -> running.add(threads.submit(other)));
            Sent sent = sending.get();
            stop.run();
            for (Future<?> one : running) {
                one.get();
            }
            return sent;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("What went on meanwhile failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void say(String sentence, Object... values) {
        out.println(String.format(Locale.ROOT, sentence, values));
    }
}
