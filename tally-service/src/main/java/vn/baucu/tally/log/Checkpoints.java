package vn.baucu.tally.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;

/** Signs the log from time to time; what was signed once is never signed differently. */
@ApplicationScoped
class Checkpoints {

    private final Jdbi jdbi;
    private final LogConfig config;
    private final Clock clock;
    private final Optional<LogKey> key;

    Checkpoints(Jdbi jdbi, LogConfig config, Clock clock) {
        this.jdbi = jdbi;
        this.config = config;
        this.clock = clock;
        this.key = config.signingKey()
                .flatMap(signing -> config.verificationKey().map(verification -> new LogKey(signing, verification)));
    }

    Optional<LogKey> key() {
        return key;
    }

    /** Signs every log that has grown and whose last checkpoint is old enough. */
    void sign() {
        if (key.isEmpty()) {
            return;
        }
        List<String> due = jdbi.withHandle(handle -> handle.createQuery("""
                        select e.election
                        from (select election from organisation.election
                            union all select election || '~rehearsal' from organisation.election) e
                        cross join lateral (
                            select coalesce(max(position) + 1, 0) as size from log_leaf l
                            where l.election = e.election) grown
                        left join lateral (
                            select size, at from log_checkpoint c where c.election = e.election
                            order by size desc limit 1) last on true
                        where grown.size > coalesce(last.size, 0) and (last.at is null or last.at <= :before)
                        """)
                .bind("before", clock.instant().minus(config.checkpointInterval()))
                .mapTo(String.class)
                .list());
        due.forEach(this::sign);
    }

    /** Signs the log of this election as it is now. */
    void sign(String election) {
        key.ifPresent(pair ->
                QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(handle -> sign(handle, election, pair))));
    }

    private void sign(Handle handle, String election, LogKey pair) {
        long size = LogStore.size(handle, election);
        if (size == 0) {
            return;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Checkpoint checkpoint = Checkpoint.signed(
                election, size, LogStore.tree(handle, election).root(size), at, pair);
        handle.createUpdate("""
                        insert into log_checkpoint (election, size, root, at, key, signature)
                        values (:election, :size, :root, :at, :key, :signature) on conflict do nothing
                        """)
                .bind("election", election)
                .bind("size", size)
                .bind("root", HexFormat.of().parseHex(checkpoint.root()))
                .bind("at", at)
                .bind("key", checkpoint.key())
                .bind("signature", Base64.getDecoder().decode(checkpoint.signature()))
                .execute();
    }

    Optional<Checkpoint> latest(String election) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from log_checkpoint where election = :election order by size desc limit 1")
                .bind("election", election)
                .map((row, context) -> Checkpoint.from(row))
                .findOne());
    }

    /** Oldest first. */
    Page<Checkpoint> list(String election, Paging paging) {
        long after = paging.after().isEmpty() ? 0 : Long.parseLong(paging.after());
        return Page.of(
                list(election, after, paging.limit() + 1), paging, checkpoint -> String.valueOf(checkpoint.size()));
    }

    List<Checkpoint> list(String election, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from log_checkpoint where election = :election and size > :after order by size"
                                + " limit :limit")
                .bind("election", election)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> Checkpoint.from(row))
                .list());
    }
}
