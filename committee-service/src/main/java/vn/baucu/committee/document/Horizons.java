package vn.baucu.committee.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;

/** Finds how far officers see. */
@ApplicationScoped
public class Horizons {

    private final Jdbi jdbi;

    Horizons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Horizon of(String election, Officer officer) {
        List<String> above = jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct unnest(path) from organisation.area
                        where election = :election and area = any (:scopes)
                        union
                        select unnest(path || constituency) from organisation.constituency
                        where election = :election and constituency = any (:scopes)
                        union
                        select unnest(path || polling_area) from organisation.polling_area
                        where election = :election and polling_area = any (:scopes)
                        union
                        select constituency from organisation.polling_area_ballot
                        where election = :election and polling_area = any (:scopes)
                        """)
                .bind("election", election)
                .bindArray("scopes", String.class, officer.scopes())
                .mapTo(String.class)
                .list());
        return new Horizon(officer.scopes(), above);
    }
}
