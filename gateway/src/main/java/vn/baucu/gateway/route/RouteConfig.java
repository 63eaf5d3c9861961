package vn.baucu.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The services and the paths they answer. */
@ConfigMapping(prefix = "baucu.gateway")
public interface RouteConfig {

    /** Services by name. */
    Map<String, Service> services();

    /** Path patterns in order: the first that fits decides. */
    List<Entry> routes();

    /** A service. */
    interface Service {

        /** Where it listens, such as {@code http://localhost:8081}. */
        URI url();
    }

    /** One line of the table. */
    interface Entry {

        /** Segments, of which {@code *} is any one and a last {@code **} any number. */
        String path();

        /** The service's name. */
        String service();

        /** How long the service may take to begin its answer once it has the whole request. */
        @WithDefault("10S")
        Duration timeout();

        /** The longest body taken. */
        @WithDefault("64K")
        MemorySize bodyLimit();
    }
}
