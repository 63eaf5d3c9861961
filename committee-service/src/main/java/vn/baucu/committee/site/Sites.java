package vn.baucu.committee.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** Finds places by the codes of areas, constituencies, polling areas and bodies. */
@ApplicationScoped
public class Sites {

    private final Jdbi jdbi;

    Sites(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The areas, constituencies and polling areas of these codes. */
    public Map<String, Site> find(String election, Collection<String> codes) {
        Map<String, Site> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select area, level, path from organisation.area
                        where election = :election and area = any (:codes)
                        union all
                        select constituency, null, path || constituency from organisation.constituency
                        where election = :election and constituency = any (:codes)
                        union all
                        select polling_area, null, path || polling_area from organisation.polling_area
                        where election = :election and polling_area = any (:codes)
                        """)
                .bind("election", election)
                .bindArray("codes", String.class, codes)
                .map((row, context) -> new Site(
                        row.getString(1),
                        row.getString(2) == null ? null : AreaLevel.valueOf(row.getString(2)),
                        Arrays.asList((String[]) row.getArray(3).getArray())))
                .forEach(site -> found.put(site.code(), site)));
        return found;
    }

    /** The area of that code, and nothing else of that code. */
    public Optional<Site> area(String election, String code) {
        return Optional.ofNullable(find(election, List.of(code)).get(code)).filter(site -> site.level() != null);
    }

    /** The area, or a 404 that names it. */
    public Site requireArea(String election, String code) {
        return area(election, code)
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("đơn vị hành chính {0}", "area {0}").with(code)));
    }

    /** Where the body of that code works. */
    public Optional<Site> ofBody(String election, String body) {
        return Optional.ofNullable(ofBodies(election, List.of(body)).get(body));
    }

    /** Where each body works, by its code; those that do not exist are left out. */
    public Map<String, Site> ofBodies(String election, Collection<String> bodies) {
        Map<String, String> scopes = new HashMap<>();
        bodies.forEach(body -> BodyCode.parse(body).ifPresent(code -> scopes.put(body, code.scope())));
        Map<String, Site> places = find(election, scopes.values());
        Map<String, Site> found = new HashMap<>();
        scopes.forEach((body, scope) -> {
            Site place = places.get(scope);
            if (place != null) {
                found.put(body, place);
            }
        });
        return found;
    }
}
