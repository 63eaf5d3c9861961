package vn.baucu.rehearsal.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import vn.baucu.rehearsal.benchmark.BenchmarkReport.ProcessMeasure;

/**
 * A process whose start and memory are of interest, its children included.
 *
 * @param started how long it took to be ready
 */
public record RunningProcess(String name, long pid, Duration started) {

    ProcessMeasure measure() {
        return new ProcessMeasure(name, started.toMillis(), residentKilobytes() / 1024);
    }

    /** Resident memory of the process and its children; shared pages of PostgreSQL's children count once each. */
    private long residentKilobytes() {
        Deque<Long> open = new ArrayDeque<>(List.of(pid));
        long sum = 0;
        while (!open.isEmpty()) {
            long each = open.pop();
            sum += kilobytes(Path.of("/proc/" + each + "/smaps_rollup"), "Pss:", each);
            ProcessHandle.of(each)
                    .map(ProcessHandle::children)
                    .orElseGet(Stream::empty)
                    .forEach(child -> open.push(child.pid()));
        }
        return sum;
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
