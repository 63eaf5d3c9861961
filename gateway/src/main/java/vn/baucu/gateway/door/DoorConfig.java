package vn.baucu.gateway.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient the door is, on either side. */
@ConfigMapping(prefix = "baucu.gateway.door")
interface DoorConfig {

    /** A body must be here within this time. */
    @WithDefault("30S")
    Duration bodyDeadline();

    /** A body that brings nothing for this long, or twice it at the most, is given up. */
    @WithDefault("5S")
    Duration bodySilence();

    /** How long a connection to a service may take, waiting for a free one included. */
    @WithDefault("2S")
    Duration connect();

    /** Kept-alive connections to each service. */
    @WithDefault("64")
    int connections();

    /** Requests that may wait for a free connection. */
    @WithDefault("2000")
    int waiting();

    /** How long an idle connection to a service is kept. */
    @WithDefault("20S")
    Duration keepAlive();
}
