package vn.baucu.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A Kafka broker that is its own controller: one process, its data in one folder, reached at 127.0.0.1. */
public final class KafkaBroker extends Server {

    static final String DATA = "data";
    static final String PROPERTIES = "server.properties";
    static final String SIGN_IN = "sign-in.properties";
    static final String READY = "broker.ready";

    /** A JVM started in the background of a shell is deaf to INT. */
    private static final StopOrder STOP_ORDER = new StopOrder("TERM", Duration.ofSeconds(30));

    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(2);

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "CLIENTS"),
            Map.entry("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            // With one broker there is no second copy: what it has confirmed is on the disk.
            Map.entry("log.flush.interval.messages", "1"),
            Map.entry("log.retention.ms", "-1"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("message.max.bytes", "1048576"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            // After a kill the broker must wait until its earlier self is forgotten.
            Map.entry("broker.session.timeout.ms", "3000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // Half of the heap by default.
            Map.entry("log.cleaner.dedupe.buffer.size", "33554432"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "4"));

    private final Map<String, String> signIn;

    public KafkaBroker(Path folder, int port) {
        this(folder, port, Map.of());
    }

    /** Settings are those of Kafka's server.properties and go before ours. */
    public KafkaBroker(Path folder, int port, Map<String, String> settings) {
        this(folder, port, settings, Map.of());
    }

    /** A broker that asks everybody who they are; signing in is how we, its owner, answer: settings of a Kafka client. */
    public KafkaBroker(Path folder, int port, Map<String, String> settings, Map<String, String> signIn) {
        super("Kafka", folder, port, SETTINGS, settings);
        this.signIn = Map.copyOf(signIn);
    }

    @Override
    void endLeftOver() throws IOException {
        ChildProcess.endLeftOver(pidFile(), folder().path(), STOP_ORDER);
        Files.deleteIfExists(folder().resolve(READY));
    }

    private void writeProperties(int controllerPort) throws IOException {
        String clients = "CLIENTS://127.0.0.1:" + port();
        Map<String, String> all = new TreeMap<>(settings());
        all.put("log.dirs", folder().resolve(DATA).toString());
        all.put("listeners", clients + ",CONTROLLER://127.0.0.1:" + controllerPort);
        all.put("advertised.listeners", clients);
        all.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        write(PROPERTIES, all);
        write(SIGN_IN, signIn);
    }

    private void write(String file, Map<String, String> properties) throws IOException {
        Files.writeString(
                folder().resolve(file),
                properties.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\") + "\n")
                        .collect(Collectors.joining()));
    }

    @Override
    ChildProcess launch() throws IOException {
        writeProperties(Ports.free());
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                // Who was not let in, and who asked for what is not theirs.
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.network.Selector=info",
                "-Dorg.slf4j.simpleLogger.log.kafka.authorizer.logger=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                BrokerProcess.class.getName(),
                folder().path().toString(),
                bootstrapServers());
        ChildProcess started = ChildProcess.start(name(), command, Map.of("CLASSPATH", classPath()), log(), STOP_ORDER);
        Files.writeString(pidFile(), Long.toString(started.pid()));
        started.awaitReady(() -> Files.exists(folder().resolve(READY)), PATIENCE_AT_START);
        return started;
    }

    /** Our own classes and the jars that the build has noted: those of the broker are on nobody else's class path. */
    private static String classPath() throws IOException {
        try (InputStream jars = KafkaBroker.class.getResourceAsStream("broker.classpath")) {
            if (jars == null) {
                throw new ServerNotStarted("This build does not know the jars of Kafka; run ./mvnw verify.");
            }
            String classPath = new String(jars.readAllBytes(), StandardCharsets.UTF_8).strip();
            for (String jar : classPath.split(File.pathSeparator, -1)) {
                if (!Files.exists(Path.of(jar))) {
                    throw new ServerNotStarted("Kafka's jar " + jar + " is gone; run ./mvnw verify.");
                }
            }
            return ownClasses() + File.pathSeparator + classPath;
        }
    }

    private static Path ownClasses() throws IOException {
        String name = BrokerProcess.class.getName().replace('.', '/') + ".class";
        URL url = KafkaBroker.class.getResource("/" + name);
        try {
            if (url != null && url.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            if (url != null && url.getProtocol().equals("file")) {
                String file = Path.of(url.toURI()).toString();
                return Path.of(file.substring(0, file.length() - name.length()));
            }
            throw new ServerNotStarted("The classes of the broker's process are nowhere: " + url + ".");
        } catch (URISyntaxException e) {
            throw new ServerNotStarted("The classes of the broker's process are nowhere: " + url + ".", e);
        }
    }

    @Override
    public Path log() {
        return folder().resolve("kafka.log");
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    /** Creates the topics that are not there yet: of each key they keep the last state for ever. */
    public void createTopics(Map<String, Integer> partitionsByName) {
        new StateTopics(bootstrapServers(), signIn).create(partitionsByName);
    }

    private Path pidFile() {
        return folder().resolve("broker.pid");
    }
}
