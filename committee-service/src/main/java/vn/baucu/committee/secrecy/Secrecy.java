package vn.baucu.committee.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens texts with AES-256-GCM. What a text belongs to is bound into it, so that a row moved to another
 * file does not open there.
 */
@Singleton
@Startup
public class Secrecy {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_NAME_BYTES = 8;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys = new HashMap<>();
    private final String current;

    Secrecy(SecrecyConfig config) {
        config.formerSealingKeys().orElse(List.of()).forEach(this::add);
        this.current = add(config.sealingKey());
    }

    /** Seals a text that belongs to one thing of one election. */
    public Sealed seal(String text, String election, Object owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] content =
                    cipher(Cipher.ENCRYPT_MODE, current, nonce, election, owner).doFinal(text.getBytes(UTF_8));
            return new Sealed(
                    current,
                    ByteBuffer.allocate(nonce.length + content.length)
                            .put(nonce)
                            .put(content)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java seals with AES-GCM", e);
        }
    }

    /** The text, if it was sealed for this thing, by a key that is still known, and is whole. */
    public String open(Sealed closed, String election, Object owner) {
        if (!keys.containsKey(closed.key())) {
            throw new IllegalStateException("The sealing key " + closed.key() + " is not among those configured");
        }
        ByteBuffer content = ByteBuffer.wrap(closed.content());
        byte[] nonce = new byte[NONCE_BYTES];
        content.get(nonce);
        byte[] rest = new byte[content.remaining()];
        content.get(rest);
        try {
            return new String(
                    cipher(Cipher.DECRYPT_MODE, closed.key(), nonce, election, owner)
                            .doFinal(rest),
                    UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was sealed for " + owner + " was changed or moved", e);
        }
    }

    private Cipher cipher(int mode, String key, byte[] nonce, String election, Object owner)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((election + "/" + owner).getBytes(UTF_8));
        return cipher;
    }

    private String add(String encoded) {
        byte[] key = decoded(encoded);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A sealing key has 32 bytes, not " + key.length);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            String name = HexFormat.of().formatHex(digest, 0, KEY_NAME_BYTES);
            keys.put(name, new SecretKeySpec(key, "AES"));
            return name;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The refusal does not repeat what stood in the place of a key. */
    @SuppressWarnings("UnusedException")
    private static byte[] decoded(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A sealing key is written in Base64");
        }
    }
}
