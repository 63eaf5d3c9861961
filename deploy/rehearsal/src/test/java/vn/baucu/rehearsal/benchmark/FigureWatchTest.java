package vn.baucu.rehearsal.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.baucu.rehearsal.PromptServer;
import vn.baucu.rehearsal.door.Gateway;

class FigureWatchTest {

    @Test
    void aDelayLastsUntilTheFigureHoldsAsManyMinutesAsReceipts() {
        AtomicInteger looks = new AtomicInteger();
        HttpServer server = PromptServer.create();
        server.createContext("/", exchange -> {
            int in = Math.max(0, looks.incrementAndGet() - 10);
            byte[] body = ("{\"minutesIn\":" + in + "}").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        Gateway gateway = new Gateway(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), user -> user, Duration.ofSeconds(5));
        FigureWatch watch = new FigureWatch(gateway, "kiemtoan", "/tally", 2, Duration.ofSeconds(10));
        long receipt = System.nanoTime();

        watch.run();

        server.stop(0);
        List<Long> delays = watch.delays(List.of(receipt, receipt, receipt));
        assertThat(delays)
                .hasSize(2)
                .allMatch(delay -> delay >= Duration.ofMillis(90).toNanos());
        assertThat(delays.get(1)).isGreaterThan(delays.get(0));
    }
}
