package vn.baucu.gateway.door;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** A request's body on its way through: never more than the route takes, never slower than the door waits. */
final class MeasuredBody implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final DoorConfig config;
    private final long limit;

    private long bytes;
    private long bytesAtLastLook;
    private long waitedMillis;
    private boolean flowing;
    private boolean flowedAllAlong;
    private boolean ended;
    private long timer = -1;
    private @Nullable Handler<Throwable> failed;
    private @Nullable ProblemException refusal;

    MeasuredBody(HttpServerRequest request, Vertx vertx, DoorConfig config, long limit) {
        this.request = request;
        this.vertx = vertx;
        this.config = config;
        this.limit = limit;
    }

    /** Why the body was not taken, if it was not. */
    @Nullable
    ProblemException refusal() {
        return refusal;
    }

    boolean isEnded() {
        return ended;
    }

    /** Starts the clock. A body already here, or none, needs no clock. */
    void watch() {
        if (!ended && refusal == null) {
            timer = vertx.setPeriodic(config.bodySilence().toMillis(), tick -> look());
        }
    }

    void release() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }

    /** Only the asker's silence counts: while the service does not read, the stream stands still by itself. */
    private void look() {
        waitedMillis += config.bodySilence().toMillis();
        boolean silent = flowedAllAlong && bytes == bytesAtLastLook;
        if (silent || waitedMillis >= config.bodyDeadline().toMillis()) {
            refuse(ProblemException.of(ProblemType.TIMEOUT));
        }
        bytesAtLastLook = bytes;
        flowedAllAlong = flowing;
    }

    static ProblemException tooLong(long limit) {
        return new ProblemException(
                ProblemType.PAYLOAD_TOO_LARGE,
                new Sentence(
                                "Nội dung dài hơn {0} byte; hãy gửi làm nhiều lần.",
                                "The content is longer than {0} bytes; send it in parts.")
                        .with(limit));
    }

    private void refuse(ProblemException why) {
        if (refusal != null || ended) {
            return;
        }
        refusal = why;
        release();
        if (failed != null) {
            failed.handle(why);
        }
    }

    @Override
    public MeasuredBody handler(@Nullable Handler<Buffer> handler) {
        if (handler == null) {
            request.handler(null);
        } else {
            request.handler(chunk -> {
                bytes += chunk.length();
                if (bytes > limit) {
                    refuse(tooLong(limit));
                } else {
                    handler.handle(chunk);
                }
            });
        }
        return this;
    }

    @Override
    public MeasuredBody endHandler(@Nullable Handler<Void> handler) {
        if (handler == null) {
            request.endHandler(null);
        } else {
            request.endHandler(end -> {
                ended = true;
                release();
                if (refusal == null) {
                    handler.handle(null);
                }
            });
        }
        return this;
    }

    @Override
    public MeasuredBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public MeasuredBody pause() {
        flowing = false;
        flowedAllAlong = false;
        request.pause();
        return this;
    }

    @Override
    public MeasuredBody resume() {
        flowing = true;
        request.resume();
        return this;
    }

    @Override
    public MeasuredBody fetch(long amount) {
        flowing = true;
        request.fetch(amount);
        return this;
    }
}
