package vn.baucu.common.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import javax.crypto.Mac;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What of a record its signature covers: topic, key, every header of CloudEvents in its order, and the value, each after
 * its length, so that nothing can move from one to the next. For one thread.
 */
final class SignedContent {

    static final String KEY_ID = "ce_signaturekey";
    static final String SIGNATURE = "ce_signature";

    private static final String COVERED = "ce_";
    private static final byte[] NOTHING = {};

    private byte[] bytes = new byte[1024];
    private int length;

    byte[] mac(Mac mac, String topic, @Nullable String key, Headers headers, byte[] value) {
        length = 0;
        put(topic.getBytes(UTF_8));
        put(key == null ? NOTHING : key.getBytes(UTF_8));
        for (Header header : headers) {
            String name = header.key();
            if (name.startsWith(COVERED) && !name.equals(SIGNATURE)) {
                put(name.getBytes(UTF_8));
                put(header.value() == null ? NOTHING : header.value());
            }
        }
        putLength(value.length);
        // One call for all that is small: each costs about as much as a hundred bytes.
        mac.update(bytes, 0, length);
        mac.update(value);
        return mac.doFinal();
    }

    private void put(byte[] part) {
        putLength(part.length);
        makeRoom(part.length);
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
    }

    private void putLength(int number) {
        makeRoom(Integer.BYTES);
        bytes[length++] = (byte) (number >>> 24);
        bytes[length++] = (byte) (number >>> 16);
        bytes[length++] = (byte) (number >>> 8);
        bytes[length++] = (byte) number;
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
