package vn.baucu.tally.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.baucu.tally.webhook.Secrets;

/** The headers by which a receiver tells that a message is ours, is whole and is of now: Standard Webhooks. */
@Singleton
class Signatures {

    private final Secrets secrets;

    Signatures(Secrets secrets) {
        this.secrets = secrets;
    }

    Map<String, String> headers(Attempt attempt, Instant now) {
        String message = attempt.message().toString();
        String timestamp = String.valueOf(now.getEpochSecond());
        String signed = String.join(".", message, timestamp, attempt.body());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", CloudEvent.MEDIA_TYPE + "; charset=utf-8");
        headers.put("user-agent", "baucu-webhooks/1");
        headers.put("webhook-id", message);
        headers.put("webhook-timestamp", timestamp);
        headers.put(
                "webhook-signature",
                attempt.secrets().stream()
                        .map(secret -> "v1," + secrets.sign(signed, attempt.webhook(), secret.number(), secret.key()))
                        .collect(Collectors.joining(" ")));
        return headers;
    }
}
