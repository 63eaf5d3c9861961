package vn.baucu.tally.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often and for how long a message is tried. */
@ConfigMapping(prefix = "baucu.delivery")
interface DeliveryConfig {

    /** Whether this instance sends at all. */
    @WithDefault("true")
    boolean enabled();

    /** Pause between two looks for messages that are due. */
    @WithDefault("500ms")
    Duration interval();

    /** How long an attempt belongs to whoever began it; after that, somebody must have been killed. */
    @WithDefault("30s")
    Duration lease();

    /** Pause after the first failure; it doubles with each further one. */
    @WithDefault("5s")
    Duration firstPause();

    @WithDefault("1h")
    Duration longestPause();

    /** A message that has not arrived for so long has failed, until somebody asks for it again. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** A webhook to which nothing got through for so long is paused. */
    @WithDefault("24h")
    Duration pauseAfter();

    /** Messages on their way at the same time. */
    @WithDefault("500")
    int atOnce();

    /** And to one webhook, of different subjects. */
    @WithDefault("8")
    int toOneWebhook();

    /** How long it can be looked up what became of a message, and be asked for again; what waits is never removed. */
    @WithDefault("30D")
    Duration keepSettled();

    /** Pause between two looks at what waits and what can be removed. */
    @WithDefault("10s")
    Duration watchInterval();
}
