package vn.baucu.rehearsal.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    // The plainest client of the JDK takes half the processor time of the newer one, which the measured system needs.
    static {
        System.setProperty("http.maxConnections", "64");
        // We send again ourselves, and count it.
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private static final Set<Integer> COME_BACK_LATER = Set.of(429, 502, 503, 504);
    private static final int UNAUTHENTICATED = 401;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int CONNECTING_MILLIS = 5_000;
    private static final int ANSWERING_MILLIS = 30_000;

    private static final int AT_A_TIME = 8;

    private final URI address;
    private final UnaryOperator<String> tokens;
    private final Duration patience;
    private final Map<String, String> authorizations = new ConcurrentHashMap<>();

    /**
     * @param tokens gives the bearer token of a user; asked once per user
     * @param patience how long to go on trying
     */
    public Gateway(URI address, UnaryOperator<String> tokens, Duration patience) {
        this.address = address;
        this.tokens = tokens;
        this.patience = patience;
    }

    public Answer send(Request request) {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        boolean signedInAgain = false;
        for (int attempt = 1; true; attempt++) {
            String last;
            try {
                Answer answer = ask(request, attempt);
                if (answer.status() == UNAUTHENTICATED && !signedInAgain) {
                    signedInAgain = true;
                    authorizations.remove(request.user());
                    continue;
                }
                if (!COME_BACK_LATER.contains(answer.status())) {
                    return answer;
                }
                last = "status " + answer.status() + " " + answer.body();
            } catch (IOException e) {
                last = e.toString();
            }
            if (Thread.currentThread().isInterrupted()) {
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

    private Answer ask(Request request, int attempt) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(request.path()).toURL().openConnection();
        connection.setConnectTimeout(CONNECTING_MILLIS);
        connection.setReadTimeout(ANSWERING_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(request.method());
        if (!request.isOpen()) {
            header(connection, "Authorization", authorizations.computeIfAbsent(request.user(), this::authorization));
        }
        header(connection, "Content-Type", request.contentType());
        header(connection, "If-Match", request.ifMatch());
        String body = request.body();
        if (body != null) {
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body.getBytes(UTF_8));
            }
        }
        int status = connection.getResponseCode();
        return new Answer(
                status,
                read(status < 400 ? connection.getInputStream() : connection.getErrorStream()),
                Optional.ofNullable(connection.getHeaderField("Location")),
                Optional.ofNullable(connection.getHeaderField("ETag")),
                attempt);
    }

    /** Read to the end, so that the connection serves again. */
    private static String read(@Nullable InputStream body) throws IOException {
        if (body == null) {
            return "";
        }
        try (body) {
            return new String(body.readAllBytes(), UTF_8);
        }
    }

    private String authorization(String user) {
        return "Bearer " + tokens.apply(user);
    }

    private static void header(HttpURLConnection connection, String name, @Nullable String value) {
        if (value != null) {
            connection.setRequestProperty(name, value);
        }
    }
}
