package vn.baucu.gateway.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one user may ask for, and how often one address may come with a token that is refused. */
@ConfigMapping(prefix = "baucu.gateway.quota")
interface QuotaConfig {

    /** Off lets everybody ask as much as they like. */
    @WithDefault("true")
    boolean enabled();

    /** Requests a second in the long run. */
    @WithDefault("200")
    long perSecond();

    /** Requests at once. */
    @WithDefault("400")
    long burst();
}
