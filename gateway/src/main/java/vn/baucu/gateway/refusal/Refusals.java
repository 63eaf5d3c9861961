package vn.baucu.gateway.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Locale;
import vn.baucu.common.problem.Problem;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.gateway.request.RequestId;

/** Answers a request with a problem (RFC 9457) in place of its service. */
@Singleton
public class Refusals {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long LINGER_MILLIS = 2_000;
    private static final int SMALL_LENGTH_DIGITS = 5;

    private final Vertx vertx;
    private final ObjectMapper json;

    Refusals(Vertx vertx, ObjectMapper json) {
        this.vertx = vertx;
        this.json = json;
    }

    public void send(HttpServerRequest request, ProblemType type) {
        send(request, ProblemException.of(type));
    }

    public void send(HttpServerRequest request, ProblemException refusal) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        Locale language = Language.of(request);
        response.setStatusCode(refusal.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Language", language.getLanguage());
        refusal.headers().forEach(response::putHeader);
        boolean closing = !request.isEnded() && bringsMore(request, refusal.type());
        if (closing) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        Buffer body = body(refusal, language, RequestId.of(request));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
            response.end();
        } else {
            response.end(body);
        }
        if (!request.isEnded()) {
            discard(request, closing);
        }
    }

    /** Whether reading the rest only to throw it away would cost more than a new connection. */
    private static boolean bringsMore(HttpServerRequest request, ProblemType type) {
        if (type == ProblemType.TIMEOUT) {
            return true;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        }
        return length.length() > SMALL_LENGTH_DIGITS;
    }

    /** Closing on unread bytes would reset the connection, and the answer would be lost with it. */
    private void discard(HttpServerRequest request, boolean closing) {
        long timer = vertx.setTimer(LINGER_MILLIS, late -> request.connection().close());
        request.handler(null);
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            if (closing) {
                request.connection().close();
            }
        });
        request.resume();
    }

    private Buffer body(ProblemException refusal, Locale language, String id) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(
                    Problem.of(refusal.type(), refusal.detail(), refusal.violations(), language, id)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
