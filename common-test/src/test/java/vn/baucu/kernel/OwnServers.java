package vn.baucu.kernel;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.baucu.common.event.Topics;
import vn.baucu.embedded.KafkaBroker;
import vn.baucu.embedded.Ports;
import vn.baucu.embedded.PostgresServer;
import vn.baucu.embedded.ServiceDatabase;
import vn.baucu.testing.Embedded;

/** A PostgreSQL and a Kafka of one's own, to be killed and started again. */
public final class OwnServers implements QuarkusTestResourceLifecycleManager {

    /** How a test reaches what is annotated with it. */
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @interface Own {}

    private PostgresServer postgres;
    private KafkaBroker kafka;

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(new Embedded().start());
        try {
            Path folder = Files.createTempDirectory("baucu-kernel-");
            postgres = new PostgresServer(folder.resolve("postgres"), Ports.free());
            kafka = new KafkaBroker(folder.resolve("kafka"), Ports.free());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        postgres.start();
        kafka.start();
        kafka.createTopics(Topics.PARTITIONS);
        ServiceDatabase database = postgres.database("kernel");
        configuration.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        configuration.put("quarkus.datasource.username", database.application().user());
        configuration.put("quarkus.datasource.password", database.application().password());
        configuration.put("quarkus.flyway.jdbc-url", database.jdbcUrl());
        configuration.put("quarkus.flyway.username", database.owner().user());
        configuration.put("quarkus.flyway.password", database.owner().password());
        configuration.put(
                "quarkus.flyway.placeholders.application",
                database.application().user());
        configuration.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        return configuration;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.AnnotatedAndMatchesType(Own.class, PostgresServer.class));
        injector.injectIntoFields(kafka, new TestInjector.AnnotatedAndMatchesType(Own.class, KafkaBroker.class));
    }

    @Override
    public void stop() {
        kafka.kill();
        postgres.kill();
    }
}
