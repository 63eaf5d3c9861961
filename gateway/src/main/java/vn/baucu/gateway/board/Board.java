package vn.baucu.gateway.board;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.gateway.board.Source.Refused;
import vn.baucu.gateway.identity.User;
import vn.baucu.gateway.refusal.Refusals;
import vn.baucu.gateway.route.Route;

/** The live board (bảng theo dõi trực tuyến): the state first, then the state again whenever it has changed. */
@Singleton
public class Board {

    private static final Logger LOG = Logger.getLogger(Board.class);
    private static final String LAST_EVENT = "Last-Event-ID";
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final long TRY_AGAIN_MILLIS = 1_000;

    private final Vertx vertx;
    private final Source source;
    private final Refusals refusals;
    private final BoardConfig config;
    private final Clock clock;
    private final Context own;
    private final Map<Watch, Watched> watched = new HashMap<>();
    private final Map<String, Set<Watched>> bySign = new HashMap<>();
    private final Map<String, Integer> byUser = new HashMap<>();
    private final AtomicInteger readers = new AtomicInteger();

    Board(Vertx vertx, Source source, Refusals refusals, BoardConfig config, Clock clock, MeterRegistry meters) {
        this.vertx = vertx;
        this.source = source;
        this.refusals = refusals;
        this.config = config;
        this.clock = clock;
        this.own = vertx.getOrCreateContext();
        meters.gauge("baucu.gateway.board.readers", readers);
    }

    void start(@Observes StartupEvent event) {
        own.runOnContext(run -> vertx.setPeriodic(config.heartbeat().toMillis(), tick -> tend()));
    }

    void stop(@Observes ShutdownEvent event) {
        own.runOnContext(run -> everyReader().forEach(Reader::end));
    }

    /** Whether a path is one of the board's. */
    public static boolean has(Route route) {
        return route.pattern().endsWith("/board/**");
    }

    /** Answers with a stream of events, or refuses as the service does. */
    public void open(HttpServerRequest request, Route route, User user) {
        if (!request.method().equals(HttpMethod.GET)) {
            refusals.send(request, ProblemType.METHOD_NOT_ALLOWED);
            return;
        }
        String id = request.getHeader(LAST_EVENT);
        if (id != null && !Shown.isName(id)) {
            refusals.send(request, ProblemType.CURSOR_INVALID);
            return;
        }
        Watch watch = Watch.of(request.path(), request.getParam("round", "FIRST"));
        if (watch == null) {
            refusals.send(request, ProblemType.NOT_FOUND);
            return;
        }
        request.resume();
        Context context = vertx.getOrCreateContext();
        own.runOnContext(run -> {
            ProblemType full = full(user);
            if (full == null) {
                welcome(request, context, route, user, watch, id);
            } else {
                context.runOnContext(there -> refusals.send(request, withRetry(full)));
            }
        });
    }

    private @Nullable ProblemType full(User user) {
        if (byUser.getOrDefault(user.name(), 0) >= config.readersOfOneUser()) {
            return ProblemType.RATE_LIMITED;
        }
        return readers.get() >= config.readers() ? ProblemType.SERVICE_UNAVAILABLE : null;
    }

    private void welcome(
            HttpServerRequest request, Context context, Route route, User user, Watch watch, @Nullable String id) {
        readers.incrementAndGet();
        byUser.merge(user.name(), 1, Integer::sum);
        Watched about = watched.computeIfAbsent(watch, asked -> follow(asked, route));
        about.coming++;
        long touched = about.touched;
        Asker asker = Asker.of(request);
        source.read(watch, route, asker)
                .onComplete(answer -> own.runOnContext(run -> {
                    about.coming--;
                    if (answer.failed()) {
                        leave(user);
                        forgetIfLeft(about);
                        context.runOnContext(there -> refuse(request, answer.cause()));
                        return;
                    }
                    Reader reader = reader(request, context, user, asker, id, about);
                    about.readers.add(reader);
                    context.runOnContext(there -> reader.begin());
                    reader.show(answer.result());
                    if (about.touched != touched) {
                        refresh(about);
                    }
                }));
    }

    private Reader reader(
            HttpServerRequest request, Context context, User user, Asker asker, @Nullable String id, Watched about) {
        Instant life = clock.instant().plus(config.life());
        Instant until = user.until().isBefore(life) ? user.until() : life;
        Reader[] self = new Reader[1];
        Runnable gone = () -> own.runOnContext(run -> {
            if (about.readers.remove(self[0])) {
                leave(user);
                forgetIfLeft(about);
            }
        });
        self[0] = new Reader(request.response(), context, user, asker, until, id, gone);
        return self[0];
    }

    private Watched follow(Watch watch, Route route) {
        Watched about = new Watched(watch, route);
        watch.signs().forEach(sign -> bySign.computeIfAbsent(sign, none -> new LinkedHashSet<>())
                .add(about));
        return about;
    }

    private void leave(User user) {
        readers.decrementAndGet();
        byUser.computeIfPresent(user.name(), (name, number) -> number == 1 ? null : number - 1);
    }

    private void forgetIfLeft(Watched about) {
        if (about.isLeft() && watched.remove(about.watch, about)) {
            about.watch
                    .signs()
                    .forEach(sign -> bySign.computeIfPresent(sign, (same, all) -> {
                        all.remove(about);
                        return all.isEmpty() ? null : all;
                    }));
        }
    }

    private void refuse(HttpServerRequest request, Throwable failure) {
        if (failure instanceof Refused refused && refused.said().status() < 500) {
            request.response()
                    .setStatusCode(refused.said().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Refusals.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(refused.said().body());
        } else {
            LOG.warnf("The board got no answer: %s", failure.getMessage());
            refusals.send(request, withRetry(ProblemType.SERVICE_UNAVAILABLE));
        }
    }

    /** Whether anybody follows anything; without readers nothing need be looked at. */
    boolean isFollowed() {
        return readers.get() > 0;
    }

    /** What the topics said. */
    void touch(Set<String> signs) {
        own.runOnContext(run -> {
            for (String sign : signs) {
                for (Watched about : bySign.getOrDefault(sign, Set.of())) {
                    about.touched++;
                    refresh(about);
                }
            }
        });
    }

    /** The topics may have said something unheard: everything is looked at again. */
    void touchAll() {
        own.runOnContext(run -> watched.values().forEach(about -> {
            about.touched++;
            refresh(about);
        }));
    }

    private void refresh(Watched about) {
        if (about.reading || about.readers.isEmpty()) {
            return;
        }
        about.reading = true;
        vertx.setTimer(Math.max(1, config.settle().toMillis()), wait -> own.runOnContext(run -> readAgain(about)));
    }

    private void readAgain(Watched about) {
        if (about.readers.isEmpty()) {
            about.reading = false;
            return;
        }
        Reader asking = about.readers.iterator().next();
        long touched = about.touched;
        source.read(about.watch, about.route, asking.asker())
                .onComplete(answer -> own.runOnContext(run -> {
                    about.reading = false;
                    if (answer.succeeded()) {
                        about.readers.forEach(reader -> reader.show(answer.result()));
                        if (about.touched != touched) {
                            refresh(about);
                        }
                    } else if (isBarred(answer.cause())) {
                        // Who may see it no longer asks no longer; the next one does.
                        about.readers.remove(asking);
                        leave(asking.user());
                        asking.end();
                        forgetIfLeft(about);
                        refresh(about);
                    } else {
                        vertx.setTimer(TRY_AGAIN_MILLIS, wait -> own.runOnContext(again -> refresh(about)));
                    }
                }));
    }

    private static boolean isBarred(Throwable failure) {
        return failure instanceof Refused refused
                && (refused.said().status() == UNAUTHENTICATED || refused.said().status() == FORBIDDEN);
    }

    private void tend() {
        Instant now = clock.instant();
        everyReader().forEach(reader -> reader.tend(now, config.stall()));
    }

    private List<Reader> everyReader() {
        return watched.values().stream()
                .flatMap(about -> about.readers.stream())
                .toList();
    }

    private static ProblemException withRetry(ProblemType type) {
        ProblemException plain = ProblemException.of(type);
        return new ProblemException(type, plain.detail(), List.of(), Map.of("Retry-After", "2"));
    }
}
