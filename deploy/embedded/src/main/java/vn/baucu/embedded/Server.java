package vn.baucu.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A server that runs as a child process, keeps its data in a folder and listens on the loopback address only. It ends
 * soon after the program that started it, however that ends; a program that cares about the order stops it itself.
 */
public abstract sealed class Server permits PostgresServer, KafkaBroker {

    private final String name;
    private final DataFolder folder;
    private final int port;
    private final Map<String, String> settings;
    private volatile @Nullable ChildProcess process;

    Server(String name, Path folder, int port, Map<String, String> usual, Map<String, String> settings) {
        this.name = name;
        this.folder = new DataFolder(folder);
        this.port = port;
        this.settings = new TreeMap<>(usual);
        this.settings.putAll(settings);
    }

    /** Returns once the server takes connections; what it had stored in its folder is there again. */
    public final synchronized void start() {
        if (isAlive()) {
            return;
        }
        folder.hold();
        try {
            endLeftOver();
            Ports.requireFree(port, name);
            process = launch();
        } catch (RuntimeException | Error e) {
            folder.release();
            throw e;
        } catch (IOException e) {
            folder.release();
            throw new ServerNotStarted("The folder " + folder.path() + " cannot be written: " + e + ".", e);
        }
    }

    /** Ends the server that an earlier program has left behind on this folder. */
    abstract void endLeftOver() throws IOException;

    /** Starts the process and returns once it is ready. */
    abstract ChildProcess launch() throws IOException;

    /** Lets the server finish its work. Does nothing when it is not running. */
    public final synchronized void stop() {
        ChildProcess running = process;
        process = null;
        if (running != null) {
            running.end();
        }
        folder.release();
    }

    /** Ends the server without warning (SIGKILL), as a power cut would end its process. */
    public final synchronized void kill() {
        ChildProcess running = process;
        process = null;
        if (running != null) {
            running.kill();
        }
        folder.release();
    }

    public final boolean isAlive() {
        ChildProcess running = process;
        return running != null && running.isAlive();
    }

    /** The process of the running server. */
    public final long pid() {
        ChildProcess running = process;
        if (running == null) {
            throw new IllegalStateException(name + " is not running.");
        }
        return running.pid();
    }

    public final int port() {
        return port;
    }

    /** The file that holds all the server ever said. */
    public abstract Path log();

    final String name() {
        return name;
    }

    final DataFolder folder() {
        return folder;
    }

    final Map<String, String> settings() {
        return settings;
    }
}
