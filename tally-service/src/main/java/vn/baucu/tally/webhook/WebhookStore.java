package vn.baucu.tally.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;

/** Keeps webhooks, and which of their secrets are in use. */
@ApplicationScoped
class WebhookStore {

    private static final String ALL = """
            select webhook.*, current.since as secret_since, former.until as former_until
            from webhook
            join webhook_secret current on current.webhook = webhook.id and current.until is null
            left join webhook_secret former on former.webhook = webhook.id and former.number = current.number - 1
                and former.until > :now
            where webhook.election = :election and webhook.owner = :owner
            """;

    private final Jdbi jdbi;

    WebhookStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes the lock under which one integrator's webhooks become more, and counts them. */
    int lockAndCount(String owner) {
        return jdbi.withHandle(handle -> {
            handle.execute("insert into webhook_owner (owner) values (?) on conflict do nothing", owner);
            handle.createQuery("select owner from webhook_owner where owner = :owner for update")
                    .bind("owner", owner)
                    .mapTo(String.class)
                    .one();
            return handle.createQuery("select count(*) from webhook where owner = :owner")
                    .bind("owner", owner)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    UUID add(String election, String owner, WebhookDocument document, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into webhook (election, owner, url, ballot_types, area, description, active_since, created_at)
                        values (:election, :owner, :url, :ballotTypes, :area, :description, :now, :now)
                        returning id
                        """)
                .bind("election", election)
                .bind("owner", owner)
                .bind("url", document.url())
                .bindArray("ballotTypes", String.class, names(document.bodies()))
                .bind("area", document.area())
                .bind("description", document.words())
                .bind("now", now)
                .mapTo(UUID.class)
                .one());
    }

    void change(UUID id, WebhookDocument document) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update webhook set url = :url, ballot_types = :ballotTypes, area = :area,
                            description = :description, version = version + 1
                        where id = :id
                        """)
                .bind("id", id)
                .bind("url", document.url())
                .bindArray("ballotTypes", String.class, names(document.bodies()))
                .bind("area", document.area())
                .bind("description", document.words())
                .execute());
    }

    /** Whoever resumes has mended it: what waits is tried at once and for as long as something new. */
    void become(UUID id, WebhookState state, @Nullable Pause pause, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update webhook set state = :state, pause = :pause, version = version + 1,
                            failing_since = case when :state = 'ACTIVE' then null else failing_since end,
                            active_since = case when :state = 'ACTIVE' then :now else active_since end
                        where id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("pause", pause == null ? null : pause.name())
                .bind("now", now)
                .execute());
    }

    /** Gives the webhook its next secret, whose number it returns; of the former ones only the last signs on, until then. */
    int addSecret(UUID id, String key, Instant now, Instant formerUntil) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            update webhook_secret set until = case when until is null
                                then cast(:until as timestamptz) else cast(:now as timestamptz) end
                            where webhook = :id and (until is null or until > :now)
                            """)
                    .bind("id", id)
                    .bind("until", formerUntil)
                    .bind("now", now)
                    .execute();
            return handle.createQuery("""
                            insert into webhook_secret (webhook, number, key, since)
                            select :id, coalesce(max(number), 0) + 1, :key, cast(:now as timestamptz)
                            from webhook_secret where webhook = :id returning number
                            """)
                    .bind("id", id)
                    .bind("key", key)
                    .bind("now", now)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    void touch(UUID id) {
        jdbi.useHandle(handle -> handle.execute("update webhook set version = version + 1 where id = ?", id));
    }

    boolean hasArea(String election, String area) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from organisation.area where election = :election and area = :area)")
                .bind("election", election)
                .bind("area", area)
                .mapTo(Boolean.class)
                .one());
    }

    void remove(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from webhook where id = ?", id));
    }

    void lock(UUID id) {
        jdbi.useHandle(handle -> handle.createQuery("select id from webhook where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
    }

    Optional<Webhook> find(String election, String owner, UUID id, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + " and webhook.id = :id")
                .bind("election", election)
                .bind("owner", owner)
                .bind("id", id)
                .bind("now", now)
                .map((row, context) -> webhook(row))
                .findOne());
    }

    Page<Webhook> list(String election, String owner, Instant now, Paging paging) {
        List<Webhook> rows = jdbi.withHandle(
                handle -> handle.createQuery(ALL + " and webhook.id::text > :after order by webhook.id limit :limit")
                        .bind("election", election)
                        .bind("owner", owner)
                        .bind("now", now)
                        .bind("after", paging.after())
                        .bind("limit", paging.limit() + 1)
                        .map((row, context) -> webhook(row))
                        .list());
        return Page.of(rows, paging, webhook -> webhook.id().toString());
    }

    private static List<String> names(Set<BallotType> ballotTypes) {
        return ballotTypes.stream().map(BallotType::name).toList();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        Set<BallotType> ballotTypes = EnumSet.noneOf(BallotType.class);
        Arrays.stream((String[]) row.getArray("ballot_types").getArray())
                .map(BallotType::valueOf)
                .forEach(ballotTypes::add);
        String pause = row.getString("pause");
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("election"),
                row.getString("url"),
                ballotTypes,
                row.getString("area"),
                row.getString("description"),
                WebhookState.valueOf(row.getString("state")),
                pause == null ? null : Pause.valueOf(pause),
                instant(row.getTimestamp("failing_since")),
                row.getTimestamp("secret_since").toInstant(),
                instant(row.getTimestamp("former_until")),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
