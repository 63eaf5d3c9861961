package vn.baucu.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.gateway.board.Board;
import vn.baucu.gateway.identity.Tokens;
import vn.baucu.gateway.identity.User;
import vn.baucu.gateway.quota.Quotas;
import vn.baucu.gateway.refusal.Refusals;
import vn.baucu.gateway.request.RequestCheck;
import vn.baucu.gateway.request.RequestId;
import vn.baucu.gateway.route.Route;
import vn.baucu.gateway.route.RouteTable;

/** Lets a request in: well formed, to a path that exists, by somebody known, within the quota. In this order. */
@Singleton
class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);

    /** After cross-origin headers, before anything that reads a body. */
    private static final int BEFORE_BODIES = -250;

    private static final String API = "/api/v1";

    /** What everybody may read, without a token. */
    private static final String PUBLIC = "/public/v1/";

    private static final List<String> SCRIPTED = List.of("callback", "jsonp");

    private final RouteTable routes;
    private final Tokens tokens;
    private final Quotas quotas;
    private final Forwarding forwarding;
    private final Board board;
    private final Refusals refusals;
    private final Traffic traffic;

    Door(
            RouteTable routes,
            Tokens tokens,
            Quotas quotas,
            Forwarding forwarding,
            Board board,
            Refusals refusals,
            Traffic traffic) {
        this.routes = routes;
        this.tokens = tokens;
        this.quotas = quotas;
        this.forwarding = forwarding;
        this.board = board;
        this.refusals = refusals;
        this.traffic = traffic;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_BODIES).handler(this::enter).failureHandler(this::failed);
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(context -> refusals.send(context.request(), ProblemType.NOT_FOUND))
                .failureHandler(this::failed);
        // The router gives up by itself on a path it cannot decode.
        router.errorHandler(400, this::undecodable);
    }

    private void undecodable(RoutingContext context) {
        RequestId.give(context.request());
        refusals.send(context.request(), ProblemType.AMBIGUOUS_PATH);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        RequestId.give(request);
        ProblemException refusal = RequestCheck.refusal(request);
        String path = request.path();
        boolean open = path != null && path.startsWith(PUBLIC);
        boolean service = open || (path != null && (path.equals(API) || path.startsWith(API + "/")));
        Route route = refusal == null && service ? routes.find(path) : null;
        time(context, route);
        if (refusal != null) {
            refusals.send(request, refusal);
        } else if (route != null && open) {
            read(request, route);
        } else if (route != null) {
            enter(request, route);
        } else if (!service && isOurs(path)) {
            context.next();
        } else {
            refusals.send(request, ProblemType.NOT_FOUND);
        }
    }

    /** What the gateway answers itself. */
    private static boolean isOurs(String path) {
        return path.equals("/")
                || path.equals("/api")
                || path.startsWith("/api/")
                || path.equals("/openapi")
                || path.startsWith("/openapi.")
                || path.equals("/problems")
                || path.startsWith("/problems/");
    }

    /** Anybody reads, within the quota of the address; who it is nobody asks, nor does the service hear of it. */
    private void read(HttpServerRequest request, Route route) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            refusals.send(request, ProblemType.METHOD_NOT_ALLOWED);
            return;
        }
        // Scripts of other sites are answered with data alone, never with a call of theirs.
        if (SCRIPTED.stream().anyMatch(name -> request.getParam(name) != null)) {
            refusals.send(request, ProblemType.SCHEMA_VIOLATED);
            return;
        }
        ProblemException exceeded = quotas.read(request.remoteAddress().hostAddress());
        if (exceeded == null) {
            request.headers().remove(HttpHeaders.AUTHORIZATION);
            forwarding.forward(request, route);
        } else {
            refusals.send(request, exceeded);
        }
    }

    private void enter(HttpServerRequest request, Route route) {
        if (tooLong(request, route)) {
            refusals.send(request, MeasuredBody.tooLong(route.bodyLimit()));
            return;
        }
        String token;
        try {
            token = Tokens.bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
        } catch (ProblemException refused) {
            refuseToken(request, refused);
            return;
        }
        User known = tokens.known(token);
        if (known != null) {
            enter(request, route, known);
            return;
        }
        ProblemException barred = quotas.bar(request.remoteAddress().hostAddress());
        if (barred != null) {
            refusals.send(request, barred);
            return;
        }
        request.pause();
        tokens.verify(token)
                .onSuccess(user -> enter(request, route, user))
                .onFailure(failure -> refuseToken(request, failure));
    }

    private void enter(HttpServerRequest request, Route route, User user) {
        ProblemException exceeded = quotas.take(user.name());
        if (exceeded != null) {
            refusals.send(request, exceeded);
        } else if (Board.has(route)) {
            board.open(request, route, user);
        } else {
            forwarding.forward(request, route);
        }
    }

    private void refuseToken(HttpServerRequest request, Throwable failure) {
        if (failure instanceof ProblemException refused) {
            quotas.refused(request.remoteAddress().hostAddress());
            traffic.tokenRefused(refused.type().slug());
            refusals.send(request, refused);
        } else {
            LOG.errorf(failure, "The token of request %s could not be verified", RequestId.of(request));
            refusals.send(request, ProblemType.SERVICE_UNAVAILABLE);
        }
    }

    private static boolean tooLong(HttpServerRequest request, Route route) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && Long.parseLong(length) > route.bodyLimit();
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }

    private void time(RoutingContext context, @Nullable Route route) {
        long start = System.nanoTime();
        String method = context.request().method().name();
        String pattern = route == null ? Traffic.NO_ROUTE : route.pattern();
        context.addEndHandler(
                end -> traffic.passed(pattern, method, context.response().getStatusCode(), System.nanoTime() - start));
    }

    private void failed(RoutingContext context) {
        LOG.errorf(context.failure(), "Request %s failed", RequestId.of(context.request()));
        refusals.send(context.request(), ProblemType.INTERNAL_ERROR);
    }
}
