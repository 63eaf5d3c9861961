package vn.baucu.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.baucu.embedded.DataFolder;
import vn.baucu.embedded.Ports;

class StackRefusalTest {

    private final Progress unheard = new Progress(new PrintStream(new ByteArrayOutputStream(), true, UTF_8));

    @TempDir
    Path folder;

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Stack.start(folder, folder, port, unheard))
                    .hasMessage("Port " + port
                            + " is in use by another program; choose another one with --port for the gateway.");
        }
    }

    @Test
    void aFolderSomebodyElseUsesIsNamed() {
        DataFolder other = new DataFolder(folder);
        other.hold();

        assertThatThrownBy(() -> Stack.start(folder, folder, Ports.free(), unheard))
                .hasMessage("Another running program uses the folder " + folder + ".");
        other.release();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> Stack.start(folder, file.resolve("data"), Ports.free(), unheard))
                .hasMessageStartingWith("The folder " + file.resolve("data") + " cannot be written:");
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() {
        assertThatThrownBy(() -> Stack.start(folder, folder, Ports.free(), unheard))
                .hasMessageMatching("The [a-z-]+ is not built; run ./mvnw package\\.");
    }
}
