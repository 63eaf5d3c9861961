package vn.baucu.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    @TempDir
    Path home;

    @Test
    void theKeysAreMadeOnceAndAreAPair() throws Exception {
        SigningKeys keys = SigningKeys.in(home.resolve("signing.keys"));

        assertThat(SigningKeys.in(home.resolve("signing.keys"))).isEqualTo(keys);
        assertThat(verifies(keys, sign(keys))).isTrue();
    }

    @Test
    void theKeysAreForTheOwnerOfTheFolderOnly() throws Exception {
        Path file = home.resolve("signing.keys");

        SigningKeys.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void thePrivateKeyIsNotPrinted() {
        SigningKeys keys = SigningKeys.in(home.resolve("signing.keys"));

        assertThat(keys.toString()).doesNotContain(keys.privateKey());
    }

    private static byte[] sign(SigningKeys keys) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keys.privateKey()))));
        signature.update("Lai Châu".getBytes(UTF_8));
        return signature.sign();
    }

    private static boolean verifies(SigningKeys keys, byte[] signed) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(keys.publicKey()))));
        signature.update("Lai Châu".getBytes(UTF_8));
        return signature.verify(signed);
    }
}
