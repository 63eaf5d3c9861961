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

    /** Pause after a look that found nothing; it doubles with each. */
    @WithDefault("20ms")
    Duration interval();

    /** The longest pause between two looks. */
    @WithDefault("80ms")
    Duration longestInterval();

    /** Pause after events were sent, in which the next gather; every batch costs the broker and all who read it. */
    @WithDefault("60ms")
    Duration gathering();

    /** Pause after the broker or the database refused, and the longest in which events gather. */
    @WithDefault("500ms")
    Duration retry();

    /** Events read, sent and deleted at once. */
    @WithDefault("1000")
    int batch();
}
