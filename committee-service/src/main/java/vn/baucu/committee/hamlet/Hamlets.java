package vn.baucu.committee.hamlet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.page.Paging;

/** The hamlets of elections as they are stored. */
@ApplicationScoped
public class Hamlets {

    private static final String SELECT = """
            select h.hamlet, h.commune, h.kind, h.name, h.external_code, h.population, h.voters, a.path, h.version
            from committee.hamlet h join organisation.area a on a.election = h.election and a.area = h.commune
            where h.election = :election
            """;

    private final Jdbi jdbi;

    Hamlets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The communes of all hamlets by code; even of the whole nation they take some megabytes only. */
    public Map<String, String> communes(String election) {
        Map<String, String> communes = new HashMap<>();
        jdbi.useHandle(
                handle -> handle.createQuery("select hamlet, commune from committee.hamlet where election = :election")
                        .bind("election", election)
                        .map((row, context) -> communes.put(row.getString(1), row.getString(2)))
                        .list());
        return communes;
    }

    public Map<String, Hamlet> find(String election, Collection<String> codes) {
        Map<String, Hamlet> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(SELECT + " and h.hamlet = any (:codes)")
                .bind("election", election)
                .bindArray("codes", String.class, codes)
                .map((row, context) -> hamlet(row))
                .forEach(hamlet -> found.put(hamlet.code(), hamlet)));
        return found;
    }

    Optional<Hamlet> find(String election, String code) {
        return Optional.ofNullable(find(election, List.of(code)).get(code));
    }

    public List<Hamlet> ofCommunes(String election, Collection<String> communes) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " and h.commune = any (:communes) order by h.hamlet")
                        .bind("election", election)
                        .bindArray("communes", String.class, communes)
                        .map((row, context) -> hamlet(row))
                        .list());
    }

    List<Hamlet> list(String election, HamletFilter filter, Paging paging) {
        StringBuilder sql = new StringBuilder(SELECT).append(" and h.hamlet > :after");
        if (filter.area() != null) {
            sql.append(" and a.path @> array[cast(:area as text)]");
        }
        if (filter.kind() != null) {
            sql.append(" and h.kind = :kind");
        }
        if (filter.words() != null) {
            sql.append(" and strpos(h.search_key, :words) > 0");
        }
        sql.append(" order by h.hamlet limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("after", paging.after())
                .bind("area", filter.area())
                .bind("kind", filter.kind())
                .bind("words", filter.words())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> hamlet(row))
                .list());
    }

    /** Those of the hamlets that a constituency or a polling area names. */
    Set<String> named(String election, Collection<String> codes) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        select code from unnest(:codes) as asked (code)
                        where exists (select from committee.constituency_detail
                                where election = :election and hamlets @> array[code])
                            or exists (select from committee.polling_area_detail
                                where election = :election and hamlets @> array[code])
                        """)
                .bindArray("codes", String.class, codes)
                .bind("election", election)
                .mapTo(String.class)
                .list()));
    }

    void keep(String election, List<Hamlet> hamlets) {
        if (hamlets.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.hamlet (election, hamlet, commune, kind, name, external_code, population,
                            voters, version)
                        select :election, hamlet, commune, kind, name, external_code, population, voters, version
                        from unnest(:codes, :communes, :kinds, :names, :externalCodes, :populations, :voters,
                            :versions) as kept (hamlet, commune, kind, name, external_code, population, voters, version)
                        on conflict (election, hamlet) do update set
                            commune = excluded.commune, kind = excluded.kind, name = excluded.name,
                            external_code = excluded.external_code, population = excluded.population,
                            voters = excluded.voters, version = excluded.version
                        """)
                .bind("election", election)
                .bindArray("codes", String.class, each(hamlets, Hamlet::code))
                .bindArray("communes", String.class, each(hamlets, Hamlet::commune))
                .bindArray("kinds", String.class, each(hamlets, hamlet -> hamlet.kind()
                        .name()))
                .bindArray("names", String.class, each(hamlets, Hamlet::name))
                .bindArray("externalCodes", String.class, each(hamlets, Hamlet::externalCode))
                .bindArray("populations", Integer.class, each(hamlets, Hamlet::population))
                .bindArray("voters", Integer.class, each(hamlets, Hamlet::voters))
                .bindArray("versions", Long.class, each(hamlets, Hamlet::version))
                .execute());
    }

    void remove(String election, String code) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from committee.hamlet where election = :election and hamlet = :code")
                .bind("election", election)
                .bind("code", code)
                .execute());
    }

    private static Hamlet hamlet(ResultSet row) throws SQLException {
        String code = row.getString("hamlet");
        return new Hamlet(
                code,
                row.getString("commune"),
                HamletKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Hamlet.wholeOf(code),
                row.getString("external_code"),
                row.getObject("population", Integer.class),
                row.getObject("voters", Integer.class),
                Arrays.asList((String[]) row.getArray("path").getArray()),
                row.getLong("version"));
    }

    private static <V> List<V> each(List<Hamlet> hamlets, Function<Hamlet, V> part) {
        List<V> parts = new ArrayList<>(hamlets.size());
        hamlets.forEach(hamlet -> parts.add(part.apply(hamlet)));
        return parts;
    }
}
