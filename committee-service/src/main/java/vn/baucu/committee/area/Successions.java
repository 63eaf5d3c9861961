package vn.baucu.committee.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.common.access.Officer;
import vn.baucu.common.page.Paging;

/** Remembers which area came from which. */
@ApplicationScoped
public class Successions {

    private static final String SELECT = """
            select predecessor, successor, document_number, document_date, document_issuer, document_id,
                recorded_by, recorded_at
            from committee.succession where election = :election
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Successions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Records that each of the successors came out of each of the predecessors. */
    public void add(
            String election,
            Collection<String> predecessors,
            Collection<String> successors,
            DecidingDocument document,
            Officer officer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.succession (election, predecessor, successor, document_number,
                            document_date, document_issuer, document_id, recorded_by, recorded_at)
                        select :election, predecessor, successor, :number, :date, :issuer, cast(:registered as uuid), :by, :at
                        from unnest(:predecessors) as predecessor, unnest(:successors) as successor
                        where predecessor <> successor
                        on conflict do nothing
                        """)
                .bind("election", election)
                .bindArray("predecessors", String.class, predecessors)
                .bindArray("successors", String.class, successors)
                .bind("number", document.number())
                .bind("date", document.date())
                .bind("issuer", document.issuer())
                .bind("registered", document.document())
                .bind("by", officer.name())
                .bind("at", clock.instant())
                .execute());
    }

    List<Succession> before(String election, String area) {
        return find(" and successor = :area order by predecessor", election, area, "", Integer.MAX_VALUE);
    }

    List<Succession> after(String election, String area) {
        return find(" and predecessor = :area order by successor", election, area, "", Integer.MAX_VALUE);
    }

    /** All of an election, by the code of the predecessor. */
    public List<Succession> list(String election, Paging paging) {
        return find(
                " and predecessor || ' ' || successor > :after order by predecessor || ' ' || successor",
                election,
                "",
                paging.after(),
                paging.limit() + 1);
    }

    private List<Succession> find(String condition, String election, String area, String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + condition + " limit :limit")
                .bind("election", election)
                .bind("area", area)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Succession(
                        row.getString("predecessor"),
                        row.getString("successor"),
                        DecidingDocument.of(row, "document"),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list());
    }
}
