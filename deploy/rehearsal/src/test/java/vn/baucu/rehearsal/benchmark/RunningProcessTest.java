package vn.baucu.rehearsal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RunningProcessTest {

    @Test
    void thisVeryProcessUsesMemory() {
        // Memory is read from /proc, which only Linux has.
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/status")));
        RunningProcess self =
                new RunningProcess("tests", ProcessHandle.current().pid(), Duration.ofMillis(1_500));

        assertThat(self.measure(0).memoryMegabytes()).isPositive();
        assertThat(self.processorTime()).isPositive();
        assertThat(self.measure(0).startMillis()).isEqualTo(1_500);
    }
}
