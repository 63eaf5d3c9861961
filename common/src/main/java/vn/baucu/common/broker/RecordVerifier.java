package vn.baucu.common.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Tells the records of our services from those of anybody else. For one thread. */
public final class RecordVerifier {

    private final SignedContent content = new SignedContent();
    private final Map<String, Known> known = new HashMap<>();

    RecordVerifier(List<EventKey> keys) {
        keys.forEach(key -> known.put(key.id(), new Known(key, key.mac())));
    }

    /**
     * Why the record is not believed, if it is not.
     *
     * @param takenAt when the broker took it, in milliseconds: a retired key must not say so itself
     */
    public Optional<String> doubt(String topic, @Nullable String key, Headers headers, byte[] value, long takenAt) {
        Header id = headers.lastHeader(SignedContent.KEY_ID);
        Header signature = headers.lastHeader(SignedContent.SIGNATURE);
        if (id == null || id.value() == null || signature == null || signature.value() == null) {
            return Optional.of("not signed");
        }
        Known signer = known.get(new String(id.value(), UTF_8));
        if (signer == null) {
            return Optional.of("signed with a key that is not known here");
        }
        if (signer.key().isOver(takenAt)) {
            return Optional.of("signed with key " + signer.key().id() + " after its end");
        }
        byte[] right = Base64.getEncoder().encode(content.mac(signer.mac(), topic, key, headers, value));
        return MessageDigest.isEqual(right, signature.value())
                ? Optional.empty()
                : Optional.of("signed for another content");
    }

    private record Known(EventKey key, Mac mac) {}
}
