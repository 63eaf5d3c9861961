package vn.baucu.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeyTest {

    @TempDir
    Path home;

    @Test
    void theKeyIsMadeOnce() {
        String key = SecretKey.in(home.resolve("secret.key"));

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(SecretKey.in(home.resolve("secret.key"))).isEqualTo(key);
    }

    @Test
    void theKeyIsForTheOwnerOfTheFolderOnly() throws Exception {
        Path file = home.resolve("secret.key");

        SecretKey.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
