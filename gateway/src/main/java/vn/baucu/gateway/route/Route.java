package vn.baucu.gateway.route;

import java.time.Duration;
import java.util.List;

/**
 * Paths that one service answers.
 *
 * @param pattern as in the configuration; names the route in metrics
 * @param timeout how long the service may think
 * @param bodyLimit the most bytes a request may bring
 */
public record Route(String pattern, Upstream upstream, Duration timeout, long bodyLimit) {

    private static final String ONE = "*";
    private static final String REST = "**";

    /** Segment by segment: {@code *} is any one, a last {@code **} any number of them, none included. */
    static boolean matches(List<String> pattern, List<String> path) {
        int length = pattern.size();
        boolean open = length > 0 && pattern.get(length - 1).equals(REST);
        int fixed = open ? length - 1 : length;
        if (open ? path.size() < fixed : path.size() != fixed) {
            return false;
        }
        // From the end of the fixed part, because paths differ there and agree at the start.
        for (int i = fixed - 1; i >= 0; i--) {
            String wanted = pattern.get(i);
            if (!wanted.equals(ONE) && !wanted.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
