package vn.baucu.tally.callback;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that its receiver has signed itself, made once for all tests of a JVM and trusted by configuration. */
public final class TestCertificate implements QuarkusTestResourceLifecycleManager {

    static final String HOST = "hook.baucu.vn";

    private static final String FOLDER = "baucu.testing.certificate";
    private static final String PASSWORD = "changeit";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "baucu.callback.trusted-certificates", trusted().toString(),
                "baucu.callback.local-hosts", "127.0.0.1",
                "baucu.callback.timeout", "2s",
                "baucu.delivery.interval", "50ms",
                "baucu.delivery.first-pause", "100ms",
                "baucu.delivery.longest-pause", "400ms");
    }

    @Override
    public void stop() {}

    /** What a sender has to trust. */
    static Path trusted() {
        return folder().resolve("receiver.pem");
    }

    static SSLContext context() {
        try (InputStream file = Files.newInputStream(folder().resolve("receiver.p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized Path folder() {
        String known = System.getProperty(FOLDER);
        if (known != null) {
            return Path.of(known);
        }
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "certificate-");
            String store = folder.resolve("receiver.p12").toString();
            keytool(
                    "-genkeypair -alias receiver -keyalg EC -groupname secp256r1 -validity 2 -storetype PKCS12 -dname CN=receiver",
                    "-ext",
                    "san=ip:127.0.0.1,dns:" + HOST,
                    "-keystore",
                    store);
            keytool(
                    "-exportcert -alias receiver -rfc",
                    "-keystore",
                    store,
                    "-file",
                    folder.resolve("receiver.pem").toString());
            System.setProperty(FOLDER, folder.toString());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keytool(String words, String... more) throws IOException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words.split(" ", -1)));
        command.addAll(List.of(more));
        command.addAll(List.of("-storepass", PASSWORD));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool made no certificate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
