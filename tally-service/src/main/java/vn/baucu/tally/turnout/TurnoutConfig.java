package vn.baucu.tally.turnout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When turnout is reported where no plan says it. */
@ConfigMapping(prefix = "baucu.turnout")
interface TurnoutConfig {

    /** Between two reports, counted from the regular opening; the close is always one. */
    @WithDefault("2h")
    Duration every();
}
