package vn.baucu.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeyTest {

    @TempDir
    Path home;

    @Test
    void theKeyIsMadeOnce() {
        String key = SealingKey.in(home.resolve("sealing.key"));

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(SealingKey.in(home.resolve("sealing.key"))).isEqualTo(key);
    }

    @Test
    void theKeyIsForTheOwnerOfTheFolderOnly() throws Exception {
        Path file = home.resolve("sealing.key");

        SealingKey.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
