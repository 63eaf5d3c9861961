package vn.baucu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeysTest {

    @TempDir
    Path home;

    @Test
    void theKeysAreMadeOnce() {
        LogKeys keys = LogKeys.in(home.resolve("log.key"));

        assertThat(keys.signing()).isNotEqualTo(keys.verification());
        assertThat(LogKeys.in(home.resolve("log.key"))).isEqualTo(keys);
    }

    @Test
    void theKeysAreForTheOwnerOfTheFolderOnly() throws Exception {
        Path file = home.resolve("log.key");

        LogKeys.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aTornFileIsSaid() throws Exception {
        Files.writeString(home.resolve("log.key"), "half\n");

        assertThatThrownBy(() -> LogKeys.in(home.resolve("log.key"))).isInstanceOf(NotPossible.class);
    }
}
