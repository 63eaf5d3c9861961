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

/** The pair of keys that signs the log of minutes: made at the first start, the signing one never leaves the folder. */
record LogKeys(String signing, String verification) {

    /** The keys in this file, a line each, in Base64; the first time they are made. */
    static LogKeys in(Path file) {
        try {
            if (!Files.exists(file)) {
                KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                // Created readable by its owner only, and in its place only when complete.
                Path draft = Files.createTempFile(file.resolveSibling("").toAbsolutePath(), "key", ".draft");
                Files.writeString(
                        draft,
                        base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                                + base64.encodeToString(pair.getPublic().getEncoded()) + "\n");
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != 2) {
                throw new NotPossible("The file " + file + " should hold the two keys of the log of minutes.");
            }
            return new LogKeys(lines.get(0), lines.get(1));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new NotPossible("The keys " + file + " of the log of minutes cannot be made or read: " + e + ".", e);
        }
    }
}
