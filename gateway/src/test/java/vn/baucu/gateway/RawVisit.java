package vn.baucu.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Bytes on the wire, for what no well-behaved client sends. */
final class RawVisit implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;

    RawVisit() {
        try {
            socket = new Socket("localhost", Visit.port());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    RawVisit send(String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each byte by itself, as far as the network keeps them apart. */
    RawVisit drip(String text) {
        for (int i = 0; i < text.length(); i++) {
            send(text.substring(i, i + 1));
        }
        return this;
    }

    /** All that comes until the door closes the connection. */
    String untilClosed() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException open) {
            throw new AssertionError("The connection stays open", open);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads up to and with the given text. */
    String until(String end) {
        try {
            StringBuilder read = new StringBuilder();
            InputStream in = socket.getInputStream();
            while (read.indexOf(end) < 0) {
                int next = in.read();
                if (next < 0) {
                    return read.toString();
                }
                read.append((char) next);
            }
            return read.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // The door closed it first.
        }
    }
}
