package vn.baucu.gateway.board;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.baucu.gateway.identity.User;

/**
 * One who follows the board. Nothing is queued for it: what it cannot take now is told as it then is. Whoever takes
 * nothing at all is dropped.
 */
final class Reader {

    private static final int MOST_UNSENT = 64 * 1024;
    private static final String HEARTBEAT = ": \n\n";

    private final HttpServerResponse response;
    private final Context context;
    private final User user;
    private final Asker asker;
    private final Instant until;
    private final Runnable gone;
    private Shown latest = Shown.NOTHING;
    private @Nullable String has;
    private @Nullable Instant fullSince;

    /** @param has the state that it was told before, if it was here before */
    Reader(
            HttpServerResponse response,
            Context context,
            User user,
            Asker asker,
            Instant until,
            @Nullable String has,
            Runnable gone) {
        this.response = response;
        this.context = context;
        this.user = user;
        this.asker = asker;
        this.until = until;
        this.has = has;
        this.gone = gone;
    }

    User user() {
        return user;
    }

    Asker asker() {
        return asker;
    }

    void begin() {
        if (response.closed()) {
            gone.run();
            return;
        }
        response.setWriteQueueMaxSize(MOST_UNSENT);
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Accel-Buffering", "no");
        response.closeHandler(closed -> gone.run());
        response.exceptionHandler(failed -> gone.run());
        response.drainHandler(drained -> tell());
        response.write("retry: 2000\n\n");
    }

    /** Tells what it does not have yet. */
    void show(Shown shown) {
        context.runOnContext(now -> {
            latest = shown;
            tell();
        });
    }

    private void tell() {
        if (response.closed() || response.ended() || response.writeQueueFull()) {
            return;
        }
        fullSince = null;
        String events = latest.since(has);
        if (!events.isEmpty()) {
            has = latest.id();
            response.write(events);
        }
    }

    /** Says that the board is there, or ends what has lasted too long. */
    void tend(Instant now, Duration stall) {
        context.runOnContext(run -> {
            if (response.closed() || response.ended()) {
                gone.run();
            } else if (!now.isBefore(until)) {
                end();
            } else if (!response.writeQueueFull()) {
                fullSince = null;
                response.write(HEARTBEAT);
            } else if (fullSince == null) {
                fullSince = now;
            } else if (!now.isBefore(fullSince.plus(stall))) {
                gone.run();
                response.reset();
            }
        });
    }

    /** Whoever is still there comes again by itself. */
    void end() {
        context.runOnContext(run -> {
            gone.run();
            if (!response.ended() && !response.closed()) {
                response.end();
            }
        });
    }
}
