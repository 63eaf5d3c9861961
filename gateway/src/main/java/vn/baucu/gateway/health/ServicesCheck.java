package vn.baucu.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import vn.baucu.gateway.route.RouteTable;
import vn.baucu.gateway.route.Upstream;

/**
 * Says which services answer. The door itself is ready all the same: what one service cannot do for the moment must not
 * close the way to the others.
 */
@Readiness
@Singleton
class ServicesCheck implements AsyncHealthCheck {

    private static final int PATIENCE_MILLIS = 1_000;

    private final RouteTable routes;
    private final HttpClient client;

    ServicesCheck(RouteTable routes, Vertx vertx) {
        this.routes = routes;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS).setKeepAlive(false));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Map<String, Future<Boolean>> answers = new LinkedHashMap<>();
        routes.upstreams().forEach(upstream -> answers.put(upstream.name(), answers(upstream)));
        return Uni.createFrom()
                .completionStage(
                        () -> Future.all(answers.values().stream().toList()).toCompletionStage())
                .map(all -> response(answers));
    }

    /** Any answer will do: only whether somebody is there is asked. */
    private Future<Boolean> answers(Upstream upstream) {
        RequestOptions probe = new RequestOptions()
                .setMethod(HttpMethod.HEAD)
                .setHost(upstream.host())
                .setPort(upstream.port())
                .setSsl(upstream.tls())
                .setURI("/")
                .setTimeout(PATIENCE_MILLIS);
        return client.request(probe)
                .compose(request -> request.send().map(answer -> true))
                .otherwise(false);
    }

    private static HealthCheckResponse response(Map<String, Future<Boolean>> answers) {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("services behind the gateway").up();
        answers.forEach((name, answer) -> response.withData(name, answer.result() ? "answers" : "silent"));
        return response.build();
    }
}
