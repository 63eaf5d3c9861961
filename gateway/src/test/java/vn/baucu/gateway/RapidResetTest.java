package vn.baucu.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

/** G-116: who opens streams only to reset them is shown the door, and nobody else notices. */
@QuarkusTest
@WithTestResource(Stage.class)
class RapidResetTest {

    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int GO_AWAY = 7;
    private static final int WHOLE_REQUEST = 0x5;
    private static final int CANCEL = 8;
    private static final int ENHANCE_YOUR_CALM = 11;

    @Test
    void aConnectionThatResetsAThousandStreamsIsClosed() throws IOException {
        try (Socket socket = new Socket("localhost", Visit.port())) {
            socket.setSoTimeout(10_000);
            flood(socket);

            assertThat(goodbye(socket)).isEqualTo(ENHANCE_YOUR_CALM);
            Visit.anonymous().get("/openapi").hasStatus(200);
        }
    }

    private static void flood(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
        frame(out, SETTINGS, 0, 0, new byte[0]);
        for (int stream = 1; stream < 2_000; stream += 2) {
            frame(out, HEADERS, WHOLE_REQUEST, stream, request());
            frame(out, RESET, 0, stream, new byte[] {0, 0, 0, CANCEL});
        }
        try {
            socket.getOutputStream().write(bytes.toByteArray());
            socket.getOutputStream().flush();
        } catch (SocketException closedMeanwhile) {
            // That is what is hoped for.
        }
    }

    /** GET http://localhost/openapi in the static table of HPACK. */
    private static byte[] request() throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(0x82);
        block.write(0x86);
        literal(block, 4, "/openapi");
        literal(block, 1, "localhost");
        return block.toByteArray();
    }

    private static void literal(ByteArrayOutputStream block, int name, String value) throws IOException {
        block.write(name);
        block.write(value.length());
        block.write(value.getBytes(US_ASCII));
    }

    private static void frame(DataOutputStream out, int type, int flags, int stream, byte[] payload)
            throws IOException {
        out.writeByte(payload.length >> 16);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
    }

    /** Why the door ends the connection, as HTTP/2 counts reasons. */
    private static int goodbye(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        while (true) {
            int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            in.skipNBytes(5);
            if (type == GO_AWAY) {
                in.skipNBytes(4);
                return in.readInt();
            }
            in.skipNBytes(length);
        }
    }
}
