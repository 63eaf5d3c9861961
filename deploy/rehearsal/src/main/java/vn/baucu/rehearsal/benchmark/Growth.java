package vn.baucu.rehearsal.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.rehearsal.benchmark.BenchmarkReport.Cost;
import vn.baucu.rehearsal.night.Latencies;
import vn.baucu.rehearsal.night.ReplayReport;

/** An election that grows stretch by stretch, each begun when everything sent before is in every figure. */
record Growth(List<Stretch> stretches) {

    Growth {
        stretches = List.copyOf(stretches);
    }

    /**
     * Minutes sent one after the other as fast as they were taken.
     *
     * @param before how many were in when it began
     * @param spent processor time of all but the sender until everything was taken in
     */
    record Stretch(int before, ReplayReport report, Duration spent) {

        int minutes() {
            return report.receipts().size();
        }

        private double seconds() {
            return (report.receipts().get(minutes() - 1) - report.startedAt()) / 1e9;
        }
    }

    int minutes() {
        return stretches.stream().mapToInt(Stretch::minutes).sum();
    }

    double perSecond() {
        return minutes() / stretches.stream().mapToDouble(Stretch::seconds).sum();
    }

    Latencies latencies() {
        return Latencies.joined(
                stretches.stream().map(stretch -> stretch.report().latencies()).toList());
    }

    /** What one of the minutes cost in the stretches that began with so many. */
    List<Cost> costs(List<Integer> sizes) {
        List<Cost> costs = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (sizes.contains(stretch.before())) {
                double micros = stretch.spent().toNanos() / 1e3 / stretch.minutes();
                double first = costs.isEmpty() ? micros : costs.get(0).processorMicroseconds();
                costs.add(new Cost(stretch.before(), micros, micros / first));
            }
        }
        return costs;
    }
}
