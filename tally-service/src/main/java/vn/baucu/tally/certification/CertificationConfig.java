package vn.baucu.tally.certification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How results are certified. */
@ConfigMapping(prefix = "baucu.certification")
interface CertificationConfig {

    /** How long ago whoever certifies may have signed in. */
    @WithDefault("5m")
    Duration signInWithin();
}
