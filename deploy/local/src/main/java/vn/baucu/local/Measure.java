package vn.baucu.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.embedded.Ports;
import vn.baucu.embedded.ServiceDatabase;
import vn.baucu.rehearsal.benchmark.Benchmark;
import vn.baucu.rehearsal.benchmark.BenchmarkPlan;
import vn.baucu.rehearsal.benchmark.ImportBenchmark;
import vn.baucu.rehearsal.benchmark.JdbcBaseline;
import vn.baucu.rehearsal.benchmark.RebuildBenchmark;
import vn.baucu.rehearsal.benchmark.RunningProcess;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.nation.NationNight;

/** Starts everything on a fresh folder, measures it from outside and writes the figures down. */
@AtTheEdge
final class Measure {

    /** Of 2021. */
    private static final int PROVINCES = 63;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Measure() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String what = arguments.length > 0 ? arguments[0] : "";
        BenchmarkPlan plan = what.equals("quick") ? BenchmarkPlan.quick() : BenchmarkPlan.usual();
        Path folder = Files.createTempDirectory("baucu-benchmark");
        Progress progress = new Progress(out);
        try (Stack stack = Stack.start(Home.found(), folder, Ports.free(), progress)) {
            if (what.equals("nation")) {
                nation(stack, progress, arguments.length > 1 ? Integer.parseInt(arguments[1]) : PROVINCES, out);
                return;
            }
            if (what.equals("rebuild")) {
                int areas = arguments.length > 1 ? Integer.parseInt(arguments[1]) : RebuildBenchmark.NATION;
                rebuild(stack, areas, out);
                return;
            }
            if (what.equals("night")) {
                int areas = arguments.length > 1 ? Integer.parseInt(arguments[1]) : NationNight.POLLING_AREAS;
                night(stack, progress, areas, out);
                return;
            }
            ServiceDatabase tally = stack.postgres().database(Service.TALLY.shortName());
            new Benchmark(
                            new Gateway(stack.gateway(), stack::token, PATIENCE),
                            new JdbcBaseline(() -> DriverManager.getConnection(
                                    tally.jdbcUrl(),
                                    tally.owner().user(),
                                    tally.owner().password())),
                            processes(stack, progress),
                            plan,
                            out)
                    .run(Path.of("benchmark.json"));
        }
    }

    private static void night(Stack stack, Progress progress, int pollingAreas, PrintStream out)
            throws IOException, SQLException {
        ServiceDatabase database = stack.postgres().database(Service.TALLY.shortName());
        ServiceProcess tally = stack.service(Service.TALLY);
        NationNight.TallyService stopped = new NationNight.TallyService() {
            @Override
            public void stop() {
                tally.stop();
            }

            @Override
            public void start() {
                tally.start();
                tally.awaitReady();
            }
        };
        new NationNight(
                        new Gateway(stack.gateway(), stack::token, PATIENCE),
                        () -> DriverManager.getConnection(
                                database.jdbcUrl(),
                                database.owner().user(),
                                database.owner().password()),
                        processes(stack, progress),
                        stopped,
                        Files.readString(Home.found().resolve("deploy/rebuild-from-register.sql")),
                        out)
                .run(pollingAreas, Path.of("benchmark-night.json"));
    }

    private static void rebuild(Stack stack, int pollingAreas, PrintStream out) throws IOException {
        ServiceDatabase database = stack.postgres().database(Service.TALLY.shortName());
        ServiceProcess tally = stack.service(Service.TALLY);
        tally.stop();
        new RebuildBenchmark(
                        () -> DriverManager.getConnection(
                                database.jdbcUrl(),
                                database.owner().user(),
                                database.owner().password()),
                        Files.readString(Home.found().resolve("deploy/rebuild-from-register.sql")),
                        () -> {
                            tally.start();
                            tally.awaitReady();
                        },
                        out)
                .run(pollingAreas, Path.of("benchmark-rebuild.json"));
    }

    private static void nation(Stack stack, Progress progress, int provinces, PrintStream out) throws IOException {
        ServiceDatabase committee = stack.postgres().database(Service.COMMITTEE.shortName());
        List<RunningProcess> processes = processes(stack, progress);
        RunningProcess importing = processes.stream()
                .filter(process -> process.name().equals(Service.COMMITTEE.module()))
                .findFirst()
                .orElseThrow();
        new ImportBenchmark(
                        new Gateway(stack.gateway(), stack::token, PATIENCE),
                        new PostgresCopy(() -> DriverManager.getConnection(
                                committee.jdbcUrl(),
                                committee.owner().user(),
                                committee.owner().password())),
                        importing,
                        processes,
                        provinces,
                        out)
                .run(Path.of("benchmark-nation.json"));
    }

    private static List<RunningProcess> processes(Stack stack, Progress progress) {
        List<RunningProcess> processes = new ArrayList<>();
        for (Service service : stack.running()) {
            processes.add(new RunningProcess(
                    service.module(), stack.service(service).pid(), progress.took(service.module())));
        }
        processes.add(new RunningProcess("PostgreSQL", stack.postgres().pid(), progress.took("PostgreSQL")));
        processes.add(new RunningProcess("Kafka", stack.broker().pid(), progress.took("Kafka")));
        return processes;
    }
}
