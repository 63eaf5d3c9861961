package vn.baucu.tally.callback;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;

/**
 * Posts one message to one receiver, once. It connects to an address that {@link UrlCheck} has just judged, under the
 * receiver's own name; it follows nobody elsewhere, and of an answer it wants the status alone.
 */
@Singleton
public class Courier {

    private static final int BODY_READ = 1_024;
    private static final int CONNECTIONS_TO_ONE_ADDRESS = 64;

    private final Vertx vertx;
    private final UrlCheck check;
    private final CallbackConfig config;
    private final HttpClient client;

    Courier(Vertx vertx, UrlCheck check, CallbackConfig config) {
        this.vertx = vertx;
        this.check = check;
        this.config = config;
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS_TO_ONE_ADDRESS)
                .setConnectTimeout((int) config.timeout().toMillis())
                .setVerifyHost(true);
        config.trustedCertificates()
                .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        this.client = vertx.createHttpClient(options);
    }

    /**
     * Never fails; what went wrong is the outcome.
     *
     * @param turn which attempt it is: where a host has several addresses, the next attempt takes the next one
     */
    public CompletionStage<Outcome> send(String url, Map<String, String> headers, String body, int turn) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
        long deadline = vertx.setTimer(config.timeout().toMillis(), late -> {
            outcome.complete(Outcome.failed(Failure.TIMED_OUT));
            HttpClientRequest request = sent.get();
            if (request != null) {
                request.reset();
            }
        });
        CompletableFuture<CheckedUrl> unused = check.check(url).whenComplete((checked, broken) -> {
            if (checked == null) {
                outcome.complete(Outcome.failed(Failure.NAME_UNKNOWN));
            } else if (!checked.faults().isEmpty()) {
                boolean unknown = checked.faults().contains(UrlFault.NAME_UNKNOWN);
                outcome.complete(Outcome.failed(unknown ? Failure.NAME_UNKNOWN : Failure.URL_NOT_ALLOWED));
            } else if (!outcome.isDone()) {
                post(checked, headers, body, turn, sent, outcome);
            }
        });
        return outcome.whenComplete((done, broken) -> {
            // Until the rest of a short answer was read, the deadline still closes the connection.
            if (done == null || done.status() == null) {
                vertx.cancelTimer(deadline);
            }
        });
    }

    private void post(
            CheckedUrl checked,
            Map<String, String> headers,
            String body,
            int turn,
            AtomicReference<HttpClientRequest> sent,
            CompletableFuture<Outcome> outcome) {
        Target target = Objects.requireNonNull(checked.target());
        InetAddress address = checked.addresses().get(turn % checked.addresses().size());
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.path())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        client.request(options)
                .compose(request -> {
                    sent.set(request);
                    if (outcome.isDone()) {
                        request.reset();
                        return Future.failedFuture("too late");
                    }
                    return request.send(Buffer.buffer(body));
                })
                .onSuccess(answer -> {
                    ignoreRest(answer);
                    outcome.complete(Outcome.answered(answer.statusCode()));
                })
                .onFailure(failure -> outcome.complete(Outcome.failed(reason(failure))));
    }

    /** E-052: a receiver could go on answering for ever. */
    private static void ignoreRest(HttpClientResponse answer) {
        AtomicLong read = new AtomicLong();
        answer.exceptionHandler(lost -> {});
        answer.handler(chunk -> {
            if (read.addAndGet(chunk.length()) > BODY_READ) {
                answer.request().connection().close();
            }
        });
    }

    private static Failure reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectTimeoutException || cause instanceof SslHandshakeTimeoutException) {
                return Failure.TIMED_OUT;
            }
            if (cause instanceof SSLException) {
                return Failure.TLS_FAILED;
            }
            if (cause instanceof ConnectException || cause instanceof SocketException) {
                return cause instanceof ConnectException ? Failure.NO_CONNECTION : Failure.CONNECTION_LOST;
            }
        }
        return Failure.CONNECTION_LOST;
    }
}
