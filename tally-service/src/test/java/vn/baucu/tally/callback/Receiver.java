package vn.baucu.tally.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;

/** A receiver of webhooks on this machine, by https, that answers as a test wants it to. */
public final class Receiver implements AutoCloseable {

    private static final long GIGABYTE = 1L << 30;

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final AtomicLong sent = new AtomicLong();
    private volatile Manner manner;

    private Receiver(Manner manner) {
        this.manner = manner;
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(TestCertificate.context()));
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public static Receiver that(Manner manner) {
        return new Receiver(manner);
    }

    public static Receiver answering(int status) {
        return that(status(status));
    }

    public static Manner status(int status) {
        return (receiver, exchange) -> exchange.sendResponseHeaders(status, -1);
    }

    public static Manner redirectingTo(String url) {
        return (receiver, exchange) -> {
            exchange.getResponseHeaders().set("Location", url);
            exchange.sendResponseHeaders(301, -1);
        };
    }

    /** Takes the message and says nothing for as long as it runs. */
    public static Manner hanging() {
        return (receiver, exchange) -> {
            try {
                receiver.closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    public static Manner resetting() {
        return (receiver, exchange) -> {};
    }

    /** Says 200, and after that a gigabyte. */
    public static Manner flooding() {
        return (receiver, exchange) -> {
            exchange.sendResponseHeaders(200, GIGABYTE);
            byte[] chunk = new byte[64 * 1024];
            OutputStream out = exchange.getResponseBody();
            while (receiver.sent.addAndGet(chunk.length) <= GIGABYTE) {
                out.write(chunk);
            }
        };
    }

    public void now(Manner other) {
        manner = other;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "https://127.0.0.1:" + port() + "/ket-qua?nguoi=nhan";
    }

    public List<Message> messages() {
        return messages;
    }

    /** What it got, once there is so much of it. */
    public List<Message> arrived(int number) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> messages.size() >= number);
        return messages;
    }

    /** Bytes of an answer that left the receiver before its sender closed the connection. */
    public long sent() {
        return sent.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            messages.add(new Message(
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    serverName(exchange)));
            manner.answer(this, exchange);
        }
    }

    private static String serverName(HttpExchange exchange) {
        ExtendedSSLSession session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
        return session.getRequestedServerNames().stream()
                .map(name -> ((SNIHostName) name).getAsciiName())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** How it answers. */
    @FunctionalInterface
    public interface Manner {
        void answer(Receiver receiver, HttpExchange exchange) throws IOException;
    }

    /** What it got. */
    public record Message(String uri, Map<String, String> headers, String body, String serverName) {

        /** The signature it should have. */
        public String signature(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
                String signed = headers.get("webhook-id") + "." + headers.get("webhook-timestamp") + "." + body;
                return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
