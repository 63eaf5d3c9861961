package vn.baucu.tally.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the sums are added up again in the background. */
@ConfigMapping(prefix = "baucu.reconciliation")
interface ReconciliationConfig {

    /** Pause after every sum has been looked at. */
    @WithDefault("30s")
    Duration interval();

    /** After each part, so many times as long as it took. */
    @WithDefault("20")
    int rest();

    /** How long accepted minutes may be on their way into the sums. */
    @WithDefault("2m")
    Duration patience();
}
