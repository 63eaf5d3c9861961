package vn.baucu.gateway;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A request to the door as a frontend makes it. Not REST Assured, which in a Turkish locale throws at every refused
 * GET: it looks for its handler of a «faılure».
 */
final class Visit {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpRequest.Builder request = HttpRequest.newBuilder();

    private Visit() {}

    static Visit anonymous() {
        return new Visit();
    }

    static Visit of(String user) {
        return withToken(TestTokens.of(user));
    }

    static Visit withToken(String token) {
        return new Visit().header("Authorization", "Bearer " + token);
    }

    Visit header(String name, String value) {
        request.header(name, value);
        return this;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer head(String path) {
        return send("HEAD", path, BodyPublishers.noBody());
    }

    Answer post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    Answer method(String method, String path) {
        return send(method, path, BodyPublishers.noBody());
    }

    static int port() {
        String key = LaunchMode.current() == LaunchMode.TEST ? "quarkus.http.test-port" : "quarkus.http.port";
        return ConfigProvider.getConfig().getValue(key, Integer.class);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        return sendTo(port(), method, path, body);
    }

    Answer getFromManagement(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return sendTo(port, "GET", path, BodyPublishers.noBody());
    }

    private Answer sendTo(int port, String method, String path, HttpRequest.BodyPublisher body) {
        try {
            return new Answer(CLIENT.send(
                    request.uri(URI.create("http://localhost:" + port + path))
                            .method(method, body)
                            .build(),
                    BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
