package vn.baucu.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback address. */
public final class Ports {

    private static final int LOWEST = 15_000;

    /** From here on Linux gives ports to outgoing connections, so a port seen free may be taken the next moment. */
    private static final int BEYOND_HIGHEST = 32_768;

    private Ports() {}

    /** A port nobody listens on. */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, BEYOND_HIGHEST)
                .limit(1_000)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new ServerNotStarted("No port is free on this machine."));
    }

    /** Whether a server could listen on this port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: connections that a stopped server has just closed are not in the way.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static void requireFree(int port, String server) {
        if (!isFree(port)) {
            throw new ServerNotStarted("Port " + port + ", meant for " + server + ", is in use by another program.");
        }
    }
}
