package vn.baucu.tally.tallies;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.tally.figures.FigureColumns;

/** Reads the sums. */
@ApplicationScoped
public class Tallies {

    private static final String SUM = """
            select t.*, coalesce(a.name, c.number::text) as name,
                (select json_object_agg(v.candidate, v.votes)::text from tally_votes v
                 where v.election = t.election and v.ballot_type = t.ballot_type and v.round = t.round
                   and v.constituency = t.subject) as votes
            from tally t
            left join organisation.area a on a.election = t.election and a.area = t.subject
            left join organisation.constituency c on c.election = t.election and c.constituency = t.subject
            """;

    private final Jdbi jdbi;

    Tallies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The sum of an area or constituency. */
    public Optional<TallyView> find(String election, BallotType ballotType, Round round, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(SUM + """
                        where t.election = :election and t.ballot_type = :ballotType and t.round = :round
                          and t.subject = :subject
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType)
                .bind("round", round)
                .bind("subject", subject)
                .map((row, context) -> view(row))
                .findOne());
    }

    /** The sums of the areas directly below. */
    public List<TallyView> below(String election, BallotType ballotType, Round round, String area) {
        return jdbi.withHandle(handle -> handle.createQuery(SUM + """
                        where t.election = :election and t.ballot_type = :ballotType and t.round = :round
                          and t.subject in (select area from organisation.area
                                            where election = :election and parent = :area)
                        order by t.subject
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType)
                .bind("round", round)
                .bind("area", area)
                .map((row, context) -> view(row))
                .list());
    }

    /** The sums of the constituencies within an area, by council area and number. */
    public List<TallyView> constituencies(String election, BallotType ballotType, Round round, String area) {
        return jdbi.withHandle(handle -> handle.createQuery(SUM + """
                        where t.election = :election and t.ballot_type = :ballotType and t.round = :round
                          and c.ballot_type = t.ballot_type and c.path @> array[cast(:area as text)]
                        order by c.council_area, c.number, c.constituency
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType)
                .bind("round", round)
                .bind("area", area)
                .map((row, context) -> view(row))
                .list());
    }

    /** The minutes that a figure is the sum of, by polling area. */
    Page<MinutesBehind> minutes(String election, BallotType ballotType, Round round, String subject, Paging paging) {
        List<MinutesBehind> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from counted
                        where election = :election and ballot_type = :ballotType and round = :round
                          and (constituency = :subject or :subject = any (string_to_array(path, '/')))
                          and not quarantined and polling_area > :after
                        order by polling_area limit :limit
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType)
                .bind("round", round)
                .bind("subject", subject)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new MinutesBehind(
                        row.getString("polling_area"),
                        row.getLong("minutes_version"),
                        row.getString("hash"),
                        FigureColumns.read(row)))
                .list());
        return Page.of(rows, paging, MinutesBehind::pollingArea);
    }

    /** The polling areas whose minutes of a round are still expected; a repeat election leaves none of the first. */
    Page<String> outstanding(String election, BallotType ballotType, Round round, String subject, Paging paging) {
        List<String> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select p.polling_area from organisation.polling_area p
                        join organisation.polling_area_ballot b using (election, polling_area)
                        left join further_round_area f using (election, polling_area, ballot_type)
                        where p.election = :election and b.ballot_type = :ballotType
                          and (b.constituency = :subject or p.path @> array[cast(:subject as text)])
                          and p.polling_area > :after
                          and case :round when 'FIRST' then f.round is distinct from 'REPEAT' else f.round = :round end
                          and not exists (select from counted c where c.election = p.election
                              and c.polling_area = p.polling_area and c.ballot_type = b.ballot_type
                              and c.round = :round)
                        order by p.polling_area limit :limit
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType)
                .bind("round", round)
                .bind("subject", subject)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .mapTo(String.class)
                .list());
        return Page.of(rows, paging, pollingArea -> pollingArea);
    }

    private static TallyView view(ResultSet row) throws SQLException {
        Timestamp asOf = row.getTimestamp("as_of");
        long in = row.getLong("minutes_in");
        long expected = row.getLong("minutes_expected");
        return new TallyView(
                row.getString("election"),
                BallotType.valueOf(row.getString("ballot_type")),
                Round.valueOf(row.getString("round")),
                row.getString("subject"),
                row.getString("name"),
                in,
                expected,
                row.getLong("quarantined"),
                in == expected,
                FigureColumns.read(row),
                votes(row.getString("votes")),
                asOf == null ? null : asOf.toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Map<String, Long> votes(@Nullable String json) {
        return json == null ? null : Json.read(json, new TypeReference<Map<String, Long>>() {});
    }
}
