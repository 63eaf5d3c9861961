package vn.baucu.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public key that checkpoints are verified with. */
record LogKey(PublicKey key, String fingerprint) {

    private static final String ALGORITHM = "Ed25519";
    private static final int SHOWN = 16;

    /** @throws IllegalArgumentException if the text is no key, or not written the one way there is */
    static LogKey read(String text) {
        byte[] encoded = Base64.getDecoder().decode(text);
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            if (!Base64.getEncoder().encodeToString(encoded).equals(text)
                    || !Arrays.equals(key.getEncoded(), encoded)) {
                throw new IllegalArgumentException("The key is written in an unusual way");
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded);
            return new LogKey(key, HexFormat.of().formatHex(hash).substring(0, SHOWN));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("This is no Ed25519 key", unusable);
        }
    }

    boolean verifies(byte[] text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
