package vn.baucu.committee.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.AreaLevel;

/** Finds the areas that trainings name. */
@ApplicationScoped
class Holders {

    private final Jdbi jdbi;

    Holders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<String, Holder> find(String election, Collection<String> areas) {
        Map<String, Holder> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select area, path, level from organisation.area
                        where election = :election and area = any (:areas)
                        """)
                .bind("election", election)
                .bindArray("areas", String.class, areas)
                .map((row, context) -> found.put(
                        row.getString(1),
                        new Holder(
                                Arrays.asList((String[]) row.getArray(2).getArray()),
                                AreaLevel.valueOf(row.getString(3)))))
                .list());
        return found;
    }
}
