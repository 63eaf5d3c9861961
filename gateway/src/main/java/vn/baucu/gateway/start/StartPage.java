package vn.baucu.gateway.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The page at the root: where the API page, its contract, the refusals and what is published are found. */
@Singleton
class StartPage {

    private final String page = read();

    void publish(@Observes Router router) {
        router.get("/").handler(this::show);
        router.head("/").handler(this::show);
    }

    private void show(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.response().end();
        } else {
            context.response().end(page);
        }
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(StartPage.class.getResourceAsStream("/start.html"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
