package vn.baucu.local;

import java.nio.file.Path;

/** Where Baucu was built, and what lies where in a data folder. */
final class Home {

    /** The data folder, unless another is asked for. */
    static final String DATA = "data";

    /** Below the data folder. */
    static final String ISSUER = "issuer";

    /** Below the data folder: what opens the personal data in the database beside it. */
    static final String SEALING_KEY = "sealing.key";

    /** Below the data folder: what publications are signed with. */
    static final String SIGNING_KEYS = "signing.keys";
    /** Below the data folder: what signs the log of minutes. */
    static final String LOG_KEYS = "log.key";

    /** Below the data folder: what the secrets of webhooks follow from. */
    static final String WEBHOOK_KEY = "webhook.key";

    /** Below the data folder: what services sign their events with. */
    static final String EVENT_KEY = "event.key";

    private Home() {}

    /** {@code deploy/up} says where it stands. */
    static Path found() {
        return Path.of(System.getProperty("baucu.home", ".")).toAbsolutePath().normalize();
    }
}
