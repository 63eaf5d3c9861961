package vn.baucu.embedded;

import org.jspecify.annotations.Nullable;

/** What a running server needs done when this program ends. */
final class ExitHook {

    private final Runnable action;
    private @Nullable Thread thread;

    ExitHook(Runnable action) {
        this.action = action;
    }

    void set() {
        thread = new Thread(action, "stop embedded server");
        Runtime.getRuntime().addShutdownHook(thread);
    }

    void unset() {
        Thread set = thread;
        thread = null;
        if (set != null && set != Thread.currentThread()) {
            try {
                Runtime.getRuntime().removeShutdownHook(set);
            } catch (IllegalStateException alreadyEnding) {
                // Then the hook finds nothing left to do.
            }
        }
    }
}
