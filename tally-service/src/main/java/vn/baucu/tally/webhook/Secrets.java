package vn.baucu.tally.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.baucu.common.digest.Fingerprint;

/**
 * The secrets of webhooks. None is kept: each follows from one key that the database does not hold, the webhook and a
 * number, so whoever reads the database can sign nothing.
 */
@Singleton
@Startup
public class Secrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int KEY_BYTES = 32;
    private static final int KEY_NAME_LENGTH = 16;

    private final Map<String, byte[]> keys = new HashMap<>();
    private final Optional<String> current;

    Secrets(WebhookConfig config) {
        config.formerSecretKeys().orElse(List.of()).forEach(this::add);
        this.current = config.secretKey().map(this::add);
    }

    /** Names the key from which new secrets follow; empty where none was configured. */
    Optional<String> current() {
        return current;
    }

    /** As its owner gets it. */
    String shown(UUID webhook, int number, String key) {
        return PREFIX + Base64.getEncoder().encodeToString(of(webhook, number, key));
    }

    /** The signature of a text with one of the secrets, in Base64. */
    public String sign(String content, UUID webhook, int number, String key) {
        return Base64.getEncoder().encodeToString(mac(of(webhook, number, key), content));
    }

    private byte[] of(UUID webhook, int number, String key) {
        byte[] from = keys.get(key);
        if (from == null) {
            throw new IllegalStateException("The webhook key " + key + " is not among those configured");
        }
        return mac(from, "webhook/" + webhook + "/" + number);
    }

    private static byte[] mac(byte[] key, String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String add(String encoded) {
        byte[] key = decoded(encoded);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A webhook key has 32 bytes, not " + key.length);
        }
        String name = Fingerprint.of(key).substring(0, KEY_NAME_LENGTH);
        keys.put(name, key);
        return name;
    }

    /** The refusal does not repeat what stood in the place of a key. */
    @SuppressWarnings("UnusedException")
    private static byte[] decoded(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded.strip());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("A webhook key is written in Base64");
        }
    }
}
