package vn.baucu.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Request;

/**
 * An integrator with a webhook, who has the first message in hand and has not answered yet when its sender is killed. The
 * message is a ping: it is sent, kept and settled as any other, and nothing needs to be published for it.
 */
final class Newspaper implements AutoCloseable {

    /** A receiver on this machine is let in, and what a killed process had begun is soon taken up again. */
    static final Map<String, String> ON_THIS_MACHINE =
            Map.of("BAUCU_CALLBACK_LOCAL_HOSTS", "127.0.0.1", "BAUCU_DELIVERY_LEASE", "10s");

    private static final String NAME = "toasoan";
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch answering = new CountDownLatch(1);
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Gateway gateway;
    private final String election;
    private String deliveries = "";
    private String delivery = "";

    Newspaper(Stack stack, String election) {
        this.gateway = new Gateway(stack.gateway(), stack::token, Duration.ofMinutes(1));
        this.election = "/api/v1/elections/" + election;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** As soon as there is an election, and tally-service has heard of the duty. */
    void registers() {
        String duty = "{\"user\":\"" + NAME + "\",\"name\":\"Tòa soạn\",\"role\":\"INTEGRATOR\",\"scope\":\"VN\"}";
        until(CREATED, Request.post(Stack.FOUNDER, election + "/officers", duty));
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/ket-qua";
        Answer registered = until(CREATED, Request.post(NAME, election + "/webhooks", "{\"url\":\"" + url + "\"}"));
        deliveries = election + "/webhooks/"
                + registered.json().path("webhook").path("id").asText() + "/deliveries/";
    }

    /** From now on a message is in its hands, and its sender waits for an answer. */
    void isBeingTold() {
        Answer sent = until(ACCEPTED, Request.post(NAME, deliveries + "pings", "{}"));
        delivery = sent.json().path("id").asText();
        await("the message").atMost(Duration.ofSeconds(30)).until(() -> !messages.isEmpty());
        assertThat(answering.getCount()).isOne();
    }

    /** Nobody could know whether it had arrived; by its id it is known for the same. */
    void gotTheSameMessageAgain() {
        answering.countDown();
        await("the same message again").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(messages)
                .hasSizeGreaterThanOrEqualTo(2));
        await("what became of it")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told().path("state").asText()).isEqualTo("DELIVERED"));

        assertThat(messages).containsOnly(messages.get(0));
        assertThat(messages.get(0).id()).isEqualTo(told().path("message").asText());
        assertThat(told().path("attempts").asInt()).isGreaterThanOrEqualTo(2);
    }

    private JsonNode told() {
        return gateway.send(Request.get(NAME, deliveries + delivery)).json();
    }

    private Answer until(int status, Request request) {
        return await(request.path())
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> gateway.send(request), answer -> answer.status() == status);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            messages.add(new Message(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            if (messages.size() == 1) {
                answering.await();
            }
            exchange.sendResponseHeaders(200, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        answering.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** What makes two of them the same. */
    private record Message(String id, String body) {}
}
