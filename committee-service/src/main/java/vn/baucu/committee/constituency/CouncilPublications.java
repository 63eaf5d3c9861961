package vn.baucu.committee.constituency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.common.access.Officer;

/** Remembers by which document the constituencies of a council were published (Art 10). */
@ApplicationScoped
public class CouncilPublications {

    private final Jdbi jdbi;
    private final Clock clock;

    CouncilPublications(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** All of an election by the code of the council, such as {@code PC-12}. */
    public Map<String, CouncilPublication> all(String election) {
        Map<String, CouncilPublication> all = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select council, document_number, document_date, document_issuer, document_id,
                            published_by, published_at
                        from committee.council_publication where election = :election
                        """)
                .bind("election", election)
                .map((row, context) -> all.put(row.getString("council"), publication(row)))
                .list());
        return all;
    }

    /** Whether it was not published before. */
    public boolean add(String election, String council, DecidingDocument document, Officer officer) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into committee.council_publication (election, council, document_number, document_date,
                            document_issuer, document_id, published_by, published_at)
                        values (:election, :council, :number, :date, :issuer, cast(:registered as uuid), :by, :at)
                        on conflict do nothing
                        """)
                        .bind("election", election)
                        .bind("council", council)
                        .bind("number", document.number())
                        .bind("date", document.date())
                        .bind("issuer", document.issuer())
                        .bind("registered", document.document())
                        .bind("by", officer.name())
                        .bind("at", clock.instant())
                        .execute())
                == 1;
    }

    private static CouncilPublication publication(ResultSet row) throws SQLException {
        return new CouncilPublication(
                DecidingDocument.of(row, "document"),
                row.getString("published_by"),
                row.getTimestamp("published_at").toInstant());
    }
}
