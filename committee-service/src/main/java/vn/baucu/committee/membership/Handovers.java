package vn.baucu.committee.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.page.Paging;

/** Keeps what bodies handed over. */
@ApplicationScoped
class Handovers {

    private final Jdbi jdbi;

    Handovers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(String election, Handover handover) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.handover
                            (election, handover, body, handed_on, received_by, content, document_number, document)
                        values (:election, :handover, :body, :handedOn, :receivedBy, :content, :documentNumber, cast(:document as uuid))
                        """)
                .bind("election", election)
                .bind("handover", handover.handover())
                .bind("body", handover.body())
                .bind("handedOn", handover.handedOn())
                .bind("receivedBy", handover.receivedBy())
                .bind("content", handover.content())
                .bind("documentNumber", handover.documentNumber())
                .bind("document", handover.document())
                .execute());
    }

    List<Handover> list(String election, String body, Paging paging) {
        String[] after = (paging.after() + "\n").split("\n", -1);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from committee.handover where election = :election and body = :body
                            and (handed_on, handover::text) > (cast(:day as date), :handover)
                        order by handed_on, handover::text limit :limit
                        """)
                .bind("election", election)
                .bind("body", body)
                .bind("day", after[0].isEmpty() ? "-infinity" : after[0])
                .bind("handover", after[1])
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new Handover(
                        row.getObject("handover", UUID.class),
                        row.getString("body"),
                        row.getObject("handed_on", LocalDate.class),
                        row.getString("received_by"),
                        row.getString("content"),
                        row.getString("document_number"),
                        row.getObject("document", UUID.class)))
                .list());
    }
}
