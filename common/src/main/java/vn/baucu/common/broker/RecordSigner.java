package vn.baucu.common.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import javax.crypto.Mac;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Signs records on their way to the broker. For one thread. */
public final class RecordSigner {

    private final SignedContent content = new SignedContent();
    private final byte[] id;
    private final Mac mac;

    RecordSigner(EventKey key) {
        this.id = key.id().getBytes(UTF_8);
        this.mac = key.mac();
    }

    /** Adds the signature to the headers, which must be complete. */
    public void sign(String topic, @Nullable String key, Headers headers, byte[] value) {
        headers.add(SignedContent.KEY_ID, id);
        byte[] signature = content.mac(mac, topic, key, headers, value);
        headers.add(SignedContent.SIGNATURE, Base64.getEncoder().encode(signature));
    }
}
