package vn.baucu.tally.reconciliation;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.baucu.tally.figures.FigureColumns;

/**
 * Adds everything up again in one statement each, that is in one snapshot, minutes after minutes as the register has
 * them. Which version of them is in the sums is asked of the sums' own table; that this is the version that counts is a
 * question of its own, so that a night in which minutes never cease is looked at too.
 */
final class Differences {

    private static final String IN_SUMS = """
            select m.*, p.path from counted c
            join minutes m on (m.election, m.polling_area, m.ballot_type, m.round, m.version)
                = (c.election, c.polling_area, c.ballot_type, c.round, c.minutes_version)
            join organisation.polling_area p on (p.election, p.polling_area) = (m.election, m.polling_area)
            where not c.quarantined
            """;

    private static final String FIGURES = """
            with recomputed as (
                select election, ballot_type, round, unnest(path || constituency) as subject,
                    count(*) as minutes_in, %sums
                from (%in) in_sums group by election, ballot_type, round, subject)
            select election, subject, ballot_type, round, 'FIGURES' as kind
            from tally t full join recomputed r using (election, ballot_type, round, subject)
            where row(%stored) is distinct from row(%recomputed)
            """.replace("%in", IN_SUMS)
            .replace("%sums", FigureColumns.NAMES.replaceAll("(\\w+)", "sum($1) as $1"))
            .replace("%stored", orNone("t"))
            .replace("%recomputed", orNone("r"));

    private static final String VOTES = """
            with recomputed as (
                select election, ballot_type, round, constituency, key as candidate, sum(value::bigint) as votes
                from (%in) in_sums, lateral json_each_text(in_sums.votes::json)
                group by election, ballot_type, round, constituency, key)
            select distinct election, constituency as subject, ballot_type, round, 'VOTES' as kind
            from tally_votes t full join recomputed r using (election, ballot_type, round, constituency, candidate)
            where coalesce(t.votes, 0) <> coalesce(r.votes, 0)
            """.replace("%in", IN_SUMS);

    private static final String NOT_ADDED = """
            select distinct h.election, m.constituency as subject, h.ballot_type, h.round, 'NOT_ADDED' as kind
            from minutes_head h
            join minutes m on (m.election, m.polling_area, m.ballot_type, m.round, m.version)
                = (h.election, h.polling_area, h.ballot_type, h.round,
                    coalesce(h.accepted_version, h.quarantined_version))
            left join counted c on (c.election, c.polling_area, c.ballot_type, c.round)
                = (h.election, h.polling_area, h.ballot_type, h.round)
            where (c.minutes_version, c.quarantined) is distinct from (m.version, h.accepted_version is null)
              and m.entered_at < :before
              and not exists (select from minutes_step s
                where (s.election, s.polling_area, s.ballot_type, s.round, s.version)
                    = (m.election, m.polling_area, m.ballot_type, m.round, m.version) and s.at >= :before)
            """;

    private Differences() {}

    /** Every sum of every election that differs; minutes accepted before that moment must be in. */
    static List<Difference> all(Handle handle, Instant before) {
        return handle.createQuery("(" + FIGURES + ") union all (" + VOTES + ") union all (" + NOT_ADDED + ")")
                .bind("before", before)
                .map((row, context) -> Difference.from(row))
                .list();
    }

    private static String orNone(String table) {
        return "coalesce(%.minutes_in, 0), ".replace("%", table)
                + FigureColumns.NAMES.replaceAll("(\\w+)", "coalesce(" + table + ".$1, 0)");
    }
}
