package vn.baucu.tally.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * What has not arrived yet.
 *
 * @param active messages to webhooks that are sent to
 * @param paused messages that wait until the owner of their webhook resumes it
 * @param longest how long the oldest of those that are sent to waits
 */
record WaitingDeliveries(long active, long paused, Duration longest) {

    /** A message waits from when it was first tried, asked for again or, before that, written down. */
    static WaitingDeliveries count(Handle handle, Instant now) {
        return handle.createQuery("""
                        select count(*) filter (where webhook.state = 'ACTIVE') as active,
                            count(*) filter (where webhook.state = 'PAUSED') as paused,
                            min(greatest(coalesce(trying_since, due_at), active_since))
                                filter (where webhook.state = 'ACTIVE') as since
                        from webhook_delivery delivery
                        join webhook on webhook.id = delivery.webhook
                        where delivery.state = 'PENDING'
                        """)
                .map((row, context) -> new WaitingDeliveries(
                        row.getLong("active"),
                        row.getLong("paused"),
                        row.getTimestamp("since") == null
                                ? Duration.ZERO
                                : Duration.between(row.getTimestamp("since").toInstant(), now)))
                .one();
    }
}
