package vn.baucu.tally.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What integrators may register. */
@ConfigMapping(prefix = "baucu.webhook")
interface WebhookConfig {

    /** All secrets follow from it: 32 bytes in Base64; without it no webhook can be registered. */
    Optional<String> secretKey();

    /** Keys used before, from which secrets still follow until they are rotated. */
    Optional<List<String>> formerSecretKeys();

    /** How long a former secret still signs after a rotation. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** Webhooks of one integrator in all elections. */
    @WithDefault("100")
    int mostOfOneOwner();
}
