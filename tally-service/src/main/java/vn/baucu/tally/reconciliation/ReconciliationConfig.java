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

    /** How long accepted minutes may be on their way into the sums. */
    @WithDefault("2m")
    Duration patience();
}
