package vn.baucu.common.idempotency;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/** The keys used in the last 72 hours, each with the request it stood for and the answer given. */
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(3);

    private final Jdbi jdbi;
    private final Clock clock;

    IdempotencyKeys(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Takes the key for this transaction. Another request with the same key waits here for the first to commit and
     * then gets its answer.
     */
    void claim(String actor, String key, String hash) {
        boolean taken = jdbi.withHandle(handle -> {
            handle.execute(
                    "delete from kernel.idempotency where created_at < ?",
                    clock.instant().minus(KEPT));
            return handle.createUpdate("""
                                    insert into kernel.idempotency (actor, key, request_hash, created_at)
                                    values (:actor, :key, :hash, :now) on conflict do nothing
                                    """)
                            .bind("actor", actor)
                            .bind("key", key)
                            .bind("hash", hash)
                            .bind("now", clock.instant())
                            .execute()
                    == 1;
        });
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
