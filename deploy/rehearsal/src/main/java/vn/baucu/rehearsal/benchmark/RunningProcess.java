package vn.baucu.rehearsal.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import vn.baucu.rehearsal.benchmark.BenchmarkReport.ProcessMeasure;

/**
 * A process whose start and memory are of interest, its children included.
 *
 * @param started how long it took to be ready
 */
public record RunningProcess(String name, long pid, Duration started) {

    /** @param microsecondsPerMinutes processor time it spent on each of the minutes */
    public ProcessMeasure measure(double microsecondsPerMinutes) {
        return new ProcessMeasure(name, started.toMillis(), memoryMegabytes(), microsecondsPerMinutes);
    }

    /** The process itself, of the benchmark. */
    public static RunningProcess self() {
        return new RunningProcess("sending", ProcessHandle.current().pid(), Duration.ZERO);
    }

    /** Memory it holds now. */
    public long memoryMegabytes() {
        return residentKilobytes() / 1024;
    }

    /** Processor time spent so far; what children that are gone have spent is not in it. */
    public Duration processorTime() {
        return family().map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Resident memory of the process and its children; shared pages of PostgreSQL's children count once each. */
    private long residentKilobytes() {
        return family().mapToLong(process ->
                        kilobytes(Path.of("/proc/" + process.pid() + "/smaps_rollup"), "Pss:", process.pid()))
                .sum();
    }

    /** The process and its children; who measures may have started all the others, and counts alone. */
    private Stream<ProcessHandle> family() {
        boolean measuring = pid == ProcessHandle.current().pid();
        return ProcessHandle.of(pid).stream()
                .flatMap(process ->
                        measuring ? Stream.of(process) : Stream.concat(Stream.of(process), process.descendants()));
    }

    private static long kilobytes(Path file, String field, long pid) {
        Path readable = Files.isReadable(file) ? file : Path.of("/proc/" + pid + "/status");
        String wanted = readable.equals(file) ? field : "VmRSS:";
        try (Stream<String> lines = Files.lines(readable)) {
            return lines.filter(line -> line.startsWith(wanted))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            // A child that ended in the meantime holds nothing any more.
            return 0;
        }
    }
}
