package vn.baucu.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.baucu.embedded.ChildProcess;
import vn.baucu.embedded.ServerNotStarted;
import vn.baucu.embedded.StopOrder;

/** A service as a child process: its packaged program, its own folder to work in, its log, its two ports. */
final class ServiceProcess {

    private static final StopOrder STOP_ORDER = new StopOrder("TERM", Duration.ofSeconds(30));
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int LINES_SHOWN = 15;
    private static final int BYTES_SHOWN = 8_192;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private final Service service;
    private final Path program;
    private final Path directory;
    private final Path log;
    private final URI address;
    private final URI management;
    private final Map<String, String> environment;
    private volatile @Nullable ChildProcess process;
    private boolean over;

    ServiceProcess(
            Service service, Path home, Path data, int port, int managementPort, Map<String, String> environment) {
        this.service = service;
        this.program = home.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        this.directory = data.resolve("run").resolve(service.module());
        this.log = data.resolve("logs").resolve(service.module() + ".log");
        this.address = URI.create("http://127.0.0.1:" + port);
        this.management = URI.create("http://127.0.0.1:" + managementPort);
        this.environment = Map.copyOf(environment);
    }

    synchronized void start() {
        if (over) {
            throw new NotPossible("The " + service.module() + " is stopped and stays so.");
        }
        if (!Files.exists(program)) {
            throw new NotPossible("The " + service.module() + " is not built; run ./mvnw package.");
        }
        try {
            Files.createDirectories(directory);
            Files.createDirectories(log.resolveSibling(""));
            Path pidFile = directory.resolve("pid");
            ChildProcess.endLeftOver(pidFile, directory, STOP_ORDER);
            ChildProcess started =
                    ChildProcess.start(service.module(), command(), environment, directory, log, STOP_ORDER);
            process = started;
            Files.writeString(pidFile, Long.toString(started.pid()));
        } catch (IOException e) {
            throw new NotPossible("The folder " + directory + " cannot be written: " + e + ".", e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Half of it young: what a request makes is gone with it, and whoever waits for an answer waits for the
        // collector.
        command.addAll(service.isBusy() ? List.of("-Xmx512m", "-Xmn256m") : List.of("-Xmx192m"));
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        if (!service.isBusy()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        // The folder does nothing for the program; it tells whose process this is.
        command.addAll(List.of("-jar", program.toString(), directory.toString()));
        return command;
    }

    void awaitReady() {
        ChildProcess started = process;
        if (started == null) {
            throw new IllegalStateException(service + " was not started");
        }
        try {
            long[] nextLook = {System.nanoTime()};
            started.awaitReady(
                    () -> {
                        if (System.nanoTime() < nextLook[0]) {
                            return false;
                        }
                        nextLook[0] = System.nanoTime() + BETWEEN_LOOKS.toNanos();
                        return isReady();
                    },
                    PATIENCE_AT_START);
        } catch (ServerNotStarted e) {
            throw new NotPossible(e.getMessage() + "\n" + lastWords(), e);
        }
    }

    boolean isReady() {
        HttpRequest question = HttpRequest.newBuilder(management.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return CLIENT.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + service + " was starting", e);
        }
    }

    private String lastWords() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), BYTES_SHOWN)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - LINES_SHOWN))
                    .map(line -> "  | " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "  | (no log)";
        }
    }

    /** Lets the service finish what it is at. */
    synchronized void stop() {
        ChildProcess running = process;
        process = null;
        if (running != null) {
            running.end();
        }
    }

    /** Also keeps a start that another thread is about to make from bringing it back. */
    synchronized void stopForGood() {
        over = true;
        stop();
    }

    /** Ends the service without warning (SIGKILL). */
    synchronized void kill() {
        ChildProcess running = process;
        process = null;
        if (running != null) {
            running.kill();
        }
    }

    long pid() {
        ChildProcess running = process;
        if (running == null) {
            throw new IllegalStateException(service + " is not running");
        }
        return running.pid();
    }

    Service service() {
        return service;
    }

    URI address() {
        return address;
    }

    URI management() {
        return management;
    }

    Path log() {
        return log;
    }
}
