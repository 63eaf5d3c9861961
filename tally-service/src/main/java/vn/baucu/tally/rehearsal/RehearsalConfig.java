package vn.baucu.tally.rehearsal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How closely rehearsals are watched. */
@ConfigMapping(prefix = "baucu.rehearsal")
interface RehearsalConfig {

    /** Pause between two looks at elections that have not opened yet. */
    @WithDefault("1s")
    Duration interval();
}
