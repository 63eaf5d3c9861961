package vn.baucu.tally.standing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.figures.FigureColumns;
import vn.baucu.tally.tallies.Tallies;
import vn.baucu.tally.tallies.TallyView;

/**
 * Reads the sums as they stand: the first round's, less the minutes that a repeat election takes the place of, plus the
 * minutes of that repeat election. Nothing is kept, so nothing can differ from the minutes it is made of.
 */
@ApplicationScoped
public class StandingTallies {

    private static final String EXCHANGED = FigureColumns.NAMES.replaceAll(
            "(\\w+)",
            "coalesce(sum(case c.round when 'FIRST' then -c.$1 else c.$1 end) filter (where not c.quarantined), 0) as $1");
    private static final String STANDING = FigureColumns.NAMES.replaceAll("(\\w+)", "t.$1 + x.$1 as $1");

    /** One statement, one snapshot: a sum never shows minutes taken out and not yet put in. */
    private static final String SUM = """
            select t.election, t.ballot_type, t.subject, coalesce(a.name, u.number::text) as name,
                t.minutes_in + x.minutes_in as minutes_in, t.minutes_expected, x.replaced,
                t.quarantined + coalesce(r.quarantined, 0) - x.set_aside as quarantined,
                greatest(t.as_of, x.as_of) as as_of, t.version + coalesce(r.version, 0) + x.replaced as version,
                case when u.constituency is not null then (
                    select json_object_agg(candidate, votes)::text from (
                        select candidate, sum(votes) as votes from (
                            select v.candidate, v.votes from tally_votes v
                            where (v.election, v.ballot_type, v.constituency) = (t.election, t.ballot_type, t.subject)
                              and v.round in ('FIRST', 'REPEAT')
                            union all
                            select gone.key, -gone.value::bigint
                            from further_round_area f
                            join counted c on (c.election, c.polling_area, c.ballot_type, c.round)
                                = (f.election, f.polling_area, f.ballot_type, 'FIRST')
                            cross join lateral json_each_text(c.votes::json) gone
                            where f.election = t.election and f.ballot_type = t.ballot_type and f.round = 'REPEAT'
                              and not c.quarantined and c.constituency = t.subject) each
                        group by candidate) summed) end as votes,
                %s
            from tally t
            left join tally r on (r.election, r.ballot_type, r.round, r.subject)
                = (t.election, t.ballot_type, 'REPEAT', t.subject)
            left join organisation.area a on a.election = t.election and a.area = t.subject
            left join organisation.constituency u on u.election = t.election and u.constituency = t.subject
            cross join lateral (
                select coalesce(sum(case c.round when 'FIRST' then -1 else 1 end) filter (where not c.quarantined), 0)
                        as minutes_in,
                    count(*) filter (where c.quarantined and c.round = 'FIRST') as set_aside,
                    count(*) filter (where c.round = 'FIRST' and not c.quarantined) as replaced, max(c.accepted_at) as as_of, %x
                from further_round_area f
                join counted c on (c.election, c.polling_area, c.ballot_type)
                        = (f.election, f.polling_area, f.ballot_type)
                    and c.round in ('FIRST', 'REPEAT')
                where f.election = t.election and f.ballot_type = t.ballot_type and f.round = 'REPEAT'
                  and (c.constituency = t.subject or t.subject = any (string_to_array(c.path, '/')))) x
            where t.election = :election and t.ballot_type = :ballotType and t.round = 'FIRST'
            """.replace("%s", STANDING).replace("%x", EXCHANGED);

    private final Jdbi jdbi;
    private final Tallies tallies;

    StandingTallies(Jdbi jdbi, Tallies tallies) {
        this.jdbi = jdbi;
        this.tallies = tallies;
    }

    /** The sum of an area or constituency as it stands. */
    public Optional<StandingTally> find(String election, BallotType ballotType, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(SUM + " and t.subject = :subject")
                        .bind("election", election)
                        .bind("ballotType", ballotType.name())
                        .bind("subject", subject)
                        .map((row, context) -> standing(row))
                        .findOne())
                .map(standing -> standing.beside(tallies.find(election, ballotType, Round.ADDITIONAL, subject)
                        .orElse(null)));
    }

    /** The sums of the areas directly below, as they stand. */
    List<StandingTally> below(String election, BallotType ballotType, String area) {
        Map<String, TallyView> additional = tallies.below(election, ballotType, Round.ADDITIONAL, area).stream()
                .collect(Collectors.toMap(TallyView::subject, Function.identity()));
        return jdbi
                .withHandle(handle -> handle.createQuery(SUM + """
                                and t.subject in (select area from organisation.area
                                                  where election = :election and parent = :area)
                                order by t.subject
                                """)
                        .bind("election", election)
                        .bind("ballotType", ballotType.name())
                        .bind("area", area)
                        .map((row, context) -> standing(row))
                        .list())
                .stream()
                .map(standing -> standing.beside(additional.get(standing.subject())))
                .toList();
    }

    private static StandingTally standing(ResultSet row) throws SQLException {
        Timestamp asOf = row.getTimestamp("as_of");
        String votes = row.getString("votes");
        long in = row.getLong("minutes_in");
        long expected = row.getLong("minutes_expected");
        return new StandingTally(
                row.getString("election"),
                BallotType.valueOf(row.getString("ballot_type")),
                row.getString("subject"),
                row.getString("name"),
                in,
                expected,
                row.getLong("replaced"),
                row.getLong("quarantined"),
                in == expected,
                FigureColumns.read(row),
                votes(votes),
                null,
                asOf == null ? null : asOf.toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Map<String, Long> votes(@Nullable String json) {
        return json == null ? null : Json.read(json, new TypeReference<Map<String, Long>>() {});
    }
}
