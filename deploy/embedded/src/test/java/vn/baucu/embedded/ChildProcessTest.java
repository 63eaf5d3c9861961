package vn.baucu.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void whatDoesNotEndWhenToldIsKilledAfterTheProgramIsGone() throws Exception {
        Process program = startMany("trap '' TERM; while :; do sleep 1; done", Duration.ofSeconds(1), 1, 60_000);
        List<ProcessHandle> deaf = awaitProcesses(1);

        program.destroyForcibly().waitFor();

        assertThat(deaf).allMatch(process -> ChildProcess.endsWithin(process, SOON));
    }

    @Test
    void whateverTheMomentAtWhichTheProgramBreaksOffNothingStaysBehind() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);

        for (int round = 0; round < 10; round++) {
            startMany("while :; do sleep 1; done", SOON, 100, random.nextInt(150))
                    .waitFor();
        }

        assertThat(processesOfFolder()).as("seed %d", seed).allMatch(process -> ChildProcess.endsWithin(process, SOON));
        assertThat(processesOfFolder()).as("seed %d", seed).isEmpty();
    }

    @Test
    void theGuardGoesWithWhatItGuards() throws IOException {
        ChildProcess child = child("exec sleep 60", folder, SOON);
        awaitProcesses(1);

        child.end();

        assertThat(processesOfFolder()).allMatch(process -> ChildProcess.endsWithin(process, SOON));
    }

    private static ChildProcess child(String script, Path folder, Duration patience) {
        return ChildProcess.start(
                "child",
                List.of("/bin/sh", "-c", script, folder.toString()),
                Map.of(),
                folder.resolve("log"),
                new StopOrder("TERM", patience));
    }

    /** A program that starts child after child and is gone, without a word to anybody, so many milliseconds later. */
    private Process startMany(String script, Duration patience, int children, long lifetime) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        folder.toString(),
                        script,
                        patience.toString(),
                        Integer.toString(children),
                        Long.toString(lifetime))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("starter.log").toFile())
                .start();
    }

    private List<ProcessHandle> awaitProcesses(int atLeast) {
        long deadline = System.nanoTime() + SOON.toNanos();
        List<ProcessHandle> found = processesOfFolder();
        while (found.size() < atLeast && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            found = processesOfFolder();
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(atLeast);
        return found;
    }

    /** Children and their guards, but not the programs that start them. */
    private List<ProcessHandle> processesOfFolder() {
        return ProcessHandle.allProcesses()
                .filter(process -> !ChildProcess.isGone(process))
                .filter(process -> command(process).contains(folder.toString())
                        && !command(process).contains(Starter.class.getName()))
                .toList();
    }

    private static String command(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    /** Starts children until it breaks off. */
    static final class Starter {

        private Starter() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            int children = Integer.parseInt(arguments[3]);
            new Thread(() -> breakOff(Long.parseLong(arguments[4]))).start();
            List<Thread> threads = new ArrayList<>();
            IntStream.range(0, children)
                    .forEach(number ->
                            threads.add(new Thread(() -> child(arguments[1], folder, Duration.parse(arguments[2])))));
            threads.forEach(Thread::start);
        }

        private static void breakOff(long lifetime) {
            long deadline = System.nanoTime() + Duration.ofMillis(lifetime).toNanos();
            while (System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            Runtime.getRuntime().halt(0);
        }
    }
}
