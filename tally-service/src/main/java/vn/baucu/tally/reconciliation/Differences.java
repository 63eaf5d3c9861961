package vn.baucu.tally.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import vn.baucu.tally.figures.FigureColumns;

/**
 * Adds a slice up again in one statement, that is in one snapshot, minutes after minutes as the register has them. Which
 * version of them is in the sums is asked of the sums' own table; that this is the version that counts is a question of
 * its own, so that a night in which minutes never cease is looked at too.
 */
final class Differences {

    private static final String SUMMED = FigureColumns.NAMES.replaceAll("(\\w+)", "sum($1) as $1");

    private static final String LOOK = """
            with place as materialized (
                select polling_area, path from organisation.polling_area where election = :election and %places),
            known as materialized (
                select area as subject from organisation.area where election = :election and %subjects
                union all
                select constituency from organisation.constituency where election = :election and %subjects),
            in_sums as materialized (
                select m.ballot_type, m.round, m.constituency, m.votes, p.path, %names
                from place p
                join counted c on c.election = :election and c.polling_area = p.polling_area and not c.quarantined
                join minutes m on (m.election, m.polling_area, m.ballot_type, m.round, m.version)
                    = (c.election, c.polling_area, c.ballot_type, c.round, c.minutes_version)),
            recomputed as (
                select ballot_type, round, subject, count(*) as minutes_in, %summed
                from in_sums, unnest(path || constituency) as subject
                where subject %in (select subject from known)
                group by ballot_type, round, subject),
            recomputed_votes as (
                select ballot_type, round, constituency as subject, key as candidate, sum(value::bigint) as votes
                from in_sums, lateral json_each_text(in_sums.votes::json)
                where constituency %in (select subject from known)
                group by ballot_type, round, constituency, key)
            select :election as election, subject, ballot_type, round, 'FIGURES' as kind
            from (select * from tally where election = :election and subject %in (select subject from known)) t
            full join recomputed r using (ballot_type, round, subject)
            where row(%stored) is distinct from row(%recomputed)
            union all
            select distinct :election, subject, ballot_type, round, 'VOTES'
            from (
                select ballot_type, round, constituency as subject, candidate, votes from tally_votes
                where election = :election and constituency %in (select subject from known)) t
            full join recomputed_votes r using (ballot_type, round, subject, candidate)
            where coalesce(t.votes, 0) <> coalesce(r.votes, 0)
            union all
            select distinct :election, m.constituency, h.ballot_type, h.round, 'NOT_ADDED'
            from place p
            join minutes_head h on h.election = :election and h.polling_area = p.polling_area
            join minutes m on (m.election, m.polling_area, m.ballot_type, m.round, m.version)
                = (h.election, h.polling_area, h.ballot_type, h.round,
                    coalesce(h.accepted_version, h.quarantined_version))
            left join counted c on (c.election, c.polling_area, c.ballot_type, c.round)
                = (h.election, h.polling_area, h.ballot_type, h.round)
            where (c.minutes_version, c.quarantined) is distinct from (m.version, h.accepted_version is null)
              and m.constituency %in (select subject from known)
              and m.entered_at < :before
              and not exists (select from minutes_step s
                where (s.election, s.polling_area, s.ballot_type, s.round, s.version)
                    = (m.election, m.polling_area, m.ballot_type, m.round, m.version) and s.at >= :before)
            """.replace("%names", FigureColumns.NAMES.replaceAll("(\\w+)", "m.$1"))
            .replace("%summed", SUMMED)
            .replace("%stored", orNone("t"))
            .replace("%recomputed", orNone("r"));

    private static final String BELOW = LOOK.replace(
                    "%places", "path @> array[cast(:area as text)] and path[2] = :area")
            .replace("%subjects", "path[2] = :area")
            .replace("%in", "in");

    private static final String ABOVE = LOOK.replace("%places", "true")
            .replace("%subjects", "path[2] is not null")
            .replace("%in", "not in");

    /** Where each slice below is right, the sum above is right if it is theirs together, and nothing lies beside them. */
    private static final String ADDS_UP =
            """
            select not exists (
                select from (
                    select ballot_type, round, sum(minutes_in) as minutes_in, %summed
                    from tally t join organisation.area a on (a.election, a.area) = (t.election, t.subject)
                    where t.election = :election and cardinality(a.path) = 2 group by ballot_type, round) r
                full join (
                    select t.* from tally t join organisation.area a on (a.election, a.area) = (t.election, t.subject)
                    where t.election = :election and cardinality(a.path) = 1) t using (ballot_type, round)
                where row(%stored) is distinct from row(%recomputed))
              and not exists (
                select from organisation.constituency where election = :election and cardinality(path) < 2)
              and not exists (
                select from organisation.polling_area where election = :election and cardinality(path) < 2)
              and not exists (
                select from tally t where t.election = :election
                  and not exists (select from organisation.area a where (a.election, a.area) = (t.election, t.subject))
                  and not exists (select from organisation.constituency c
                    where (c.election, c.constituency) = (t.election, t.subject)))
              and not exists (
                select from tally v where v.election = :election and v.votes is not null
                  and not exists (select from organisation.constituency c
                    where (c.election, c.constituency) = (v.election, v.subject)))
            """.replace("%summed", SUMMED).replace("%stored", orNone("t")).replace("%recomputed", orNone("r"));

    private Differences() {}

    /**
     * Every sum of the slice that differs; minutes accepted before that moment must be in.
     *
     * @param rightBelow whether nothing differed in the slices of this election below
     */
    static List<Difference> of(Handle handle, Slice slice, boolean rightBelow, Instant before) {
        if (slice.isAbove() && rightBelow && addsUp(handle, slice.election())) {
            return List.of();
        }
        return handle.createQuery(slice.isAbove() ? ABOVE : BELOW)
                .bind("election", slice.election())
                .bindMap(slice.isAbove() ? Map.of() : Map.of("area", slice.area()))
                .bind("before", before)
                .map((row, context) -> Difference.from(row))
                .list();
    }

    private static boolean addsUp(Handle handle, String election) {
        return handle.createQuery(ADDS_UP)
                .bind("election", election)
                .mapTo(Boolean.class)
                .one();
    }

    private static String orNone(String table) {
        return "coalesce(%.minutes_in, 0), ".replace("%", table)
                + FigureColumns.NAMES.replaceAll("(\\w+)", "coalesce(" + table + ".$1, 0)");
    }
}
