package vn.baucu.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before the gateway, hands everything on, and writes down every receipt that polling teams get to see. */
final class Observer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HANDED_ON =
            List.of("Authorization", "Content-Type", "If-Match", "Accept-Language", "Idempotency-Key");
    private static final List<String> HANDED_BACK = List.of("Content-Type", "Location", "ETag", "Retry-After");

    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final Queue<String> contradictions = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final HttpServer server;
    private final URI gateway;

    Observer(URI gateway) {
        this.gateway = gateway;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handOn);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The hash of each version somebody holds a receipt for. */
    Map<String, String> hashes() {
        return Map.copyOf(hashes);
    }

    int receipts() {
        return hashes.size();
    }

    /** Versions for which two receipts say different things. */
    List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    static String version(String pollingArea, String ballotType, int version) {
        return pollingArea + "/" + ballotType + "/" + version;
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(exchange.getRequestURI()))
                    .timeout(Duration.ofSeconds(60))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            HANDED_ON.forEach(name -> {
                if (exchange.getRequestHeaders().containsKey(name)) {
                    request.header(name, exchange.getRequestHeaders().getFirst(name));
                }
            });
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (exchange.getRequestMethod().equals("POST") && answer.statusCode() < 300) {
                writeDown(answer.body());
            }
            HANDED_BACK.forEach(
                    name -> answer.headers().firstValue(name).ifPresent(value -> exchange.getResponseHeaders()
                            .set(name, value)));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeDown(byte[] body) throws IOException {
        JsonNode receipt = JSON.readTree(body);
        if (!receipt.has("hash") || !receipt.has("pollingArea")) {
            return;
        }
        String version = version(
                receipt.get("pollingArea").asText(),
                receipt.get("ballotType").asText(),
                receipt.get("version").asInt());
        String hash = receipt.get("hash").asText();
        String earlier = hashes.putIfAbsent(version, hash);
        if (earlier != null && !earlier.equals(hash)) {
            contradictions.add(version + ": " + earlier + " and " + hash);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
