package vn.baucu.tally.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.tally.callback.Failure;
import vn.baucu.tally.callback.Outcome;

/**
 * What is to be sent. An attempt is taken for a while and counted before it is made; whoever dies over it leaves it to
 * the next, who sends it again under the same id.
 */
@ApplicationScoped
class DeliveryQueue {

    private static final Officer SENDER = new Officer("webhooks", Role.OPERATOR, List.of(), "-");

    private final Jdbi jdbi;
    private final DeliveryConfig config;
    private final Backoff backoff;
    private final Audit audit;
    private final Clock clock;

    DeliveryQueue(Jdbi jdbi, DeliveryConfig config, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.config = config;
        this.backoff = new Backoff(config.firstPause(), config.longestPause());
        this.audit = audit;
        this.clock = clock;
    }

    /** Of each webhook a few messages that are due; of one subject only the oldest that has not arrived. */
    @Transactional
    List<Attempt> take(Collection<UUID> busy, int room) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with taken as (
                            select due.id
                            from webhook
                            cross join lateral (
                                select delivery.id
                                from webhook_delivery delivery
                                where delivery.webhook = webhook.id and delivery.state = 'PENDING'
                                    and (delivery.due_at <= :now or delivery.last_attempt_at < webhook.active_since)
                                    and (webhook.state = 'ACTIVE' or delivery.ping is not null)
                                    and not exists (
                                        select from webhook_delivery earlier
                                        where earlier.webhook = delivery.webhook and earlier.state = 'PENDING'
                                            and earlier.subject = delivery.subject
                                            and earlier.ordinal < delivery.ordinal)
                                order by delivery.ordinal
                                limit :each
                                for update of delivery skip locked) due
                            where webhook.id <> all (:busy)
                            limit :room)
                        update webhook_delivery delivery
                        set attempts = attempts + 1, last_attempt_at = :now, due_at = :leased,
                            trying_since = greatest(coalesce(delivery.trying_since, :now), webhook.active_since)
                        from taken, webhook
                        where delivery.id = taken.id and webhook.id = delivery.webhook
                        returning delivery.id, delivery.webhook, delivery.message, delivery.attempts,
                            delivery.trying_since, delivery.event is null as ping, webhook.url,
                            coalesce(delivery.ping,
                                (select body from published_event told where told.seq = delivery.event)) as body,
                            array(select number from webhook_secret secret where secret.webhook = webhook.id
                                and (secret.until is null or secret.until > :now) order by number desc) as numbers,
                            array(select key from webhook_secret secret where secret.webhook = webhook.id
                                and (secret.until is null or secret.until > :now) order by number desc) as keys
                        """)
                .bind("now", now)
                .bind("leased", now.plus(config.lease()))
                .bind("each", config.toOneWebhook())
                .bind("room", room)
                .bindArray("busy", UUID.class, List.copyOf(busy))
                .map((row, context) -> attempt(row))
                .list());
    }

    /** Writes down what became of an attempt, unless the message was taken by somebody else or deleted meanwhile. */
    @Transactional
    void settle(Attempt attempt, Outcome outcome) {
        Instant now = clock.instant();
        jdbi.useHandle(handle -> {
            Optional<Webhook> webhook = lock(handle, attempt.webhook());
            boolean over = outcome.delivered() || attempt.ping() || isOver(attempt, now);
            DeliveryState state =
                    outcome.delivered() ? DeliveryState.DELIVERED : over ? DeliveryState.FAILED : DeliveryState.PENDING;
            boolean ours = webhook.isPresent() && settle(handle, attempt, outcome, state, now);
            if (ours && !attempt.ping()) {
                judge(handle, attempt.webhook(), webhook.get(), outcome.delivered(), now);
            }
        });
    }

    private boolean isOver(Attempt attempt, Instant now) {
        return !now.isBefore(attempt.tryingSince().plus(config.giveUpAfter()));
    }

    private static Optional<Webhook> lock(Handle handle, UUID id) {
        return handle.createQuery("select election, state, failing_since from webhook where id = :id for update")
                .bind("id", id)
                .map((row, context) -> new Webhook(
                        row.getString(1),
                        row.getString(2).equals("ACTIVE"),
                        row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant()))
                .findOne();
    }

    private boolean settle(Handle handle, Attempt attempt, Outcome outcome, DeliveryState state, Instant now) {
        Instant due = now.plus(backoff.after(attempt.number(), ThreadLocalRandom.current()));
        Failure failure = outcome.failure();
        return handle.createUpdate("""
                        update webhook_delivery
                        set state = :state, last_status = cast(:status as integer), last_failure = :failure,
                            due_at = case when :state = 'PENDING' then cast(:due as timestamptz) else due_at end,
                            settled_at = case when :state = 'PENDING' then null else cast(:now as timestamptz) end
                        where id = :id and attempts = :number and state = 'PENDING'
                        """)
                        .bind("state", state.name())
                        .bind("status", outcome.status())
                        .bind("failure", failure == null ? null : failure.name())
                        .bind("due", due)
                        .bind("now", now)
                        .bind("id", attempt.delivery())
                        .bind("number", attempt.number())
                        .execute()
                == 1;
    }

    /** Whether the webhook gets through; to one that has not for long, nothing more is sent until its owner says so. */
    private void judge(Handle handle, UUID id, Webhook webhook, boolean delivered, Instant now) {
        Instant failingSince = webhook.failingSince();
        if (delivered) {
            if (failingSince != null) {
                handle.execute("update webhook set failing_since = null where id = ?", id);
            }
        } else if (failingSince == null) {
            handle.createUpdate("update webhook set failing_since = :now where id = :id")
                    .bind("now", now)
                    .bind("id", id)
                    .execute();
        } else if (webhook.active() && !now.isBefore(failingSince.plus(config.pauseAfter()))) {
            handle.execute(
                    "update webhook set state = 'PAUSED', pause = 'FAILING', version = version + 1 where id = ?", id);
            audit.add(SENDER, "pause-webhook", webhook.election(), id.toString(), "failing since " + failingSince);
        }
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        Integer[] numbers = (Integer[]) row.getArray("numbers").getArray();
        String[] keys = (String[]) row.getArray("keys").getArray();
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getObject("webhook", UUID.class),
                row.getObject("message", UUID.class),
                row.getInt("attempts"),
                row.getTimestamp("trying_since").toInstant(),
                row.getBoolean("ping"),
                row.getString("url"),
                row.getString("body"),
                IntStream.range(0, numbers.length)
                        .mapToObj(i -> new Attempt.SecretInUse(numbers[i], keys[i]))
                        .toList());
    }

    /** What is known of a webhook while it is judged. */
    private record Webhook(
            String election, boolean active, @Nullable Instant failingSince) {}
}
