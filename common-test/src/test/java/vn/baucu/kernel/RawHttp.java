package vn.baucu.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** HTTP as no library would send it. */
final class RawHttp {

    private RawHttp() {}

    /** Sends the body in chunks, so that nobody knows its length beforehand; returns the first line of the answer. */
    static String post(String path, String token, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer " + token + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(UTF_8));
            byte[] content = body.getBytes(UTF_8);
            for (int from = 0; from < content.length; from += 8_192) {
                int length = Math.min(8_192, content.length - from);
                out.write((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
                out.write(content, from, length);
                out.write("\r\n".getBytes(UTF_8));
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
            return firstLine(socket.getInputStream());
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = in.read(); character >= 0 && character != '\r'; character = in.read()) {
            line.append((char) character);
        }
        return line.toString();
    }
}
