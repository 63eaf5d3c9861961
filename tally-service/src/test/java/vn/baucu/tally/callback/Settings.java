package vn.baucu.tally.callback;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Configuration of a test. */
record Settings(Duration timeout, Optional<Set<String>> localHosts, Optional<Path> trustedCertificates)
        implements CallbackConfig {

    static Settings strict() {
        return new Settings(Duration.ofSeconds(1), Optional.empty(), Optional.empty());
    }

    static Settings trusting(String... localHosts) {
        return new Settings(
                Duration.ofSeconds(5), Optional.of(Set.of(localHosts)), Optional.of(TestCertificate.trusted()));
    }
}
