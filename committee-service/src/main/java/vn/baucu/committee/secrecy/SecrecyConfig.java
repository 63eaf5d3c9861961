package vn.baucu.committee.secrecy;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The keys under which personal data is kept; without one the service does not start. */
@ConfigMapping(prefix = "baucu.committee")
interface SecrecyConfig {

    /** Seals everything new: 32 bytes in Base64. */
    String sealingKey();

    /** Open what was sealed before the key was changed. */
    Optional<List<String>> formerSealingKeys();
}
