package vn.baucu.tally.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.ResultsPublished;
import vn.baucu.common.json.Json;

/**
 * Writes down with each release what everybody is told, and a message for each webhook that wants it: in the transaction
 * of the release, so that neither can be without the other.
 */
@ApplicationScoped
class Announcements {

    /** Releases follow one another here, so that the numbers of events run in the order of the commits. */
    private static final long LOCK = 0x62617563757765L;

    private final Jdbi jdbi;
    private final Clock clock;
    private final String service;

    Announcements(Jdbi jdbi, Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.service = service;
    }

    void tell(@Observes ResultsPublished published) {
        jdbi.useHandle(handle -> {
            handle.createQuery("select 1 from pg_advisory_xact_lock(:lock)")
                    .bind("lock", LOCK)
                    .mapTo(Integer.class)
                    .one();
            address(handle, add(handle, published, outgoing(handle, published)));
        });
    }

    /** The event as the relay is going to send it, under the same id: who listens to both knows it again. */
    private CloudEvent outgoing(Handle handle, ResultsPublished published) {
        return handle.createQuery("""
                        select id, type, created_at, payload from kernel.outbox
                        where topic = :topic and key = :key and version = :version
                        """)
                .bind("topic", published.topic())
                .bind("key", published.key())
                .bind("version", published.version())
                .map((row, context) -> event(row, published.key()))
                .one();
    }

    private CloudEvent event(ResultSet row, String subject) throws SQLException {
        return CloudEvent.of(
                row.getString("id"),
                service,
                row.getString("type"),
                subject,
                row.getTimestamp("created_at").toInstant().toString(),
                row.getString("payload"));
    }

    private static long add(Handle handle, ResultsPublished published, CloudEvent event) {
        return handle.createQuery("""
                        insert into published_event (id, election, ballot_type, area, number, subject, body, at)
                        values (:id, :election, :ballotType, :area, :number, :subject, :body, :at)
                        returning seq
                        """)
                .bind("id", UUID.fromString(event.id()))
                .bind("election", published.election())
                .bind("ballotType", published.ballotType().name())
                .bind("area", published.scope())
                .bind("number", published.number())
                .bind("subject", event.subject())
                .bind("body", Json.write(event))
                .bind("at", published.publishedAt())
                .mapTo(Long.class)
                .one();
    }

    /** Who is no integrator any more gets nothing more; a paused webhook gets it later. */
    private void address(Handle handle, long event) {
        handle.createUpdate("""
                        insert into webhook_delivery (webhook, event, message, subject, created_at, due_at)
                        select webhook.id, told.seq, told.id, told.subject, cast(:now as timestamptz), cast(:now as timestamptz)
                        from published_event told
                        join webhook on webhook.election = told.election
                        where told.seq = :event
                            and (webhook.ballot_types = '{}' or told.ballot_type = any (webhook.ballot_types))
                            and (webhook.area is null or webhook.area in ('VN', told.area) or webhook.area in (
                                select unnest(path) from organisation.area
                                where area.election = told.election and area.area = told.area))
                            and exists (
                                select from organisation.duty
                                where duty.actor = webhook.owner and duty.election in (told.election, '*')
                                    and duty.role = 'INTEGRATOR' and duty.valid_from <= :now
                                    and (duty.valid_until is null or duty.valid_until > :now))
                        order by webhook.id
                        """)
                .bind("event", event)
                .bind("now", clock.instant())
                .execute();
    }
}
