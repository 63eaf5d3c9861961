package vn.baucu.embedded;

import org.jspecify.annotations.Nullable;

/** Says in one sentence why a server could not be started, for whoever sits in front of the machine. */
public final class ServerNotStarted extends RuntimeException {

    ServerNotStarted(String sentence) {
        this(sentence, null);
    }

    ServerNotStarted(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
