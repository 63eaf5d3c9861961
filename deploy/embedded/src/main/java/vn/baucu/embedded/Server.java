package vn.baucu.embedded;

import java.nio.file.Path;

/**
 * A server that runs as a child process, keeps its data in a folder and listens on the loopback address only. It ends
 * soon after the program that started it, however that ends; a program that cares about the order stops it itself.
 */
public sealed interface Server permits PostgresServer, KafkaBroker {

    /** Returns once the server takes connections; what it had stored in its folder is there again. */
    void start();

    /** Lets the server finish its work. Does nothing when it is not running. */
    void stop();

    /** Ends the server without warning (SIGKILL), as a power cut would end its process. */
    void kill();

    boolean isAlive();

    /** The process of the running server. */
    long pid();

    int port();

    /** The file that holds all the server ever said. */
    Path log();
}
