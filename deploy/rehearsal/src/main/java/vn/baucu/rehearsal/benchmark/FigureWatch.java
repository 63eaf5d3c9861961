package vn.baucu.rehearsal.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.night.TallyReading;

/** Looks at an area's figure again and again, and remembers since when how many minutes are in it. */
public final class FigureWatch implements Runnable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Gateway gateway;
    private final String user;
    private final String path;
    private final long expected;
    private final long deadline;
    private final TreeMap<Long, Long> since = new TreeMap<>();

    /**
     * @param path of the tally
     * @param expected how many minutes make it stop looking
     */
    public FigureWatch(Gateway gateway, String user, String path, long expected, Duration longest) {
        this.gateway = gateway;
        this.user = user;
        this.path = path;
        this.expected = expected;
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    @Override
    public void run() {
        long in = 0;
        while (in < expected && System.nanoTime() < deadline) {
            long next = System.nanoTime() + BETWEEN_LOOKS.toNanos();
            Answer answer = gateway.send(Request.get(user, path));
            long now = System.nanoTime();
            in = TallyReading.of(answer).minutesIn();
            since.putIfAbsent(in, now);
            Pause.until(next);
        }
    }

    /** For each receipt, how long it took until as many minutes were in the figure as receipts were given by then. */
    List<Long> delays(List<Long> receipts) {
        return delays(receipts, 0);
    }

    /** The same where so many minutes were in the figure before the first of these receipts. */
    public List<Long> delays(List<Long> receipts, long before) {
        List<Long> delays = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            Map.Entry<Long, Long> seen = since.ceilingEntry(before + i + 1);
            if (seen != null) {
                delays.add(Math.max(0, seen.getValue() - receipts.get(i)));
            }
        }
        return delays;
    }
}
