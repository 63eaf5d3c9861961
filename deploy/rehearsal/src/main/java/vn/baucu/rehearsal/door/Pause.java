package vn.baucu.rehearsal.door;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a moment; an interrupted thread goes on at once. */
public final class Pause {

    private Pause() {}

    public static void until(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = nanoTime - System.nanoTime();
        }
    }

    public static void of(Duration duration) {
        until(System.nanoTime() + duration.toNanos());
    }
}
