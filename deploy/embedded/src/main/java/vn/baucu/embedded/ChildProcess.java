package vn.baucu.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process of ours. It writes to a file, and when we end in whatever way, it ends too. */
public final class ChildProcess {

    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    /**
     * The shell leaves a guard behind and becomes the program, so that from its first moment on the program is guarded.
     * The guard waits for the end of the pipe from us, which even SIGKILL on us brings. It belongs to the group of the
     * program, whose number is nobody else's as long as the guard is there; it is no child of the program, which would
     * wonder.
     */
    private static final String GUARDED = """
            signal=$1 patience=$2
            shift 2
            exec 3<&0 </dev/null
            (
              {
                read -r nothing <&3
                kill -"$signal" $$ || exit 0
                while kill -0 $$ && [ "$patience" -gt 0 ]; do
                  sleep 1
                  patience=$((patience - 1))
                done
                kill -KILL $$
              } >/dev/null 2>&1 &
            )
            exec "$@" 3<&-
            """;

    private static final Pattern COMPLAINT = Pattern.compile("FATAL|PANIC|ERROR|Exception|error:");

    private final String name;
    private final Process process;
    private final Path log;
    private final long logStart;
    private final StopOrder stopOrder;

    private ChildProcess(String name, Process process, StopOrder stopOrder, Path log, long logStart) {
        this.name = name;
        this.process = process;
        this.stopOrder = stopOrder;
        this.log = log;
        this.logStart = logStart;
    }

    static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path log, StopOrder stopOrder) {
        return start(name, command, environment, Path.of("").toAbsolutePath(), log, stopOrder);
    }

    /** Starts a process that works in the given directory and finds there whatever it looks for. */
    public static ChildProcess start(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Path log,
            StopOrder stopOrder) {
        try {
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            ProcessBuilder builder = new ProcessBuilder(apart(guarded(command, stopOrder)))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new ChildProcess(name, builder.start(), stopOrder, log, logStart);
        } catch (IOException e) {
            throw new ServerNotStarted(name + " cannot be run: " + e.getMessage() + ".", e);
        }
    }

    private static List<String> guarded(List<String> command, StopOrder stopOrder) {
        List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", GUARDED, "guard", stopOrder.signal()));
        guarded.add(Long.toString(stopOrder.patience().toSeconds()));
        guarded.addAll(command);
        return guarded;
    }

    /** In a session of its own: Ctrl-C in our terminal is for us, who end the children in good order. */
    private static List<String> apart(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> apart = new ArrayList<>(List.of(SETSID.toString()));
        apart.addAll(command);
        return apart;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    boolean endsWithin(Duration patience) {
        return endsWithin(process.toHandle(), patience);
    }

    public void awaitReady(BooleanSupplier ready, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (endsWithin(GLANCE)) {
                throw new ServerNotStarted(whyNot());
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new ServerNotStarted(
                        name + " was not ready after " + patience.toSeconds() + " s; see " + log + ".");
            }
        }
    }

    void awaitSuccess(Duration patience) {
        if (!endsWithin(patience)) {
            kill();
            throw new ServerNotStarted(name + " took longer than " + patience.toSeconds() + " s; see " + log + ".");
        }
        // The system knows of the end a moment before the virtual machine does.
        if (process.onExit().join().exitValue() != 0) {
            throw new ServerNotStarted(whyNot());
        }
    }

    /** Ends the process and its children at once. */
    public void kill() {
        kill(process.toHandle());
    }

    /** Tells the process to end, and kills it if that does not end it in time. */
    public void end() {
        end(process.toHandle(), stopOrder);
    }

    private String whyNot() {
        String said = saidSinceStart();
        if (said.contains("No space left on device")) {
            return name + " did not start: the disk that holds " + log + " is full.";
        }
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> COMPLAINT.matcher(line).find())
                .reduce((earlier, later) -> later)
                .or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1)))
                .map(line -> name + " did not start: " + line.strip() + " (more in " + log + ")")
                .orElse(name + " did not start and left no word in " + log + ".");
    }

    private String saidSinceStart() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(logStart);
            byte[] said = new byte[(int) Math.min(file.length() - logStart, 1 << 20)];
            file.readFully(said);
            return new String(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The process a pid file names, if it still runs and works on that folder: a pid alone may be anybody's by now. */
    static Optional<ProcessHandle> leftOver(Path pidFile, Path folder) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile);
            long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
            return pid > 0 && command(pid).contains(folder.toString()) ? ProcessHandle.of(pid) : Optional.empty();
        } catch (IOException | NumberFormatException endedOrHalfWritten) {
            return Optional.empty();
        }
    }

    /** Ends what an earlier program of ours has left behind. */
    public static void endLeftOver(Path pidFile, Path folder, StopOrder stopOrder) {
        leftOver(pidFile, folder).ifPresent(process -> end(process, stopOrder));
    }

    private static void end(ProcessHandle process, StopOrder stopOrder) {
        tell(process, stopOrder.signal());
        if (!endsWithin(process, stopOrder.patience())) {
            kill(process);
        }
    }

    private static void tell(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " \"$0\"", "" + process.pid())
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static void kill(ProcessHandle process) {
        List<ProcessHandle> family = new ArrayList<>(List.of(process));
        process.descendants().forEach(family::add);
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> endsWithin(member, Duration.ofSeconds(30)));
    }

    static boolean endsWithin(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isGone(process) && System.nanoTime() < deadline) {
            process.onExit()
                    .completeOnTimeout(process, GLANCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        return isGone(process);
    }

    /** In a container nobody may ask for the exit of an orphan: it stays listed, as a zombie that holds nothing. */
    static boolean isGone(ProcessHandle process) {
        Path entry = Path.of("/proc", Long.toString(process.pid()));
        if (!process.isAlive()) {
            return true;
        }
        try (Stream<Path> threads = Files.list(entry.resolve("task"))) {
            String state = Files.readString(entry.resolve("stat"));
            // The name of the program, in brackets, may hold anything.
            return state.startsWith(") Z", state.lastIndexOf(')')) && threads.count() == 1;
        } catch (IOException gone) {
            return true;
        }
    }

    /** Not by ProcessHandle.info(), which knows nothing of commands longer than a page. */
    private static List<String> command(long pid) {
        try {
            String command = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            return command.isEmpty() ? List.of() : List.of(command.split("\0", -1));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
