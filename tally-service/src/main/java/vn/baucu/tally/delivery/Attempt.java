package vn.baucu.tally.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message that this instance is sending now.
 *
 * @param number which attempt it is, from 1; whoever finds another number there is too late
 * @param tryingSince when the first attempt was made, or the first since somebody asked for it again
 */
record Attempt(
        UUID delivery,
        UUID webhook,
        UUID message,
        int number,
        Instant tryingSince,
        boolean ping,
        String url,
        String body,
        List<SecretInUse> secrets) {

    /** The number of a secret of the webhook, and the key from which it follows. */
    record SecretInUse(int number, String key) {}
}
