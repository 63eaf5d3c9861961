package vn.baucu.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How tokens are verified, beyond the keys of MicroProfile JWT. */
@ConfigMapping(prefix = "baucu.gateway.tokens")
interface TokenConfig {

    /** How long a verified token is remembered, never beyond its end. */
    @WithDefault("15M")
    Duration remembered();

    /** How many verified tokens are remembered. */
    @WithDefault("100000")
    int rememberedAtMost();

    /** How far two clocks may differ. */
    @WithDefault("60S")
    Duration skew();
}
