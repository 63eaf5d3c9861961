package vn.baucu.gateway.board;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.baucu.gateway.route.Route;

/** What is followed by at least one, and by whom. Only the board's own thread touches it. */
final class Watched {

    final Watch watch;
    final Route route;
    final Set<Reader> readers = new LinkedHashSet<>();

    /** Those who have asked and not been answered yet. */
    int coming;

    /** Counts what the topics said, so that nothing said during a reading is missed. */
    long touched;

    boolean reading;

    Watched(Watch watch, Route route) {
        this.watch = watch;
        this.route = route;
    }

    boolean isLeft() {
        return readers.isEmpty() && coming == 0;
    }
}
