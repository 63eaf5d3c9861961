package vn.baucu.tally.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the log of minutes is kept. */
@ConfigMapping(prefix = "baucu.log")
interface LogConfig {

    /** Pause between two looks for new minutes. */
    @WithDefault("1s")
    Duration interval();

    /** Pause between two checkpoints of an election. */
    @WithDefault("1m")
    Duration checkpointInterval();

    /** Ed25519 key that signs checkpoints, PKCS#8 in Base64; without it the log goes on and nothing is signed. */
    Optional<String> signingKey();

    /** The public key that belongs to it, X.509 in Base64. */
    Optional<String> verificationKey();
}
