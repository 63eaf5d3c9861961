package vn.baucu.tally.publication;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.tally.signing.Signing;

/** Remembers every key that was ever in use, so that old publications can be checked after it was changed. */
@ApplicationScoped
class PublicationKeys {

    private final Jdbi jdbi;
    private final Signing signing;
    private final Clock clock;

    PublicationKeys(Jdbi jdbi, Signing signing, Clock clock) {
        this.jdbi = jdbi;
        this.signing = signing;
        this.clock = clock;
    }

    void remember(@Observes StartupEvent start) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into signing_key (key, algorithm, public_key, since)
                        values (:key, :algorithm, :publicKey, :since) on conflict do nothing
                        """)
                .bind("key", signing.key())
                .bind("algorithm", Signing.ALGORITHM)
                .bind("publicKey", signing.publicKey())
                .bind("since", clock.instant())
                .execute());
    }

    Page<PublicationKey> list(Paging paging) {
        List<PublicationKey> rows = jdbi.withHandle(
                handle -> handle.createQuery("select * from signing_key where key > :after order by key limit :limit")
                        .bind("after", paging.after())
                        .bind("limit", paging.limit() + 1)
                        .map((row, context) -> new PublicationKey(
                                row.getString("key"),
                                row.getString("algorithm"),
                                row.getString("public_key"),
                                row.getTimestamp("since").toInstant()))
                        .list());
        return Page.of(rows, paging, PublicationKey::key);
    }
}
