package vn.baucu.committee.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.officer.Place.Kind;
import vn.baucu.common.law.AreaLevel;

/** Finds what scopes name, many at once. */
@ApplicationScoped
class Places {

    private static final int AT_ONCE = 10_000;

    private final Jdbi jdbi;

    Places(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<String, Place> find(String election, Collection<String> codes) {
        Map<String, Place> found = new HashMap<>();
        List<String> asked = new ArrayList<>(codes);
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            add(found, election, asked.subList(from, Math.min(from + AT_ONCE, asked.size())));
        }
        return found;
    }

    private void add(Map<String, Place> found, String election, List<String> codes) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select 'AREA', area, level, path from organisation.area
                        where election = :election and area = any (:codes)
                        union all
                        select 'CONSTITUENCY', constituency, null, path from organisation.constituency
                        where election = :election and constituency = any (:codes)
                        union all
                        select 'POLLING_AREA', polling_area, null, path from organisation.polling_area
                        where election = :election and polling_area = any (:codes)
                        """)
                .bind("election", election)
                .bindArray("codes", String.class, codes)
                .map((row, context) -> new Place(
                        Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3) == null ? null : AreaLevel.valueOf(row.getString(3)),
                        Arrays.asList((String[]) row.getArray(4).getArray())))
                .forEach(place -> found.put(place.code(), place)));
    }
}
