package vn.baucu.gateway.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one user may ask for, and how often one address may come with a token that is refused. */
@ConfigMapping(prefix = "baucu.gateway.quota")
interface QuotaConfig {

    /** Off lets everybody ask as much as they like. */
    @WithDefault("true")
    boolean enabled();

    /** Requests that come free in each period. */
    @WithDefault("200")
    long requests();

    /** The period. */
    @WithDefault("1S")
    Duration period();

    /** Requests at once. */
    @WithDefault("400")
    long burst();
}
