package vn.baucu.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A pair of keys with which the tally service signs, its publications or its log of minutes: made at the first start,
 * it never leaves the folder.
 *
 * @param privateKey PKCS #8 in Base64
 * @param publicKey X.509 in Base64
 */
record SigningKeys(String privateKey, String publicKey) {

    private static final String ALGORITHM = "Ed25519";

    /** The pair in this file, the private key first; the first time it is made. */
    static SigningKeys in(Path file) {
        try {
            if (!Files.exists(file)) {
                KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                // Created readable by its owner only, and in its place only when complete.
                Path draft = Files.createTempFile(file.resolveSibling("").toAbsolutePath(), "keys", ".draft");
                Files.write(
                        draft,
                        List.of(
                                text(pair.getPrivate().getEncoded()),
                                text(pair.getPublic().getEncoded())));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != 2) {
                throw new NotPossible("The signing keys " + file + " are not two lines.");
            }
            return new SigningKeys(lines.get(0), lines.get(1));
        } catch (IOException e) {
            throw new NotPossible("The signing keys " + file + " cannot be made or read: " + e + ".", e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    /** A private key has no business in a message. */
    @Override
    public String toString() {
        return "SigningKeys[" + publicKey + "]";
    }
}
