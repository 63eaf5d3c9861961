package vn.baucu.gateway.board;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.baucu.gateway.board.Watch.Part;

/**
 * What a board shows. Every event tells a whole part and never what was added to it, so whoever missed some has missed
 * nothing once the last is there; the name of an event says which state of both parts its reader has.
 */
record Shown(Map<Part, String> bodies) {

    static final Shown NOTHING = new Shown(Map.of());

    private static final int DIGITS = 16;
    private static final String NONE = "0".repeat(DIGITS);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{16}-[0-9a-f]{16}");

    Shown {
        bodies = Map.copyOf(bodies);
    }

    static boolean isName(String id) {
        return NAME.matcher(id).matches();
    }

    /** The events that bring a reader who has that state here, in the form of server-sent events. */
    String since(@Nullable String id) {
        Map<Part, String> has = new TreeMap<>();
        has.put(Part.TURNOUT, id == null ? NONE : id.substring(0, DIGITS));
        has.put(Part.TALLY, id == null ? NONE : id.substring(DIGITS + 1));
        StringBuilder events = new StringBuilder();
        for (Part part : Part.values()) {
            String body = bodies.get(part);
            if (body == null || digest(body).equals(has.get(part))) {
                continue;
            }
            has.put(part, digest(body));
            events.append("id: ").append(String.join("-", has.values())).append('\n');
            events.append("event: ").append(part.event()).append('\n');
            body.lines().forEach(line -> events.append("data: ").append(line).append('\n'));
            events.append('\n');
        }
        return events.toString();
    }

    /** The state that a reader has who was told all of it. */
    String id() {
        return String.join("-", digest(bodies.get(Part.TURNOUT)), digest(bodies.get(Part.TALLY)));
    }

    private static String digest(@Nullable String body) {
        if (body == null) {
            return NONE;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGITS / 2);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
