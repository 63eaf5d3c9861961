package vn.baucu.tally.form;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where forms come from and what their codes lead to. */
@ConfigMapping(prefix = "baucu.tally.forms")
public interface FormConfig {

    /** A folder with an index and templates that take the place of those that come with the service. */
    Optional<Path> folder();

    /** What stands before the path in the QR code, such as {@code https://baucu.example}; by default the path alone. */
    @WithDefault("/")
    String address();

    /** How long what a job has printed is kept for whoever ordered it. */
    @WithDefault("7D")
    Duration keepPrints();
}
