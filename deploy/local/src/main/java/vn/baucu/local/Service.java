package vn.baucu.local;

import java.util.Locale;

/** The five services, each a program of its own. */
enum Service {
    COMMITTEE("committee-service"),
    VOTER("voter-service"),
    CANDIDATE("candidate-service"),
    TALLY("tally-service"),
    GATEWAY("gateway");

    private final String module;

    Service(String module) {
        this.module = module;
    }

    /** Its folder in the sources, and what it is called in front of people. */
    String module() {
        return module;
    }

    /** The name of its database, and of its address in the gateway's configuration. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasDatabase() {
        return this != GATEWAY;
    }

    /** The two that every minutes passes through earn what the second compiler costs at the start. */
    boolean isBusy() {
        return this == TALLY || this == GATEWAY;
    }
}
