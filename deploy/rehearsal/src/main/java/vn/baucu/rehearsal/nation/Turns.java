package vn.baucu.rehearsal.nation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vn.baucu.rehearsal.benchmark.BenchmarkReport.ProcessMeasure;
import vn.baucu.rehearsal.benchmark.RunningProcess;
import vn.baucu.rehearsal.nation.Sending.Sent;
import vn.baucu.rehearsal.night.Latencies;

/**
 * Minutes sent as fast as they were taken, in turns with plain JDBC that commits the same rows: a machine that becomes
 * slower or faster meanwhile does so for both.
 */
final class Turns {

    private final List<RunningProcess> processes;
    private final List<Turn> turns = new ArrayList<>();

    Turns(List<RunningProcess> processes) {
        this.processes = processes;
    }

    /**
     * One after the other.
     *
     * @param unsent events not yet sent when the last receipt was given
     * @param behind seconds until all of them were in the nation's figure
     * @param logBehind seconds until they were in the log of minutes; negative if they were not in time
     * @param spent processor time of each process until then
     * @param jdbcSeconds what plain JDBC took for the same rows
     */
    record Turn(Sent sent, long unsent, double behind, double logBehind, List<Duration> spent, double jdbcSeconds) {

        Turn {
            spent = List.copyOf(spent);
        }
    }

    void add(Turn turn) {
        turns.add(turn);
    }

    int minutes() {
        return turns.stream().mapToInt(turn -> turn.sent().minutes()).sum();
    }

    long decisions() {
        return turns.stream().mapToLong(turn -> turn.sent().decisions()).sum();
    }

    double perSecond() {
        return minutes() / sum(turn -> turn.sent().seconds());
    }

    double jdbcPerSecond() {
        return minutes() / sum(Turn::jdbcSeconds);
    }

    Latencies latencies() {
        return Latencies.joined(
                turns.stream().map(turn -> turn.sent().latencies()).toList());
    }

    long mostUnsent() {
        return turns.stream().mapToLong(Turn::unsent).max().orElse(0);
    }

    double longestBehind() {
        return turns.stream().mapToDouble(Turn::behind).max().orElse(0);
    }

    double longestLogBehind() {
        return turns.stream().anyMatch(turn -> turn.logBehind() < 0)
                ? -1
                : turns.stream().mapToDouble(Turn::logBehind).max().orElse(0);
    }

    List<ProcessMeasure> measures() {
        List<ProcessMeasure> measures = new ArrayList<>();
        for (int i = 0; i < processes.size(); i++) {
            int process = i;
            double spent = sum(turn -> turn.spent().get(process).toNanos() / 1e3);
            measures.add(processes.get(i).measure(spent / minutes()));
        }
        return measures;
    }

    private double sum(ToDoubleFunction<Turn> part) {
        return turns.stream().mapToDouble(part).sum();
    }
}
