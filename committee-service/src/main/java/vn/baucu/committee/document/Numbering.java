package vn.baucu.committee.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Numbers the documents issued here: one series for each issuer, kind and year, without holes. */
@ApplicationScoped
class Numbering {

    private final Jdbi jdbi;

    Numbering(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The next number. Others wait until this transaction ends; if it fails, they get the number instead. */
    int next(String election, String issuer, DocumentKind kind, int year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.document_counter as counter (election, issuer, kind, year, last)
                        values (:election, :issuer, :kind, :year, 1)
                        on conflict (election, issuer, kind, year) do update set last = counter.last + 1
                        returning last
                        """)
                .bind("election", election)
                .bind("issuer", issuer)
                .bind("kind", kind)
                .bind("year", year)
                .mapTo(Integer.class)
                .one());
    }
}
