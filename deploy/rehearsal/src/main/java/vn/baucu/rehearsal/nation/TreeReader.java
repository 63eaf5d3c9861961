package vn.baucu.rehearsal.nation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.door.Request;

/** A board of results that shows a province, first with its districts, then with its communes too, and so on. */
final class TreeReader implements Runnable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int MOST = 100_000;

    private final Gateway gateway;
    private final List<Request> requests;
    private final List<List<Long>> latencies = List.of(new ArrayList<>(), new ArrayList<>());
    private final int[] lengths = new int[2];
    private volatile boolean over;

    TreeReader(Gateway gateway, String election, String province) {
        this.gateway = gateway;
        String path = "/api/v1/elections/" + election + "/tallies/" + BallotType.NATIONAL_ASSEMBLY + "/areas/"
                + province + "/tree?levels=";
        this.requests = List.of(Request.get("ub-" + province, path + 1), Request.get("ub-" + province, path + 2));
    }

    /** Looks so often that nothing is done for the first time when it is measured. */
    void warmUp(int looks) {
        for (int i = 0; i < looks; i++) {
            look(i % 2);
        }
    }

    @Override
    public void run() {
        for (int i = 0; !over && i < MOST && !Thread.currentThread().isInterrupted(); i++) {
            long next = System.nanoTime() + BETWEEN_LOOKS.toNanos();
            latencies.get(i % 2).add(look(i % 2));
            Pause.until(next);
        }
    }

    private long look(int which) {
        long start = System.nanoTime();
        Answer answer = gateway.send(requests.get(which));
        long took = System.nanoTime() - start;
        if (!answer.successful()) {
            throw new IllegalStateException("The tree was answered " + answer.status() + " " + answer.body());
        }
        lengths[which] = answer.body().length();
        return took;
    }

    void stop() {
        over = true;
    }

    List<Long> latencies(int levels) {
        return latencies.get(levels - 1);
    }

    int length(int levels) {
        return lengths[levels - 1];
    }
}
