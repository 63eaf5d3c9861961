package vn.baucu.tally.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How receivers are called. */
@ConfigMapping(prefix = "baucu.callback")
interface CallbackConfig {

    /** How long an attempt may take, from the look-up of the name to the status of the answer. */
    @WithDefault("5s")
    Duration timeout();

    /**
     * Hosts that need be neither public nor reached by https, and may listen on any port: for one's own machine and for
     * tests, never where others can register receivers.
     */
    Optional<Set<String>> localHosts();

    /** Certificates (PEM) that are trusted instead of those the machine trusts. */
    Optional<Path> trustedCertificates();
}
