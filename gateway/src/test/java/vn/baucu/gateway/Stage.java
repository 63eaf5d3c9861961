package vn.baucu.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays the services behind the gateway and holds the issuer's key. */
public class Stage implements QuarkusTestResourceLifecycleManager {

    /** Everything but {@code candidate}, which is never there. */
    private static final List<String> PLAYED = List.of("committee", "voter", "tally");

    private final PlayedServices services = new PlayedServices();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (String service : PLAYED) {
            config.put("baucu.gateway.services." + service + ".url", "http://localhost:" + services.play(service));
        }
        config.put("baucu.gateway.services.candidate.url", "http://localhost:" + closedPort());
        config.put("baucu.gateway.door.body-silence", "1S");
        config.put("baucu.gateway.door.body-deadline", "4S");
        config.put("baucu.gateway.routes[21].timeout", "1S");
        config.put("mp.jwt.verify.issuer", TestTokens.ISSUER);
        config.put("mp.jwt.verify.publickey.location", publicKey().toUri().toString());
        return config;
    }

    @Override
    public void stop() {
        services.stop();
    }

    private static Path publicKey() {
        try {
            Path file = Files.createTempFile("issuer", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, TestTokens.publicKey());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
