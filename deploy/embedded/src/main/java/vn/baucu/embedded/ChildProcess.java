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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process of ours. It writes to a file, and when we end in whatever way, it is told to end too. */
public final class ChildProcess {

    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Pattern COMPLAINT = Pattern.compile("FATAL|PANIC|ERROR|Exception|error:");

    private final String name;
    private final Process process;
    private final Path log;
    private final long logStart;

    private ChildProcess(String name, Process process, Path log, long logStart) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        return start(name, command, environment, Path.of("").toAbsolutePath(), log);
    }

    /** Starts a process that works in the given directory and finds there whatever it looks for. */
    public static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
        try {
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            ProcessBuilder builder = new ProcessBuilder(apart(command))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            return new ChildProcess(name, process, log, logStart);
        } catch (IOException e) {
            throw new ServerNotStarted(name + " cannot be run: " + e.getMessage() + ".", e);
        }
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

    /** Has the process told to end as soon as the pipe from us breaks, which even SIGKILL on us does. */
    public ChildProcess endingWithUs(String signal) {
        List<String> command =
                apart(List.of("/bin/sh", "-c", "read -r nothing; kill -" + signal + " \"$0\"", "" + pid()));
        try {
            Process guard = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            CompletableFuture<?> unused = process.onExit().thenRun(guard::destroyForcibly);
            return this;
        } catch (IOException e) {
            kill();
            throw new ServerNotStarted(name + " cannot be guarded: " + e.getMessage() + ".", e);
        }
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

    public void end(String signal, Duration patience) {
        end(process.toHandle(), signal, patience);
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
    public static Optional<ProcessHandle> leftOver(Path pidFile, Path folder) {
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

    /** Tells a process to end, and kills it if that does not end it in time. */
    public static void end(ProcessHandle process, String signal, Duration patience) {
        tell(process, signal);
        if (!endsWithin(process, patience)) {
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
