package vn.baucu.rehearsal.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The gateway as one caller sees it. A request that gets no answer, or is told to come back later, is sent again: the
 * same content gets the same receipt, so nothing is doubled by it.
 */
public final class Gateway {

    private static final Set<Integer> COME_BACK_LATER = Set.of(429, 502, 503, 504);
    private static final int UNAUTHENTICATED = 401;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(30);

    private static final int AT_A_TIME = 8;

    private final URI address;
    private final UnaryOperator<String> tokens;
    private final Duration patience;
    private final HttpClient client;
    private final Map<String, String> authorizations = new ConcurrentHashMap<>();

    /**
     * @param tokens gives the bearer token of a user; asked once per user
     * @param patience how long to go on trying
     */
    public Gateway(URI address, UnaryOperator<String> tokens, Duration patience) {
        this.address = address;
        this.tokens = tokens;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    public Answer send(Request request) {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        boolean signedInAgain = false;
        for (int attempt = 1; true; attempt++) {
            String last;
            try {
                HttpResponse<String> response = client.send(prepare(request), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == UNAUTHENTICATED && !signedInAgain) {
                    signedInAgain = true;
                    authorizations.remove(request.user());
                    continue;
                }
                if (!COME_BACK_LATER.contains(response.statusCode())) {
                    return new Answer(
                            response.statusCode(),
                            response.body(),
                            response.headers().firstValue("Location"),
                            response.headers().firstValue("ETag"),
                            attempt);
                }
                last = "status " + response.statusCode() + " " + response.body();
            } catch (IOException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GatewayUnreachable(request, "interrupted");
            }
            if (System.nanoTime() + pause.toNanos() > deadline) {
                throw new GatewayUnreachable(request, last);
            }
            Pause.of(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** Fetches the tokens of these users now, so that it takes no time later. */
    public void signIn(Collection<String> users) {
        users.forEach(user -> authorizations.computeIfAbsent(user, this::authorization));
    }

    /** Sends some requests at the same time; the answers come in the order of the requests. */
    public List<Answer> sendAll(List<Request> requests) {
        ExecutorService callers = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<Answer>> running = new ArrayList<>();
            requests.forEach(request -> running.add(callers.submit(() -> send(request))));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : running) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            callers.shutdownNow();
        }
    }

    private HttpRequest prepare(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address.resolve(request.path()))
                .timeout(ANSWER_TIME)
                .header("Authorization", authorizations.computeIfAbsent(request.user(), this::authorization));
        header(builder, "Content-Type", request.contentType());
        header(builder, "If-Match", request.ifMatch());
        String body = request.body();
        return builder.method(
                        request.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String authorization(String user) {
        return "Bearer " + tokens.apply(user);
    }

    private static void header(HttpRequest.Builder builder, String name, @Nullable String value) {
        if (value != null) {
            builder.header(name, value);
        }
    }
}
