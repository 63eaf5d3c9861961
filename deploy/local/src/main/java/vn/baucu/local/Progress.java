package vn.baucu.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells whoever waits what is ready, and after how long. */
final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();
    private final Map<String, Duration> took = new ConcurrentHashMap<>();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    void ready(String part, String where, long startedAt) {
        Duration taken = Duration.ofNanos(System.nanoTime() - startedAt);
        took.put(part, taken);
        out.println(
                String.format(Locale.ROOT, "  %-18s ready after %5.1f s   %s", part, taken.toMillis() / 1e3, where));
    }

    /** How long a part took to be ready. */
    Duration took(String part) {
        return took.getOrDefault(part, Duration.ZERO);
    }

    void allReady() {
        out.println(String.format(Locale.ROOT, "Everything is ready after %.1f s.", (System.nanoTime() - start) / 1e9));
    }
}
