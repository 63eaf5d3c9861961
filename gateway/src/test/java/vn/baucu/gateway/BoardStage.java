package vn.baucu.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.baucu.embedded.KafkaBroker;
import vn.baucu.embedded.Ports;

/** The stage with a real broker, and a tally-service that says what the test has put into its mouth. */
public class BoardStage extends Stage {

    /** In system properties, because the stage and the tests see this class through different loaders. */
    static final String SAID = "baucu.test.board.";

    static final String BROKER = SAID + "broker";

    private final Vertx vertx = Vertx.vertx();
    private KafkaBroker broker;
    private Path folder;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        try {
            folder = Files.createTempDirectory("baucu-board-");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        broker = new KafkaBroker(folder.resolve("kafka"), Ports.free());
        broker.start();
        broker.createTopics(Map.of("baucu.turnout", 2, "baucu.tallies", 2));
        System.setProperty(BROKER, broker.bootstrapServers());
        int port = vertx.createHttpServer()
                .requestHandler(BoardStage::answer)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        config.put("baucu.gateway.services.tally.url", "http://localhost:" + port);
        config.put("kafka.bootstrap.servers", broker.bootstrapServers());
        config.put("baucu.gateway.board.settle", "20MS");
        config.put("baucu.gateway.board.heartbeat", "200MS");
        config.put("baucu.gateway.board.stall", "1S");
        config.put("baucu.gateway.board.readers", "6");
        config.put("baucu.gateway.board.readers-of-one-user", "3");
        return config;
    }

    private static void answer(HttpServerRequest request) {
        String status = System.getProperty(SAID + "status", "200");
        String part = request.path().contains("/turnout/") ? "turnout" : "tally";
        boolean uncalled = "REPEAT".equals(request.getParam("round"));
        if (!status.equals("200") || uncalled) {
            int refused = uncalled ? 404 : Integer.parseInt(status);
            request.response()
                    .setStatusCode(refused)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"type\":\"/problems/area-out-of-scope\",\"status\":" + refused + ",\"instance\":\""
                            + request.getHeader("X-Request-Id") + "\"}");
        } else {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end("{\"part\":\"" + part + "\",\"path\":\"" + request.path() + "\",\"says\":\""
                            + System.getProperty(SAID + part, "") + "\"}");
        }
    }

    @Override
    public void stop() {
        super.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        broker.stop();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
