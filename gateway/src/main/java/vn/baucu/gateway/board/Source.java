package vn.baucu.gateway.board;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.baucu.gateway.board.Watch.Part;
import vn.baucu.gateway.route.Route;

/**
 * Asks tally-service what a board shows, in the name of a reader: whoever may not see it there is not shown it here, and
 * no figure is computed twice.
 */
@Singleton
class Source {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 16;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient client;

    Source(Vertx vertx) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setMaxWaitQueueSize(CONNECTIONS * 256));
    }

    /** Fails with {@link Refused} where the service refuses. A round nobody has called has no tally yet. */
    Future<Shown> read(Watch watch, Route route, Asker asker) {
        Map<Part, Future<Said>> asked = new EnumMap<>(Part.class);
        watch.sources().forEach((part, uri) -> asked.put(part, get(route, uri, asker)));
        List<Future<?>> all = new ArrayList<>(asked.values());
        return Future.all(all).map(answered -> shown(watch, asked));
    }

    private static Shown shown(Watch watch, Map<Part, Future<Said>> asked) {
        Map<Part, String> bodies = new EnumMap<>(Part.class);
        asked.forEach((part, answer) -> {
            Said said = answer.result();
            if (said.status() == OK) {
                bodies.put(part, said.body());
            } else if (!(watch.area() && part == Part.TALLY && said.status() == NOT_FOUND)) {
                throw new Refused(said);
            }
        });
        return new Shown(bodies);
    }

    private Future<Said> get(Route route, String uri, Asker asker) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(route.upstream().host())
                .setPort(route.upstream().port())
                .setSsl(route.upstream().tls())
                .setURI(uri)
                .setTimeout(PATIENCE.toMillis())
                .putHeader(HttpHeaders.ACCEPT, "application/json");
        asker.on(options);
        return client.request(options).compose(request -> request.send()).compose(Source::said);
    }

    private static Future<Said> said(HttpClientResponse response) {
        return response.body().map(body -> new Said(response.statusCode(), body.toString()));
    }

    /** An answer of the service. */
    record Said(int status, String body) {}

    /** The service does not show this to the one who asks, or cannot now. */
    static final class Refused extends RuntimeException {

        private final transient Said said;

        Refused(Said said) {
            super("refused with " + said.status(), null, false, false);
            this.said = said;
        }

        Said said() {
            return said;
        }
    }
}
