package vn.baucu.common.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keys with which services sign what they send and know what others have sent. */
@ApplicationScoped
public class EventKeys {

    private final List<EventKey> keys;

    @Inject
    EventKeys(EventKeysConfig config) {
        this(config.keys());
    }

    EventKeys(List<String> written) {
        keys = written.stream().map(EventKey::of).toList();
        Set<String> ids = new HashSet<>();
        for (EventKey key : keys) {
            if (!ids.add(key.id())) {
                throw new IllegalArgumentException("baucu.events.keys: " + key.id() + " stands there twice");
            }
        }
        if (keys.isEmpty() || keys.get(0).until() != null) {
            throw new IllegalArgumentException("baucu.events.keys: the first key signs, so it has no end");
        }
    }

    /** For tests and tools that send records themselves. */
    public static EventKeys of(List<String> written) {
        return new EventKeys(written);
    }

    /** Signs with the current key; for one thread. */
    public RecordSigner signer() {
        return new RecordSigner(keys.get(0));
    }

    /** Knows all keys; for one thread. */
    public RecordVerifier verifier() {
        return new RecordVerifier(keys);
    }
}
