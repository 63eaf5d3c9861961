package vn.baucu.rehearsal.benchmark;

import java.time.Duration;
import java.util.List;
import vn.baucu.rehearsal.door.Pause;

/** Waits until what was brought in has been taken in by all, so that it is not measured with what comes next. */
public record Quiet(List<RunningProcess> processes) {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration BUSY = Duration.ofMillis(600);

    public Quiet {
        processes = List.copyOf(processes);
    }

    /** Whether it became quiet in time. */
    public boolean await(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        Duration before = spent();
        do {
            Pause.of(BETWEEN_LOOKS);
            Duration now = spent();
            if (now.minus(before).compareTo(BUSY) < 0) {
                return true;
            }
            before = now;
        } while (System.nanoTime() < deadline);
        return false;
    }

    /** Processor time of all of them so far. */
    Duration spent() {
        return processes.stream().map(RunningProcess::processorTime).reduce(Duration.ZERO, Duration::plus);
    }
}
