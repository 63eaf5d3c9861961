package vn.baucu.gateway.door;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.gateway.refusal.Refusals;
import vn.baucu.gateway.request.RequestId;
import vn.baucu.gateway.route.Route;

/**
 * Carries a request to its service and the answer back, both as streams. Nothing is tried twice: only the asker knows
 * whether that is safe, and says so with an idempotency key.
 */
@Singleton
class Forwarding {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final int NOT_MODIFIED = 304;

    private final Vertx vertx;
    private final DoorConfig config;
    private final Refusals refusals;
    private final HttpClient client;

    Forwarding(Vertx vertx, DoorConfig config, Refusals refusals) {
        this.vertx = vertx;
        this.config = config;
        this.refusals = refusals;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(config.connections())
                .setMaxWaitQueueSize(config.waiting())
                .setConnectTimeout((int) config.connect().toMillis())
                .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
                .setTcpNoDelay(true));
    }

    void forward(HttpServerRequest request, Route route) {
        MeasuredBody body = new MeasuredBody(request, vertx, config, route.bodyLimit());
        ProxyRequest outgoing = ProxyRequest.reverseProxy(request);
        outgoing.setBody(Body.body(body, outgoing.getBody().length()));
        ForwardedHeaders.prepare(outgoing.headers(), request.remoteAddress().hostAddress());
        RequestOptions target = new RequestOptions()
                .setHost(route.upstream().host())
                .setPort(route.upstream().port())
                .setSsl(route.upstream().tls())
                .setConnectTimeout(config.connect().toMillis());
        client.request(target)
                .compose(connected -> send(outgoing, connected, body, route))
                .onSuccess(answer -> {
                    body.release();
                    answer(request, answer, route);
                })
                .onFailure(failure -> {
                    body.release();
                    refuse(request, route, body.refusal(), failure);
                });
    }

    private Future<ProxyResponse> send(
            ProxyRequest outgoing, HttpClientRequest connected, MeasuredBody body, Route route) {
        // The answer fails as well, and is told of there.
        connected.exceptionHandler(told -> {});
        connected.idleTimeout(route.timeout().toMillis());
        Future<ProxyResponse> answer = outgoing.send(connected);
        body.watch();
        return answer;
    }

    private void answer(HttpServerRequest request, ProxyResponse answer, Route route) {
        ProblemType silent = withoutProblem(answer);
        if (silent != null) {
            answer.release();
            refusals.send(request, withRetry(silent));
            return;
        }
        answer.headers().remove(HttpHeaders.CONNECTION);
        answer.headers().remove("Keep-Alive");
        answer.headers().remove(RequestId.HEADER);
        answer.headers().set("X-Content-Type-Options", "nosniff");
        String location = answer.headers().get(HttpHeaders.LOCATION);
        if (location != null) {
            answer.putHeader(HttpHeaders.LOCATION, route.upstream().withoutOrigin(location));
        }
        if (!answer.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            answer.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (answer.getStatusCode() == NOT_MODIFIED) {
            leaveBodyOut(answer);
        }
        answer.send();
    }

    /** Nothing follows a 304: sent on as a body of unknown length it would be announced as chunks. */
    private static void leaveBodyOut(ProxyResponse answer) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        answer.release();
        answer.headers().addAll(headers);
    }

    /** A refusal that explains nothing, such as a server's own, is given our shape. */
    private static @Nullable ProblemType withoutProblem(ProxyResponse answer) {
        int status = answer.getStatusCode();
        if (status < 400) {
            return null;
        }
        String type = answer.headers().get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(Refusals.MEDIA_TYPE)) {
            return null;
        }
        return switch (status) {
            case 400 -> ProblemType.MALFORMED_REQUEST;
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 408 -> ProblemType.TIMEOUT;
            case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 431 -> ProblemType.HEADER_FIELDS_TOO_LARGE;
            case 502, 503, 504 -> ProblemType.SERVICE_UNAVAILABLE;
            default -> status >= 500 ? ProblemType.INTERNAL_ERROR : null;
        };
    }

    private void refuse(HttpServerRequest request, Route route, @Nullable ProblemException refusal, Throwable failure) {
        if (request.response().closed()) {
            return;
        }
        if (refusal != null) {
            refusals.send(request, refusal);
            return;
        }
        LOG.warnf(
                "Request %s got no answer from %s: %s",
                RequestId.of(request), route.upstream().name(), failure.getMessage());
        refusals.send(request, withRetry(ProblemType.SERVICE_UNAVAILABLE));
    }

    private static ProblemException withRetry(ProblemType type) {
        ProblemException plain = ProblemException.of(type);
        return type == ProblemType.SERVICE_UNAVAILABLE
                ? new ProblemException(type, plain.detail(), List.of(), Map.of("Retry-After", "1"))
                : plain;
    }
}
