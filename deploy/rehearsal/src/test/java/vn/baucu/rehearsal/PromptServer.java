package vn.baucu.rehearsal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The JDK's little HTTP server on a free port, without its habit of answering 40 ms late. */
public final class PromptServer {

    static {
        // Read once, when the first server of the process is made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private PromptServer() {}

    public static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
