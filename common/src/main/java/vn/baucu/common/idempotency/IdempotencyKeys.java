package vn.baucu.common.idempotency;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/** The keys used in the last 72 hours, each with the request it stood for and the answer given. */
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final AtomicLong forgotten = new AtomicLong();

    IdempotencyKeys(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Takes the key for this transaction. Another request with the same key waits here for the first to commit and
     * then gets its answer.
     */
    void claim(String actor, String key, String hash) {
        Instant now = clock.instant();
        forgetOld(now);
        boolean taken = jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into kernel.idempotency (actor, key, request_hash, created_at)
                                values (:actor, :key, :hash, :now)
                                on conflict (actor, key) do update set request_hash = excluded.request_hash,
                                    created_at = excluded.created_at, status = null, headers = null, body = null
                                where idempotency.created_at < :oldest
                                """)
                        .bind("actor", actor)
                        .bind("key", key)
                        .bind("hash", hash)
                        .bind("now", now)
                        .bind("oldest", now.minus(KEPT))
                        .execute()
                == 1);
        if (!taken) {
            throw earlier(actor, key, hash);
        }
    }

    void keep(String actor, String key, KeptAnswer answer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update kernel.idempotency set status = :status, headers = :headers, body = :body
                        where actor = :actor and key = :key
                        """)
                .bind("status", answer.status())
                .bind("headers", Json.write(answer.headers()))
                .bind("body", answer.body())
                .bind("actor", actor)
                .bind("key", key)
                .execute());
    }

    /** Now and then, in the transaction of whoever comes by. */
    private void forgetOld(Instant now) {
        long last = forgotten.get();
        if (now.toEpochMilli() - last > BETWEEN_LOOKS.toMillis() && forgotten.compareAndSet(last, now.toEpochMilli())) {
            jdbi.useHandle(
                    handle -> handle.execute("delete from kernel.idempotency where created_at < ?", now.minus(KEPT)));
        }
    }

    private RuntimeException earlier(String actor, String key, String hash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select request_hash, status, headers, body from kernel.idempotency
                        where actor = :actor and key = :key
                        """)
                .bind("actor", actor)
                .bind("key", key)
                .map((row, context) ->
                        answered(row.getString(1).equals(hash), row.getInt(2), row.getString(3), row.getString(4)))
                .one());
    }

    private static RuntimeException answered(
            boolean same, int status, @Nullable String headers, @Nullable String body) {
        if (!same) {
            return ProblemException.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        if (headers == null || body == null) {
            return ProblemException.of(ProblemType.REQUEST_IN_PROGRESS);
        }
        return new AlreadyAnswered(
                new KeptAnswer(status, Json.read(headers, new TypeReference<Map<String, String>>() {}), body));
    }
}
