package vn.baucu.common.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave this service. */
@ConfigMapping(prefix = "baucu.outbox")
interface RelayConfig {

    /** Whether this instance relays at all. */
    @WithDefault("true")
    boolean enabled();

    /** Pause between two looks, in which events gather; it doubles with each look that found nothing. */
    @WithDefault("20ms")
    Duration interval();

    /** The longest pause between two looks. */
    @WithDefault("80ms")
    Duration longestInterval();

    /** Pause after the broker or the database refused. */
    @WithDefault("500ms")
    Duration retry();

    /** Events read, sent and deleted at once. */
    @WithDefault("1000")
    int batch();
}
