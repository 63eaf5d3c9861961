package vn.baucu.common.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When reading the events of others gives rise to an alarm. */
@ConfigMapping(prefix = "baucu.inbox")
interface InboxConfig {

    /** How long a version that was skipped may take to come. */
    @WithDefault("60s")
    Duration patience();

    /** How far the clock of a sender may be ahead of ours. */
    @WithDefault("60s")
    Duration ahead();

    /** Pause between two looks at what is parked and what is missing. */
    @WithDefault("10s")
    Duration watchInterval();
}
