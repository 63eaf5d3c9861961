package vn.baucu.rehearsal.night;

import java.time.Duration;

/**
 * How far the night has come.
 *
 * @param sent requests answered
 * @param accepted new versions of minutes, corrections included
 * @param repeated receipts given again for minutes already in
 * @param confirmed corrections confirmed by a second person
 * @param refused minutes refused as they had to be
 * @param surprises answers nobody expected
 */
public record ReplayProgress(
        int errandsDone,
        int errands,
        long sent,
        long accepted,
        long repeated,
        long confirmed,
        long refused,
        long surprises,
        Duration elapsed) {

    /** Requests answered per second so far. */
    public double perSecond() {
        return elapsed.isZero() ? 0 : sent * 1e9 / elapsed.toNanos();
    }
}
