package vn.baucu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import vn.baucu.embedded.KafkaBroker;
import vn.baucu.embedded.Ports;
import vn.baucu.embedded.PostgresServer;
import vn.baucu.embedded.ServiceDatabase;

/**
 * One PostgreSQL and one Kafka for all tests of a JVM. Quarkus loads this class anew for each application, so what is
 * running stands in the system properties and not in a field.
 */
final class Infrastructure {

    private static final String FOLDER = "baucu.testing.folder";
    private static final String POSTGRES = "baucu.testing.postgres.port";
    private static final String KAFKA = "baucu.testing.kafka.port";
    private static final String DATABASES = "baucu.testing.databases";

    private final PostgresServer postgres;
    private final KafkaBroker kafka;

    private Infrastructure(Path folder, int postgresPort, int kafkaPort) {
        // Losing all in a power cut is fine here, and waiting for the disk is not.
        this.postgres = new PostgresServer(
                folder.resolve("postgres"),
                postgresPort,
                Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off"));
        this.kafka = new KafkaBroker(
                folder.resolve("kafka"),
                kafkaPort,
                Map.of("log.flush.interval.messages", "" + Long.MAX_VALUE, "auto.create.topics.enable", "true"));
    }

    static synchronized Infrastructure running() {
        return System.getProperty(FOLDER) == null
                ? start()
                : new Infrastructure(
                        Path.of(System.getProperty(FOLDER)), Integer.getInteger(POSTGRES), Integer.getInteger(KAFKA));
    }

    private static Infrastructure start() {
        try {
            Path folder = Files.createTempDirectory("baucu-testing-");
            int postgresPort = Ports.free();
            int kafkaPort = Ports.free();
            Infrastructure infrastructure = new Infrastructure(folder, postgresPort, kafkaPort);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> infrastructure.remove(folder)));
            CompletableFuture<Void> broker = CompletableFuture.runAsync(infrastructure.kafka::start);
            infrastructure.postgres.start();
            broker.join();
            System.setProperty(POSTGRES, "" + postgresPort);
            System.setProperty(KAFKA, "" + kafkaPort);
            System.setProperty(FOLDER, folder.toString());
            return infrastructure;
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for the servers of the tests", e);
        }
    }

    private void remove(Path folder) {
        kafka.kill();
        postgres.kill();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the test servers stays behind", e);
        }
    }

    ServiceDatabase freshDatabase() {
        int number = Integer.getInteger(DATABASES, 0) + 1;
        System.setProperty(DATABASES, "" + number);
        return postgres.database("service" + number);
    }

    /** What an earlier application under test has sent is not for the next one, whose database knows nothing of it. */
    void emptyTopics(Map<String, Integer> partitionsByName) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.deleteTopics(admin.listTopics().names().get()).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics of earlier tests cannot be deleted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topics of earlier tests were deleted", e);
        }
        kafka.createTopics(partitionsByName);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }
}
