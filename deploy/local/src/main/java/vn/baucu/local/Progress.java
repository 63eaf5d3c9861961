package vn.baucu.local;

import java.io.PrintStream;
import java.util.Locale;

/** Tells whoever waits what is ready, and after how long. */
final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    void ready(String part, String where, long startedAt) {
        out.println(String.format(
                Locale.ROOT, "  %-18s ready after %5.1f s   %s", part, (System.nanoTime() - startedAt) / 1e9, where));
    }

    void allReady() {
        out.println(String.format(Locale.ROOT, "Everything is ready after %.1f s.", (System.nanoTime() - start) / 1e9));
    }
}
