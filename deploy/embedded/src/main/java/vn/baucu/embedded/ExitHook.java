package vn.baucu.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a running server needs done when this program ends. What was started last is stopped first. */
public final class ExitHook {

    private static final Deque<ExitHook> SET = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ExitHook::runAll, "stop what was started"));
    }

    private final Runnable action;

    public ExitHook(Runnable action) {
        this.action = action;
    }

    public void set() {
        synchronized (SET) {
            SET.push(this);
        }
    }

    public void unset() {
        synchronized (SET) {
            SET.remove(this);
        }
    }

    private static void runAll() {
        for (ExitHook last = takeLast(); last != null; last = takeLast()) {
            last.action.run();
        }
    }

    private static @Nullable ExitHook takeLast() {
        synchronized (SET) {
            return SET.poll();
        }
    }
}
