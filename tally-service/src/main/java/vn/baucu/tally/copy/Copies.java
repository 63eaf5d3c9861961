package vn.baucu.tally.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.tally.copy.CopyDocument.Held;

/** Holds copies against what was published, and knows of nothing else. */
@ApplicationScoped
class Copies {

    private final Jdbi jdbi;

    Copies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Comparison compare(String election, CopyDocument copy) {
        CopyCheck.require(election, copy);
        List<Difference> found = jdbi.withHandle(handle -> handle.createQuery("""
                        with held as (
                            select * from unnest(:subjects, :numbers, :hashes) as held (subject, number, hash)),
                        named as (
                            select election || '/' || ballot_type || '/' || area as subject, number, hash,
                                number = max(number) over (partition by ballot_type, area) as latest
                            from publication where election = :election),
                        published as (
                            select * from named
                            where (cast(:after as text) is null or subject collate "C" > :after)
                                and (cast(:to as text) is null or subject collate "C" <= :to))
                        select coalesce(p.subject, h.subject) as subject, coalesce(p.number, h.number) as number, p.hash,
                            case when h.subject is null then 'MISSING' when p.subject is null then 'UNKNOWN'
                                else 'OTHER_HASH' end as kind
                        from published p
                        full join held h on h.subject = p.subject and h.number = p.number
                        where h.subject is null and (p.latest or not :latestOnly)
                            or p.subject is null or p.hash <> h.hash
                        order by coalesce(p.subject, h.subject) collate "C", 2 limit :limit
                        """)
                .bindArray("subjects", String.class, each(copy, Held::subject))
                .bindArray("numbers", Integer.class, each(copy, Held::number))
                .bindArray("hashes", String.class, each(copy, Held::hash))
                .bind("election", election)
                .bind("after", copy.after())
                .bind("to", copy.to())
                .bind("latestOnly", copy.onlyLatest())
                .bind("limit", CopyCheck.MOST + 1)
                .map((row, context) -> new Difference(
                        Difference.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getInt("number"),
                        row.getString("hash")))
                .list());
        boolean complete = found.size() <= CopyCheck.MOST;
        return new Comparison(complete, complete ? found : found.subList(0, CopyCheck.MOST));
    }

    private static <V> List<V> each(CopyDocument copy, Function<Held, V> part) {
        return copy.held().stream().map(Objects::requireNonNull).map(part).toList();
    }
}
