package vn.baucu.tally.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.callback.Failure;
import vn.baucu.tally.webhook.Webhooks;

/** What was and will be sent to one's own webhooks. */
@ApplicationScoped
class Deliveries {

    private static final String PING = "ping";

    private final Webhooks webhooks;
    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;
    private final String service;

    Deliveries(
            Webhooks webhooks,
            Jdbi jdbi,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.webhooks = webhooks;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
        this.service = service;
    }

    Page<Delivery> list(String election, UUID webhook, @Nullable DeliveryState state, Officer officer, Paging paging) {
        webhooks.require(election, webhook, officer);
        List<Numbered> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from webhook_delivery
                        where webhook = :webhook and lpad(ordinal::text, 18, '0') > :after
                            and (cast(:state as text) is null or state = :state)
                        order by ordinal limit :limit
                        """)
                .bind("webhook", webhook)
                .bind("after", paging.after())
                .bind("state", state == null ? null : state.name())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new Numbered(row.getLong("ordinal"), delivery(row)))
                .list());
        Page<Numbered> page = Page.of(rows, paging, row -> String.format(Locale.ROOT, "%018d", row.ordinal()));
        return new Page<>(page.items().stream().map(Numbered::delivery).toList(), page.next());
    }

    Delivery require(String election, UUID webhook, UUID id, Officer officer) {
        webhooks.require(election, webhook, officer);
        return find(webhook, id);
    }

    /** Sends it again under the same id, whatever came after it. */
    @Transactional
    Delivery again(String election, UUID webhook, UUID id, Officer officer) {
        webhooks.lock(election, webhook, officer);
        Delivery delivery = find(webhook, id);
        if (!delivery.state().canBecome(DeliveryState.PENDING)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Lượt gửi này đang chờ gửi.", "This delivery is still on its way."));
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update webhook_delivery
                        set state = 'PENDING', settled_at = null, trying_since = null, due_at = :now
                        where id = :id
                        """)
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
        audit.add(officer, "redeliver-webhook", election, webhook.toString(), id.toString());
        return find(webhook, id);
    }

    /** A message that means nothing, to see whether it arrives; also while the webhook is paused. */
    @Transactional
    Delivery ping(String election, UUID webhook, Officer officer) {
        webhooks.lock(election, webhook, officer);
        UUID message = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CloudEvent event = CloudEvent.ping(
                message.toString(),
                service,
                webhook.toString(),
                now.toString(),
                Json.write(Map.of("webhook", webhook, "election", election)));
        UUID id = jdbi.withHandle(handle -> handle.createQuery("""
                        insert into webhook_delivery (webhook, ping, message, subject, created_at, due_at)
                        values (:webhook, :body, :message, :subject, :now, :now) returning id
                        """)
                .bind("webhook", webhook)
                .bind("body", Json.write(event))
                .bind("message", message)
                .bind("subject", PING)
                .bind("now", now)
                .mapTo(UUID.class)
                .one());
        audit.add(officer, "ping-webhook", election, webhook.toString(), id.toString());
        return find(webhook, id);
    }

    private Delivery find(UUID webhook, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select * from webhook_delivery where webhook = :webhook and id = :id")
                        .bind("webhook", webhook)
                        .bind("id", id)
                        .map((row, context) -> delivery(row))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound(new Sentence("lượt gửi {0}", "delivery {0}").with(id)));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString("state"));
        String failure = row.getString("last_failure");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("message", UUID.class),
                row.getString("subject"),
                state,
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                state == DeliveryState.PENDING ? instant(row.getTimestamp("due_at")) : null,
                instant(row.getTimestamp("last_attempt_at")),
                row.getObject("last_status", Integer.class),
                failure == null ? null : Failure.valueOf(failure),
                instant(row.getTimestamp("settled_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** A row of the list with what it is sorted by. */
    private record Numbered(long ordinal, Delivery delivery) {}
}
