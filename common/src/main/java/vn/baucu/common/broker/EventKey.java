package vn.baucu.common.broker;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A secret that the services share, to sign what they send (khóa ký sự kiện).
 *
 * @param until what the broker took from then on is not believed with it; a key in use has no end
 */
record EventKey(String id, SecretKeySpec secret, @Nullable Instant until) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;
    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]{1,32}):([A-Za-z0-9+/]+={0,2})(?:@(.+))?");

    /** As in the configuration, {@code id:secret} or {@code id:secret@end}; the secret in Base64, at least 32 bytes. */
    static EventKey of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        // What is wrong is said without what was written: there may be a secret in it.
        if (!parts.matches()) {
            throw new IllegalArgumentException("baucu.events.keys: a key is not id:secret or id:secret@end");
        }
        String id = parts.group(1);
        try {
            byte[] secret = decoded(parts.group(2));
            if (secret.length < SHORTEST) {
                throw new IllegalArgumentException(
                        "baucu.events.keys: the secret of " + id + " is shorter than " + SHORTEST + " bytes");
            }
            Instant until = parts.group(3) == null ? null : Instant.parse(parts.group(3));
            return new EventKey(id, new SecretKeySpec(secret, ALGORITHM), until);
        } catch (DateTimeException wrong) {
            // Not the cause either, which quotes it.
            throw new IllegalArgumentException("baucu.events.keys: the end of " + id + " is no instant in UTC");
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException wrong) {
            return new byte[0];
        }
    }

    /** For one thread. */
    Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isOver(long epochMillis) {
        return until != null && epochMillis >= until.toEpochMilli();
    }

    /** A secret has no business in a message. */
    @Override
    public String toString() {
        return "EventKey[" + id + ", " + until + "]";
    }
}
