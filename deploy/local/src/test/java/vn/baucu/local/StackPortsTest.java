package vn.baucu.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackPortsTest {

    @TempDir
    Path folder;

    @Test
    void theNextStartHasThePortsOfTheLast() {
        StackPorts first = ports();
        int tally = first.of("tally-service");
        int kafka = first.of("kafka");
        first.save();

        StackPorts second = ports();

        assertThat(second.of("kafka")).isEqualTo(kafka);
        assertThat(second.of("tally-service")).isEqualTo(tally);
    }

    @Test
    void aPortThatIsTakenMeanwhileIsLeftAlone() throws Exception {
        StackPorts first = ports();
        int kafka = first.of("kafka");
        first.save();

        try (ServerSocket taken = new ServerSocket(kafka, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports().of("kafka")).isNotEqualTo(taken.getLocalPort());
        }
    }

    private StackPorts ports() {
        return new StackPorts(folder.resolve("ports.properties"));
    }
}
