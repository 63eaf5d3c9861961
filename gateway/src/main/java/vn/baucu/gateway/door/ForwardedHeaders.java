package vn.baucu.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves behind what an asker could pretend with: who it is, where it comes from, what it really asks for. */
final class ForwardedHeaders {

    private static final Set<String> LEFT_BEHIND = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-roles",
            "x-role",
            "x-original-url",
            "x-rewrite-url",
            "x-original-host",
            "x-obs-fold",
            "x-http-method-override",
            "proxy-connection",
            "proxy-authorization",
            "keep-alive",
            "te",
            "trailer",
            "upgrade",
            "http2-settings",
            "expect");

    private ForwardedHeaders() {}

    static void prepare(MultiMap headers, String address) {
        List<String> left = new ArrayList<>(4);
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (LEFT_BEHIND.contains(name) || name.startsWith("x-forwarded-") || name.startsWith("x-user")) {
                left.add(name);
            }
        }
        addNamedIn(headers.get(HttpHeaders.CONNECTION), left);
        left.forEach(headers::remove);
        headers.set("X-Forwarded-For", address);
    }

    /** Connection names further headers that are meant for this hop only. */
    private static void addNamedIn(@Nullable String connection, List<String> left) {
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return;
        }
        for (String name : connection.split(",", -1)) {
            String trimmed = name.trim().toLowerCase(Locale.ROOT);
            if (!trimmed.isEmpty() && !KEPT.contains(trimmed)) {
                left.add(trimmed);
            }
        }
    }

    /** Nobody may have these taken away by naming them. */
    private static final Set<String> KEPT =
            Set.of("authorization", "content-length", "content-type", "x-request-id", "if-match", "idempotency-key");
}
