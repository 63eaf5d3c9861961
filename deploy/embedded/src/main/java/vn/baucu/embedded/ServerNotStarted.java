package vn.baucu.embedded;

/** Says in one sentence why a server could not be started, for whoever sits in front of the machine. */
public final class ServerNotStarted extends RuntimeException {

    ServerNotStarted(String sentence) {
        super(sentence);
    }

    ServerNotStarted(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
