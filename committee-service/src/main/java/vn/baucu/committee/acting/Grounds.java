package vn.baucu.committee.acting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Where things happen: an area, a constituency or a polling area, and all whose duties cover it. */
@ApplicationScoped
public class Grounds {

    private final Jdbi jdbi;

    Grounds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Codes of everything that covers the place, itself included; nothing if there is no such place. */
    public Optional<List<String>> covering(String election, String place) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select path from organisation.area where election = :election and area = :place
                        union all
                        select path || constituency from organisation.constituency
                        where election = :election and constituency = :place
                        union all
                        select path || polling_area || array(
                            select constituency from organisation.polling_area_ballot b
                            where b.election = p.election and b.polling_area = p.polling_area)
                        from organisation.polling_area p where election = :election and polling_area = :place
                        """)
                .bind("election", election)
                .bind("place", place)
                .map((row, context) -> Arrays.asList((String[]) row.getArray(1).getArray()))
                .findFirst());
    }
}
