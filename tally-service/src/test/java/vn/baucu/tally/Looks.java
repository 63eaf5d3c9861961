package vn.baucu.tally;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;

/** What the metrics tell of the looks of a watch, and what makes them fail. */
public final class Looks {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final String watch;

    /** One of its own: gauges of the service's registry stay with the first that ran in this process. */
    private final MeterRegistry metrics = new SimpleMeterRegistry();

    public Looks(String watch) {
        this.watch = watch;
    }

    public MeterRegistry metrics() {
        return metrics;
    }

    /** The configuration as it is without any, except for one value. */
    public static <C> C configured(Class<C> config, String key, String value) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(config)
                .withDefaultValue(key, value)
                .build()
                .getConfigMapping(config);
    }

    /** Takes the table away until two looks have failed, and waits until one succeeds after it is back. */
    public void failAndRecover(String table) {
        asOwner("alter table " + table + " rename to " + table + "_away");
        double waited;
        try {
            await().atMost(SOON).until(() -> failures() >= 2);
            waited = sinceSuccess();
        } finally {
            asOwner("alter table " + table + "_away rename to " + table);
        }
        await().atMost(SOON).until(() -> sinceSuccess() < waited);
    }

    private double failures() {
        return metrics.get("baucu.watch.failures").tag("watch", watch).counter().count();
    }

    private double sinceSuccess() {
        return metrics.get("baucu.watch.since.success.seconds")
                .tag("watch", watch)
                .gauge()
                .value();
    }

    /** The service itself may not do this. */
    private static void asOwner(String sql) {
        Config config = ConfigProvider.getConfig();
        Jdbi.create(
                        config.getValue("quarkus.flyway.jdbc-url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class))
                .useHandle(handle -> handle.execute(sql));
    }
}
