package vn.baucu.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key that services keep to themselves, under which one keeps personal data or with which all sign their events: made
 * at the first start, it never leaves the folder.
 */
final class SecretKey {

    private static final int BYTES = 32;

    private SecretKey() {}

    /** The key in this file, in Base64; the first time it is made. */
    static String in(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                // Created readable by its owner only, and in its place only when complete.
                Path draft = Files.createTempFile(file.resolveSibling("").toAbsolutePath(), "key", ".draft");
                Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new NotPossible("The secret key " + file + " cannot be made or read: " + e + ".", e);
        }
    }
}
