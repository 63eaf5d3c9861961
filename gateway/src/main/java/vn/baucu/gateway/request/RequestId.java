package vn.baucu.gateway.request;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Names a request, so that an answer, a log line and an audit entry can be brought together. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private RequestId() {}

    /** Keeps the asker's id if it is harmless in a log, else makes one; from then on the request carries it. */
    public static String give(HttpServerRequest request) {
        String asked = request.getHeader(HEADER);
        String id = asked != null && sane(asked) ? asked : fresh();
        request.headers().set(HEADER, id);
        request.response().putHeader(HEADER, id);
        return id;
    }

    public static String of(HttpServerRequest request) {
        String id = request.getHeader(HEADER);
        return id == null ? "-" : id;
    }

    private static boolean sane(String id) {
        if (id.length() < SHORTEST || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean fits =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** A name, not a secret: no need to wait for the system's entropy. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
